import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { splitFrontMatter } from '../../src/catalogue/front-matter.ts';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { openReturned } from '../../src/desk/exchange/open-returned.ts';
import { planReturn } from '../../src/desk/exchange/plan-return.ts';
import { keysIn, keyText } from '../../src/desk/exchange/units.ts';
import { temporaryFolder } from '../desk/temporary.ts';
import { DAY, editRows, knownTexts, rowWith, sentDocx, withDocument } from './exchange-files.ts';
import { savedAs } from './office-files.ts';

const SAMPLE = resolve(import.meta.dirname, '../../content');
const textOf = (row: string) => [...row.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text).join('');

/**
 * Leaves translations of the sample away, sends their Vietnamese out as a translator gets it, types the translations in,
 * has LibreOffice save the file anew, and takes it back.
 * @param byOdt it saves an .odt, and a .docx of that.
 * @param records as `places/ho-mau`; undefined: all that are translated.
 * @returns the number of files, those whose words are not the very same, and what was told of them.
 */
export async function roundTrip(
  languages: readonly string[],
  { records, byOdt = false }: { records?: readonly string[]; byOdt?: boolean } = {},
) {
  const { catalogue: before } = readCatalogue(SAMPLE);
  if (!before) throw new Error('The sample has mistakes.');
  const home = temporaryFolder();
  const catalogue: Catalogue = { ...before, dir: join(home, 'content'), records: [] };
  const files = before.records.flatMap((record) => {
    const { kind, id, words } = record;
    const isAsked = records?.includes(`${kind}/${id}`) ?? true;
    const kept = Object.entries(words).filter(([lang]) => !isAsked || !languages.includes(lang));
    catalogue.records.push({ ...record, words: Object.fromEntries(kept) });
    return languages.flatMap((lang) => {
      const name = `index.${lang}.${words['vi']?.format}`;
      if (!words[lang] || !isAsked) return [];
      const text = readFileSync(join(SAMPLE, kind, id, name), 'utf8');
      return [{ lang, record: `${kind}/${id}`, path: join(catalogue.dir, kind, id, name), text }];
    });
  });
  for (const lang of languages) {
    const own = files.filter((file) => file.lang === lang).map(({ record }) => record);
    const texts = knownTexts(before, lang, (record) => own.includes(record));
    const sent = sentDocx(catalogue, { lang, records: own });
    const typed = withDocument(sent, (xml) =>
      editRows(xml, (row) => {
        const [key] = keysIn(textOf(row));
        return rowWith(row, (key && texts.get(keyText(key))) ?? '');
      }),
    );
    writeFileSync(join(home, `${lang}.docx`), typed);
  }
  const to = join(home, 've');
  if (byOdt) await savedAs('odt', home, languages);
  const back = await savedAs('docx', home, languages, { from: byOdt ? 'odt' : 'docx', to });
  const told: string[] = [];
  for (const path of back) {
    const planned = planReturn(catalogue, await openReturned(path), { translator: 'Lan' }, DAY);
    told.push(...planned.told.filter(({ kind }) => kind !== 'check').map((one) => JSON.stringify(one)));
    told.push(...planned.mistakes.map((one) => JSON.stringify(one)));
    planned.write();
  }
  const words = (text: string) => {
    const { head = '', body } = splitFrontMatter(text) ?? {};
    return `${head.replace(/^translation:\n(?: .*\n)*/m, '')}${body}`;
  };
  const changed = files.filter(({ path, text }) => words(readFileSync(path, 'utf8')) !== words(text));
  return { files: files.length, changed: changed.map(({ path }) => path), told };
}
