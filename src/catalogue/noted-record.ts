import { noteFields, readTracker } from '../language/reads.ts';
import type { CatalogueRecord } from './catalogue.ts';

/** Without these a record is another; facts and words are noted by their own fields, all else of a record whole. */
const OWN_WAY: ReadonlySet<string> = new Set(['kind', 'id', 'facts', 'words']);

/** Names of the cells begin so; `readCell` reads them back. */
const nameOf = ({ kind, id }: CatalogueRecord) => `${kind}/${id}`;

/** The same record; while a build's pages are made, what is read of it is noted by fact and by word. */
export function noteRecord(record: CatalogueRecord): CatalogueRecord {
  const tracker = readTracker();
  if (!tracker) return record;
  const name = nameOf(record);
  const words = Object.fromEntries(
    Object.entries(record.words).map(([lang, own]) => [
      lang,
      noteFields(`${name}|words|${lang}`, own, tracker),
    ]),
  );
  const noted = {
    ...record,
    facts: noteFields(`${name}|facts`, record.facts, tracker),
    words: noteFields(`${name}|words`, words, tracker),
  };
  for (const [field, value] of Object.entries(record)) {
    if (OWN_WAY.has(field)) continue;
    const cell = tracker.cell(`${name}|${field}`);
    Object.defineProperty(noted, field, {
      get: () => {
        tracker.current().cells.add(cell);
        return value;
      },
    });
  }
  return noted as CatalogueRecord;
}

/**
 * What stands in a cell, as text to compare with that of another day.
 * @param recordOf a record by `kind/id`. @param cell as `noteRecord` named it.
 */
export function readCell(recordOf: (name: string) => CatalogueRecord | undefined, cell: string): string {
  const [name = '', part = '', ...path] = cell.split('|');
  const record = recordOf(name);
  if (!record) return '';
  const whole = record[part as keyof CatalogueRecord] as unknown;
  if (part === 'facts' && path.length > 0) return text((whole as Record<string, unknown>)[path.join('|')]);
  if (part === 'facts') return text(Object.keys(whole as object));
  if (part !== 'words') return text(whole);
  const [lang, ...field] = path;
  if (lang === undefined) return text(Object.keys(record.words));
  const words = record.words[lang];
  // Of the words themselves what is noted is whether there are any; each of them has a cell of its own.
  if (field.length === 0) return text(words && Object.keys(words));
  return text(words?.[field.join('|') as keyof typeof words]);
}

const text = (value: unknown) => JSON.stringify(value) ?? '';
