import { expect, it } from 'vitest';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { formatTranslationTable, translationStates } from '../../src/desk/translation-table.ts';

it('the table of translations counts what is shown, looked over, by machine, old and missing', () => {
  const machine = { translation: { status: 'machine' }, outdated: true };
  const catalogue = {
    province: { languages: [{ tag: 'vi' }, { tag: 'lo' }] },
    records: [
      { kind: 'places', words: { vi: {}, lo: machine }, drafts: [] },
      { kind: 'places', words: { vi: {}, lo: { translation: { status: 'reviewed' } } }, drafts: [] },
      { kind: 'places', words: { vi: {} }, drafts: ['lo'] },
    ],
  } as unknown as Catalogue;
  const states = translationStates(catalogue);
  expect(states[0]).toEqual({
    lang: 'vi',
    shown: 3,
    reviewed: 0,
    machine: 0,
    outdated: 0,
    missing: 0,
    drafts: 0,
    hidden: 0,
  });
  expect(states[1]).toEqual({
    lang: 'lo',
    shown: 2,
    reviewed: 1,
    machine: 1,
    outdated: 1,
    missing: 1,
    drafts: 1,
    // Two records, and the list of which one in three is reviewed.
    hidden: 3,
  });
  const rows = formatTranslationTable(states, new Map([['lo', 1234]])).split('\n');
  expect(rows[2]?.trim().split(/\s+/)).toEqual(['lo', '2', '1', '1', '1', '1', '1', '3', '1.234']);
});
