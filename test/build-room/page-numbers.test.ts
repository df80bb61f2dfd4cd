import { expect, it } from 'vitest';
import { readPlaces } from '../../src/build/sheets/page-numbers.ts';
import { pdfOf } from '../support/small-pdf.ts';

const PAGE = '<</Type /Page>>';
const CATALOG = '<</Type /Catalog\n/Pages 2 0 R\n/Dests 7 0 R>>';
const TREE = [
  '<</Type /Pages\n/Kids [3 0 R 4 0 R]>>',
  '<</Type /Pages\n/Kids [5 0 R 6 0 R]>>',
  PAGE,
  PAGE,
  PAGE,
];

it('tells how many pages a PDF has, and on which each named place is', () => {
  const names =
    '<</places.den-lau [6 0 R /XYZ 0 594.9 0]\n/chapter.places [5 0 R /XYZ 0 2 0]\n/last [4 0 R /XYZ 0 0 0]>>';
  expect(readPlaces(pdfOf([CATALOG, ...TREE, names]))).toEqual({
    count: 3,
    pageOf: { 'chapter.places': 1, 'places.den-lau': 2, last: 3 },
  });
});

it('is not led astray by what looks so within a stream', () => {
  const stream = '<</Length 30>> stream\n/Pages 9 0 R /Root 9 0 R\nendstream';
  expect(readPlaces(pdfOf([CATALOG.replace('\n/Dests 7 0 R', ''), ...TREE, stream]))).toEqual({
    count: 3,
    pageOf: {},
  });
});

it('says so where a PDF is written in another way', () => {
  expect(() => readPlaces(Buffer.from('%PDF-1.7\nstartxref\n9\n%%EOF'))).toThrow('without a table');
  expect(() => readPlaces(Buffer.from('%PDF-1.7'))).toThrow('startxref');
});
