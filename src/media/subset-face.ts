import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { isAbsolute, join } from 'node:path';
import fontverter from 'fontverter';
import subsetFont from 'subset-font';
import { contentHash, markUsed, readJson, writeWhole } from './files.ts';
import { type WidthSample, widthSamples } from './font-fallbacks.ts';
import { LICENCE_NAMES, renameFont } from './font-names.ts';
import type { FontFace } from './font-table.ts';
import { meanAdvance, parseFont } from './truetype.ts';

/** A finished font file and what the style sheet must know of it. Lengths in em. */
export interface SubsetFace {
  /** Name of the file in the cache, and its path there. */
  key: string;
  path: string;
  sha256: string;
  bytes: number;
  /** Characters in the file, ascending. */
  codePoints: number[];
  ascent: number;
  descent: number;
  lineGap: number;
  widths: Record<WidthSample, number>;
}

type Stored = Omit<SubsetFace, 'key' | 'path'>;

// Raise it when this file changes what comes out under equal options.
const recipe = 2;

const require = createRequire(import.meta.url);

export async function readSource(source: string): Promise<Buffer> {
  const path = isAbsolute(source) ? source : require.resolve(source);
  return readFile(path);
}

async function make(face: FontFace, source: Buffer, characters: string) {
  const options = {
    ...(face.features && { keepFeatures: face.features }),
    ...(face.weightAxis && { variationAxes: { wght: face.weightAxis } }),
  };
  const cut = await subsetFont(source, characters, {
    ...options,
    targetFormat: 'truetype',
    preserveNameIds: LICENCE_NAMES,
  });
  const subset = renameFont(cut, face.family);
  const { codePoints, ...font } = parseFont(subset);
  const woff2 = await fontverter.convert(subset, 'woff2');
  const samples = Object.keys(widthSamples) as WidthSample[];
  const widths = Object.fromEntries(
    samples.map((sample) => [sample, meanAdvance({ ...font, codePoints }, widthSamples[sample])]),
  ) as Record<WidthSample, number>;
  const { ascent, descent, lineGap } = font;
  const stored: Stored = {
    sha256: contentHash(woff2),
    bytes: woff2.length,
    codePoints,
    ascent,
    descent,
    lineGap,
    widths,
  };
  return { woff2, stored };
}

/**
 * Cuts a face down to the characters it always has and those of `used` it takes, or finds the file made before.
 * Layout closure stays on: without it Khmer loses its subscripts. A damaged cache file is made anew. Throws where
 * the source is missing or no font.
 */
export async function subsetFace(
  face: FontFace,
  used: ReadonlySet<string>,
  cacheDir: string,
): Promise<SubsetFace> {
  const wanted = new Set([...face.always, ...[...used].filter((character) => face.takes.test(character))]);
  const characters = [...wanted].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)).join('');
  const source = await readSource(face.source);
  const { version } = require('subset-font/package.json') as { version: string };
  const { family, features = null, weightAxis = null } = face;
  const options = JSON.stringify({ recipe, version, family, features, weightAxis, widthSamples });
  const key = contentHash(source, options, characters).slice(0, 32);
  const path = join(cacheDir, 'fonts', `${key}.woff2`);
  const about = join(cacheDir, 'fonts', `${key}.json`);
  const known = await readJson<Stored>(about);
  const bytes = await readFile(path).catch(() => undefined);
  if (known && bytes && contentHash(bytes) === known.sha256) {
    // Not on the font itself, which may be one file with a published one.
    await markUsed(about);
    return { key, path, ...known };
  }
  const { woff2, stored } = await make(face, source, characters);
  await writeWhole(path, woff2);
  await writeWhole(about, JSON.stringify(stored));
  return { key, path, ...stored };
}
