/** One encoder. `steps` are qualities from 1 to 100, at least one, tried in order until the file fits its ceiling. */
export interface EncoderSettings {
  steps: readonly number[];
  effort?: number;
}

/** AVIF by width in px: large files cost the most and show the least of what an encoder leaves out. */
export interface AvifSettings extends EncoderSettings {
  /** Above this width the effort is 0. */
  quickAbove: number;
  /** Above this width colour has half of the resolution (4:2:0). */
  halfChromaAbove: number;
}

/** Everything that decides how renditions look and weigh; the whole object is part of the cache key. */
export interface PictureSettings {
  /** Widths in px; a width above the master is left out. */
  widths: readonly number[];
  /** WebP serves the few browsers without AVIF, so it stops earlier. Px. */
  widestWebp: number;
  /** Width of the JPEG for everything else, in px. */
  jpegWidth: number;
  card: { width: number; height: number };
  /** Largest file in bytes by width; a picture above it is encoded again at the next quality step. */
  ceilings: Readonly<Record<number, number>>;
  avif: AvifSettings;
  webp: EncoderSettings;
  jpeg: EncoderSettings;
  /** Above this a file is taken for a decompression bomb. */
  maxPixels: number;
  /** Masters above this many bytes are refused before being read. */
  maxBytes: number;
  /** The longest side of what is published of a picture that not everybody may use, and of the download for screens. Px. */
  longestUnfree: number;
  /** Quality of the download for screens, and of an original that has to be encoded anew. */
  download: { screen: number; original: number };
  /** Renditions up to this width carry credit and licence only: captions would weigh as much as the picture. Px. */
  captionsAbove: number;
}

/**
 * AVIF at quality 55. Up to 800 px effort 1, which is 1.4 dB better than effort 0 at a smaller size; above, the two
 * differ by less than 1 dB and by 40 % of the time. 4:4:4, since 4:2:0 costs 0.5 dB on flat colour edges, but for the
 * one width of which nobody sees single pixels. WebP without "smart" subsampling: 0.3 dB for two thirds of the time.
 * Seen side by side at twice their size, on drawings: no difference.
 */
export const defaultPictureSettings: PictureSettings = {
  widths: [400, 800, 1200, 1600, 2400],
  widestWebp: 1600,
  jpegWidth: 1200,
  card: { width: 1200, height: 630 },
  ceilings: { 400: 45_000, 800: 110_000, 1200: 170_000, 1600: 195_000, 2400: 320_000 },
  avif: { steps: [55, 45, 35], effort: 1, quickAbove: 800, halfChromaAbove: 1600 },
  webp: { steps: [72, 62, 50], effort: 2 },
  jpeg: { steps: [76, 66, 55] },
  maxPixels: 50e6,
  maxBytes: 120e6,
  longestUnfree: 1600,
  download: { screen: 84, original: 93 },
  captionsAbove: 800,
};

/**
 * The widths to make from a master `masterWidth` px wide: the listed ones that are not wider, and the master's
 * own width where the next listed one would be out of reach and the step up is worth a file (15 %).
 */
export function renditionWidths(masterWidth: number, widths: readonly number[]): number[] {
  const fitting = widths.filter((width) => width <= masterWidth);
  const last = fitting.at(-1) ?? 0;
  if (last < Math.max(...widths) && masterWidth > last * 1.15) fitting.push(masterWidth);
  return fitting;
}

/** The ceiling in bytes for a width between the listed ones: that of the next listed width. */
export function ceilingFor(width: number, ceilings: Readonly<Record<number, number>>): number {
  const listed = Object.keys(ceilings)
    .map(Number)
    .sort((a, b) => a - b);
  const next = listed.find((candidate) => candidate >= width);
  return next === undefined ? Number.POSITIVE_INFINITY : (ceilings[next] ?? Number.POSITIVE_INFINITY);
}
