import { expect, it } from 'vitest';
import { exhibitionsIn, PAPERS } from '../../../src/desk/web/page/panel-choices.ts';
import { PAPER_NAMES } from '../../../src/view/sheets/panel-papers.ts';

it('the desk prints the exhibitions that the province has, on the papers that there are', () => {
  const records = [
    { record: 'places/bo-anh', title: 'Bờ' },
    { record: 'exhibitions/bo-anh', title: 'Bộ ảnh' },
  ];
  expect(exhibitionsIn(records)).toEqual([['bo-anh', 'Bộ ảnh']]);
  expect(PAPERS.map(([name]) => name)).toEqual(PAPER_NAMES);
});
