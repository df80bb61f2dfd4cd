import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openKeptPieces } from '../../src/build/kept-pieces.ts';
import { deflatePiece } from '../../src/publish/data/deflate.ts';

const cacheDir = mkdtempSync(join(tmpdir(), 'kept-pieces-'));
afterAll(() => rmSync(cacheDir, { recursive: true, force: true }));

const build = (outDir: string, texts: readonly string[]) => {
  const pieces = openKeptPieces({ cacheDir, outDir });
  const made = texts.map((text) => pieces.deflate(Buffer.from(text)));
  pieces.save();
  return made.map((bytes) => Buffer.from(bytes).toString('hex'));
};

it('a piece that was compressed before, is new, or was gone for a build comes out alike', () => {
  const alone = (text: string) => deflatePiece(Buffer.from(text)).toString('hex');
  expect(build('dist', ['Na Mèo\n', 'Tén Tằn\n'])).toEqual(['Na Mèo\n', 'Tén Tằn\n'].map(alone));
  expect(build('dist', ['Na Mèo\n', 'Khẹo\n'])).toEqual(['Na Mèo\n', 'Khẹo\n'].map(alone));
  expect(build('dist', ['Tén Tằn\n', 'Khẹo\n', 'Khẹo\n'])).toEqual(
    ['Tén Tằn\n', 'Khẹo\n', 'Khẹo\n'].map(alone),
  );
  expect(build('other', ['Khẹo\n'])).toEqual(['Khẹo\n'].map(alone));
});
