import { describe, expect, it } from 'vitest';
import type { CatalogueRecord } from '../../../src/catalogue/catalogue.ts';
import { type ChangesInput, changesText, createChanges, hashOf } from '../../../src/publish/data/changes.ts';

const record = (id: string, facts: object = {}) =>
  ({
    kind: 'places',
    id,
    facts: { published: '2026-01-01', updated: '2026-02-01', ...facts },
  }) as CatalogueRecord;
const input = (more: Partial<ChangesInput>): ChangesInput => ({
  province: '99',
  today: '2026-11-30',
  records: [],
  gone: [],
  ...more,
});
const one = (id: string, text: string, facts?: object) => ({ record: record(id, facts), text });

describe('the changes of the data', () => {
  it('begin with the days that the records name, where nothing is known of before', () => {
    const { basis, changes } = createChanges(input({ records: [one('a', 'A')] }));
    expect(basis).toBe('anew');
    expect(changes).toEqual([
      { id: 'vn:99:places/a', type: 'created', on: '2026-01-01', before: null, after: null },
      { id: 'vn:99:places/a', type: 'updated', on: '2026-02-01', before: null, after: hashOf('A') },
    ]);
  });

  it('begin with what git knows, of records that are shown', () => {
    const history = new Map([
      ['places/a', ['2026-03-01', '2026-04-01']],
      ['places/secret', ['2026-03-02']],
    ]);
    const { basis, changes } = createChanges(input({ records: [one('a', 'A')], history }));
    expect(basis).toBe('git');
    expect(changes.map(({ id, type, on }) => [id, type, on])).toEqual([
      ['vn:99:places/a', 'created', '2026-03-01'],
      ['vn:99:places/a', 'updated', '2026-04-01'],
    ]);
  });

  const former = createChanges(input({ records: [one('a', 'A'), one('b', 'B'), one('c', 'C')] }));

  it('stay as they are when nothing has changed, to the byte', () => {
    const again = createChanges(
      input({ today: '2027-01-01', former, records: [one('a', 'A'), one('b', 'B'), one('c', 'C')] }),
    );
    expect(changesText(again)).toBe(changesText(former));
  });

  it('tell what is new, updated, corrected, renamed, withdrawn and expired, with the state before and after', () => {
    const added = createChanges(
      input({
        former,
        records: [one('a', 'A2'), one('b', 'B2', { corrections: [{ date: '2026-11-29' }] }), one('d', 'D')],
        gone: [
          { kind: 'places', id: 'c', state: 'renamed', on: '2026-11-28', to: 'places/d' },
          { kind: 'places', id: 'old', state: 'withdrawn' },
        ],
      }),
    ).changes.slice(former.changes.length);
    expect(added).toEqual([
      {
        id: 'vn:99:places/c',
        type: 'renamed',
        on: '2026-11-28',
        before: hashOf('C'),
        after: null,
        to: 'vn:99:places/d',
      },
      { id: 'vn:99:places/a', type: 'updated', on: '2026-11-30', before: hashOf('A'), after: hashOf('A2') },
      { id: 'vn:99:places/b', type: 'corrected', on: '2026-11-30', before: hashOf('B'), after: hashOf('B2') },
      { id: 'vn:99:places/d', type: 'created', on: '2026-11-30', before: null, after: hashOf('D') },
      { id: 'vn:99:places/old', type: 'withdrawn', on: '2026-11-30', before: null, after: null },
    ]);
  });

  it('tell a record that went without a word as withdrawn, once, and one that came back as created', () => {
    const left = createChanges(input({ former, records: [one('a', 'A'), one('b', 'B')] }));
    expect(left.changes.at(-1)).toEqual({
      id: 'vn:99:places/c',
      type: 'withdrawn',
      on: '2026-11-30',
      before: hashOf('C'),
      after: null,
    });
    const same = createChanges(input({ former: left, records: [one('a', 'A'), one('b', 'B')] }));
    expect(same.changes).toHaveLength(left.changes.length);
    const back = createChanges(
      input({ former: left, records: [one('a', 'A'), one('b', 'B'), one('c', 'C')] }),
    );
    expect(back.changes.at(-1)).toMatchObject({ type: 'created', before: null, after: hashOf('C') });
  });
});
