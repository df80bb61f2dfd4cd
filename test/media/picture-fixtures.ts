import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterEach, beforeEach } from 'vitest';
import { defaultPictureSettings, type PictureSettings } from '../../src/media/picture-settings.ts';
import { type PictureMaster, type PictureOptions, renderPictures } from '../../src/media/pictures.ts';

/** Settings of the real shape at a tenth of the size, so that a test encodes in milliseconds. */
export const smallSettings: PictureSettings = {
  ...defaultPictureSettings,
  widths: [40, 80, 120],
  widestWebp: 80,
  jpegWidth: 80,
  card: { width: 60, height: 32 },
  captionsAbove: 40,
  longestUnfree: 120,
  ceilings: {},
};

/** Left half red, right half blue; size in px. */
export function twoColours(width: number, height: number): Sharp {
  const half = {
    create: { width: Math.floor(width / 2), height, channels: 3 as const, background: '#0000ff' },
  };
  return sharp({ create: { width, height, channels: 3, background: '#ff0000' } }).composite([
    { input: half, left: Math.ceil(width / 2), top: 0 },
  ]);
}

/** Names and SHA-256 of a folder's files. */
export function hashes(directory: string): Record<string, string> {
  const names = readdirSync(directory).sort();
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(directory, name)))
        .digest('hex'),
    ]),
  );
}

/** A folder of a test's own, anew for each test and removed after it, with what every picture test does in it. */
export function pictureWorkshop() {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cua-ngo-media-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, name);
  return {
    path,
    /** Path of a published file. */
    output: (file: string) => path(join('out', file)),
    async jpegMaster(name = 'master.jpg', width = 150, height = 100): Promise<string> {
      await twoColours(width, height).jpeg({ quality: 90 }).toFile(path(name));
      return path(name);
    },
    render(masters: PictureMaster[], changes: Partial<PictureOptions> = {}) {
      const folders = { cacheDir: path('cache'), outDir: path('out') };
      return renderPictures(masters, { ...folders, settings: smallSettings, ...changes });
    },
  };
}
