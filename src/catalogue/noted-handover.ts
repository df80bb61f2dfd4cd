import { noteFields, noteValue, readTracker } from '../language/reads.ts';
import { readAnswer } from './day-answers.ts';
import type { Handover } from './handover.ts';

/** What was made for pages one by one, each of which asks for few. */
const TABLES = ['pictures', 'downloads', 'recordings', 'films', 'textWidths'] as const;
/** What few pages ask for. */
const VALUES = ['today', 'pressKits', 'booklets'] as const;

export type TableName = (typeof TABLES)[number];
type Noted = TableName | (typeof VALUES)[number];
const NOTED: ReadonlySet<string> = new Set<Noted>([...TABLES, ...VALUES]);

/** The same handover; while a build's pages are made, what is read of its tables is noted by entry. */
export function noteTables<H extends Handover>(handover: H): H {
  const tracker = readTracker();
  if (!tracker) return handover;
  const tables = TABLES.flatMap((name) => {
    const table = handover[name];
    return table ? [[name, noteFields(name, table as object, tracker)]] : [];
  });
  return { ...handover, ...Object.fromEntries(tables) };
}

/** Notes under their names the uses of what few pages ask for. @param target what pages ask for it. */
export function noteValues(target: object, handover: Handover): void {
  for (const name of VALUES)
    if (name in handover) Object.defineProperty(target, name, { get: noteValue(name, handover[name]) });
}

/** Whether pages that ask for a part of the handover say so. */
export const isNotedPart = (name: string): boolean => NOTED.has(name);

/** What stands in a cell, as text to compare with that of another day; undefined when it is one of a record. */
export function readMade(handover: Handover, cell: string): string | undefined {
  const [name = '', ...path] = cell.split('|');
  if (!NOTED.has(name)) return readAnswer(handover.today, cell);
  const part = handover[name as Noted] as unknown;
  if (path.length > 0) return text((part as Record<string, unknown> | undefined)?.[path.join('|')]);
  const isTable = (TABLES as readonly string[]).includes(name);
  return text(isTable ? part && Object.keys(part) : part);
}

const text = (value: unknown) => JSON.stringify(value) ?? '';
