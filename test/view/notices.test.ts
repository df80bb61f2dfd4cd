import { expect, it } from 'vitest';
import { listNotices } from '../../src/view/notices.ts';
import { recordWith, siteWith } from './site.ts';

const translated = (id: string, status?: string) =>
  recordWith(
    'places',
    {},
    {
      id,
      words: status
        ? { en: { lang: 'en', title: id, summary: '', body: '', extra: {}, translation: { status } } }
        : {},
    },
  );
const records = [
  translated('a', 'machine'),
  translated('b', 'reviewed'),
  translated('c'),
  translated('d', 'machine'),
];
const site = siteWith({ records });

it('says of a list how many of its texts nobody has checked, and how many are in another language', () => {
  expect(listNotices(site.readerOf('en'), records)).toEqual([
    '2 of the 4 entries here are translations that have not yet been checked by a fluent reader.',
    '1 of the 4 entries has no English version yet and is shown in another language.',
  ]);
});

it('says nothing of a list of reviewed texts, or of the source', () => {
  expect(listNotices(site.readerOf('en'), [records[1] as never])).toEqual([]);
  expect(listNotices(site.readerOf('vi'), records)).toEqual([]);
});
