import { expect, it } from 'vitest';
import { KIND_NAMES } from '../../../src/model/kinds.ts';
import { columnsOf } from '../../../src/publish/data/columns.ts';
import { csvText } from '../../../src/publish/data/csv.ts';
import { tableColumns } from '../../../src/publish/data/kind-files.ts';
import { factLines, markdownText } from '../../../src/publish/data/markdown.ts';
import type { Shape } from '../../../src/publish/data/shape.ts';

it.each(KIND_NAMES)('the table of %s has no column twice, the id first', (kind) => {
  const names = tableColumns(kind).map(({ name }) => name);
  expect(names[0]).toBe('id');
  expect(new Set(names).size).toBe(names.length);
});

const shape: Shape = {
  type: 'object',
  fields: [
    {
      name: 'fee',
      optional: true,
      shape: { type: 'answer', states: ['unknown'], of: { type: 'number', whole: true } },
    },
    {
      name: 'kinds',
      optional: true,
      shape: { type: 'list', of: { type: 'code', codes: ['a', 'b'], list: 'gate' } },
    },
    { name: 'rows', optional: true, shape: { type: 'list', of: { type: 'object', fields: [] } } },
  ],
};

it('gives each part a column, unknown an empty cell and its state', () => {
  const columns = columnsOf(shape, '');
  const cells = (value: unknown) => Object.fromEntries(columns.map(({ name, cell }) => [name, cell(value)]));
  expect(cells({ fee: { value: null, state: 'unknown' } })).toEqual({
    fee: '',
    fee_state: 'unknown',
    kinds: '',
    kinds_label: '',
    rows: '',
  });
  const kinds = [
    { code: 'a', label: 'A!' },
    { code: 'b', label: null },
  ];
  expect(cells({ fee: { value: 5, state: 'known' }, kinds, rows: [{ x: 1 }] })).toEqual({
    fee: '5',
    fee_state: 'known',
    kinds: 'a | b',
    kinds_label: 'A! | ',
    rows: '[{"x":1}]',
  });
});

it('writes a table that no spreadsheet takes for a formula', () => {
  const rows = [
    ['=1+1', '+84 237 3 000 000', '-5', '@a', '\tb', '00123'],
    ['a;b', 'a,b', 'say "so"', 'two\nlines', '', '-2+3'],
  ];
  expect(csvText(rows, ';')).toBe(
    '\uFEFF\'=1+1;\'+84 237 3 000 000;-5;\'@a;\'\tb;00123\r\n"a;b";a,b;"say ""so""";"two\nlines";;\'-2+3\r\n',
  );
  expect(csvText(rows, ',')).toContain('a;b,"a,b",');
});

it('writes words that Markdown leaves as they are', () => {
  expect(markdownText('# a *b* [c](d) <i>&lt; 1. 2')).toBe('\\# a \\*b\\* \\[c\\](d) \\<i\\>\\&lt; 1. 2');
  expect(markdownText('1. one\n- two\n20.5')).toBe('1\\. one\n\\- two\n20\\.5');
  expect(factLines({ type: 'text' }, '20.5\nx', 'at')).toEqual(['- at: 20.5 x']);
});
