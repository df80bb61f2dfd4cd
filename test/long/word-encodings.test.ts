import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openWord } from '../../src/desk/import/open-word.ts';
import { readWord } from '../../src/desk/import/read-word.ts';
import { vietnameseBodies } from '../support/legacy-encoders.ts';
import { savedAs } from '../support/office-files.ts';
import { itNeeds } from '../support/programs.ts';
import { ENCODINGS, linesOf, packageFile, rawFile } from '../support/word-matrix.ts';

const bodies = vietnameseBodies(resolve(import.meta.dirname, '..', '..', 'content'));
const folder = mkdtempSync(join(tmpdir(), 'word-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(Object.entries(ENCODINGS))(
  'every Vietnamese body of the sample comes out letter by letter: %s',
  async (_, encode) => {
    for (const { key, body } of bodies) {
      const lines = linesOf(body).map(encode);
      for (const file of [rawFile(lines), await packageFile(lines)]) {
        const word = await readWord(file, { title: 'T' });
        expect(word.mistakes, key).toEqual([]);
        expect(linesOf(word.body), key).toEqual(lines.map(({ meant }) => meant));
      }
    }
  },
);

itNeeds(
  ['writer'],
  'the same saved by LibreOffice as .doc and as .odt',
  async () => {
    const names = Object.keys(ENCODINGS);
    const lines = new Map(
      Object.entries(ENCODINGS).map(([name, encode]) => [
        name,
        bodies.flatMap(({ body }) => linesOf(body)).map(encode),
      ]),
    );
    for (const [name, all] of lines) writeFileSync(join(folder, `${name}.docx`), rawFile(all));
    for (const form of ['doc', 'odt'] as const) {
      const files = await savedAs(form, folder, names);
      for (const [at, name] of names.entries()) {
        const word = await openWord(files[at] as string, { title: 'T' });
        expect(word.mistakes, `${name}.${form}`).toEqual([]);
        expect(linesOf(word.body), `${name}.${form}`).toEqual(lines.get(name)?.map(({ meant }) => meant));
      }
    }
  },
  1_200_000,
);
