import { localFallbacks, type WidthSample } from './font-fallbacks.ts';
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

/** Names of the stand-in families of a face, in order. */
export function fallbackFamilies(placed: PlacedFace, sample: WidthSample): string[] {
  if (!placed.face.fallback) return [];
  return localFallbacks[placed.face.fallback].map(({ name }) => `${placed.family} ${name} ${sample}`);
}

/**
 * System fonts scaled to the web font's mean width in the language, with its ascent and descent: lines break and
 * stand the same before and after the web font comes.
 */
export function fallbackCss(placed: PlacedFace, sample: WidthSample): string[] {
  const { face, subset, cedes } = placed;
  if (!face.fallback) return [];
  const names = fallbackFamilies(placed, sample);
  return localFallbacks[face.fallback].map((local, index) => {
    const scale = subset.widths[sample] / local.widths[sample];
    const percent = (value: number) => `${Number((value * 100).toFixed(2))}%`;
    return [
      `@font-face{font-family:"${names[index]}"`,
      `src:${local.locals.map((name) => `local("${name}")`).join(',')}`,
      `font-weight:${face.weight}`,
      `size-adjust:${percent(scale)}`,
      `ascent-override:${percent(subset.ascent / scale)}`,
      `descent-override:${percent(subset.descent / scale)}`,
      `line-gap-override:${percent(subset.lineGap / scale)}${cedes ? `;unicode-range:${rangeOf(placed)}` : ''}}`,
    ].join(';');
  });
}
