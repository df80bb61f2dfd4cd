import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/catalogue/issues.ts';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { writeProvince } from '../support/province.ts';
import { BODY_SLIPS } from './slip-table/body.ts';
import { ENCODING_SLIPS } from './slip-table/encodings.ts';
import { FACT_SLIPS } from './slip-table/facts.ts';
import { NAME_SLIPS } from './slip-table/names.ts';
import type { Slip } from './slip-table/slip.ts';
import { FILE_SLIPS } from './slip-table/whole-files.ts';

const TODAY = '2026-11-29';

const TABLES: Record<string, Slip[]> = {
  'in bodies': BODY_SLIPS,
  'in names of files': NAME_SLIPS,
  'of whole files': FILE_SLIPS,
  'in facts': FACT_SLIPS,
  'of encodings': ENCODING_SLIPS,
};

const shown = ({ file, line, level, message, fix }: Issue) =>
  `${file.replace(/^content\//, '')}:${line ?? '-'} ${level} ${message} → ${fix ?? ''}`;

/** Whether the issue is at this place, of this level, and its sentence holds each piece in this order. */
function isTold(issue: string, wanted: string): boolean {
  const [, where, words] = /^(.+?:(?:\d+|-) (?:error|warning) )(.+)$/su.exec(wanted) ?? [];
  if (!where || !words) throw new Error(`“${wanted}” names no file, line, level and words.`);
  let at = issue.startsWith(where) ? where.length : -1;
  for (const piece of words.split(' … ')) {
    if (at >= 0) at = issue.indexOf(piece, at);
    if (at >= 0) at += piece.length;
  }
  return at >= 0;
}

describe.each(Object.entries(TABLES))('slips %s', (_, slips) => {
  it.each(slips)('%j', (_what, files, ...wanted) => {
    const { issues } = readCatalogue(writeProvince(files), undefined, TODAY);
    const told = issues.map(shown);
    const left = [...told];
    for (const words of wanted) {
      const at = left.findIndex((issue) => isTold(issue, words));
      expect(at, `${words}\nis not among\n${told.join('\n')}`).toBeGreaterThanOrEqual(0);
      left.splice(at, 1);
    }
    expect(left).toEqual([]);
  });
});
