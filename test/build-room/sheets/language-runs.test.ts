import { expect, it } from 'vitest';
import { nameRuns } from '../../../src/build/sheets/language-runs.ts';
import { readPlaces } from '../../../src/build/sheets/page-numbers.ts';
import { readObjects } from '../../../src/build/sheets/pdf-objects.ts';
import { readStructure } from '../../support/pdf-tags.ts';
import { pdfOf } from '../../support/small-pdf.ts';

const element = (type: string, kids: string, more = '') =>
  `<</Type /StructElem\n/S /${type}\n${more}/K ${kids}>>`;

const tagged = () =>
  pdfOf([
    '<</Type /Catalog\n/Pages 2 0 R\n/StructTreeRoot 4 0 R\n/Lang (vi)>>',
    '<</Type /Pages\n/Kids [3 0 R]>>',
    '<</Type /Page>>',
    '<</Type /StructTreeRoot\n/K [5 0 R]>>',
    element('P', '[6 0 R 7 0 R 8 0 R 9 0 R]'),
    element('NonStruct', '0'),
    element('NonStruct', '6 0 R', '/Lang (lo)\n'),
    // A part of a page that was not made for its text.
    element('NonStruct', '[10 0 R]', '/Lang (km)\n'),
    element('Em', '6 0 R'),
    element('P', '[]'),
  ]);

it('names as spans the runs in other languages and those stressed, and no part that holds blocks', () => {
  const made = nameRuns(tagged());
  const { tags, lang } = readStructure(made);
  expect(lang).toBe('vi');
  expect(tags.map((tag) => [tag.type, tag.lang])).toEqual([
    ['P', undefined],
    ['NonStruct', undefined],
    ['Span', 'lo'],
    ['NonStruct', undefined],
    ['NonStruct', 'km'],
    ['P', undefined],
    ['Span', undefined],
    ['NonStruct', undefined],
  ]);
  expect(readPlaces(made).count).toBe(1);
  expect(readObjects(made).at('10')).toContain('/S /P');
});
