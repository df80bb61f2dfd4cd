import { boxFallbacks, localFallbacks, type WidthSample } from './font-fallbacks.ts';
import type { FontFace } from './font-table.ts';
import type { SubsetFace } from './subset-face.ts';

/** A face as it stands in one style sheet. */
export interface PlacedFace {
  face: FontFace;
  subset: SubsetFace;
  /** Address of the file. */
  url: string;
  /** CSS family. */
  family: string;
  /** Characters left to the system's font. */
  cedes?: RegExp;
}

/** CSS `unicode-range` of ascending code points. */
export function unicodeRange(codePoints: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const code of codePoints) {
    const last = runs.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return runs
    .map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(',');
}

function rangeOf({ subset, cedes }: PlacedFace): string {
  const kept = subset.codePoints.filter((code) => !cedes?.test(String.fromCodePoint(code)));
  return unicodeRange(kept);
}

/** The `@font-face` of the file itself. */
export function faceCss(placed: PlacedFace): string {
  const { face, url } = placed;
  return [
    `@font-face{font-family:"${placed.family}"`,
    `src:url("${url}")format("woff2")`,
    `font-weight:${face.weight}`,
    `font-display:${face.display}`,
    `unicode-range:${rangeOf(placed)}}`,
  ].join(';');
}

const percent = (value: number) => `${Number((value * 100).toFixed(2))}%`;
const sources = (locals: readonly string[]) => `src:${locals.map((name) => `local("${name}")`).join(',')}`;

/** Names of the stand-in families of a face, in order. */
export function fallbackFamilies({ face, family }: PlacedFace, sample: WidthSample): string[] {
  return [
    ...(face.boxes ? boxFallbacks.map(({ name }) => `${family} ${name}`) : []),
    ...(face.fallback ? localFallbacks[face.fallback].map(({ name }) => `${family} ${name} ${sample}`) : []),
  ];
}

/**
 * System fonts scaled to the web font's mean width in the language, with its ascent and descent: lines break and
 * stand the same before and after the web font comes. For a script that they lack, their boxes are scaled.
 */
export function fallbackCss(placed: PlacedFace, sample: WidthSample): string[] {
  return [...boxCss(placed), ...localCss(placed, sample)];
}

/** Only of the face's own characters, so that lines keep the height that the Latin face gives them. */
function boxCss(placed: PlacedFace): string[] {
  const { face, family } = placed;
  if (!face.boxes) return [];
  const { face: width, letters = {} } = face.boxes;
  return boxFallbacks.map(({ name, locals, box }) =>
    [
      `@font-face{font-family:"${family} ${name}"`,
      sources(locals),
      `font-weight:${face.weight}`,
      `size-adjust:${percent(width / (letters[name] ?? box))}`,
      `unicode-range:${rangeOf(placed)}}`,
    ].join(';'),
  );
}

function localCss(placed: PlacedFace, sample: WidthSample): string[] {
  const { face, family, subset, cedes } = placed;
  if (!face.fallback) return [];
  return localFallbacks[face.fallback].map(({ name, locals, widths }) => {
    const scale = subset.widths[sample] / widths[sample];
    return [
      `@font-face{font-family:"${family} ${name} ${sample}"`,
      sources(locals),
      `font-weight:${face.weight}`,
      `size-adjust:${percent(scale)}`,
      `ascent-override:${percent(subset.ascent / scale)}`,
      `descent-override:${percent(subset.descent / scale)}`,
      `line-gap-override:${percent(subset.lineGap / scale)}${cedes ? `;unicode-range:${rangeOf(placed)}` : ''}}`,
    ].join(';');
  });
}
