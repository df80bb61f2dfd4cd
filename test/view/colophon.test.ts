import { expect, it } from 'vitest';
import { colophonHtml } from '../../src/view/colophon.ts';
import { readerOf, recordWith } from './site.ts';

const lines = (lang: string, facts: object) =>
  colophonHtml(readerOf(lang), recordWith('places', { updated: '2026-11-20', ...facts }));

it('says when a record was changed, who gave and approved it and when, and when it is looked at again', () => {
  const facts = { owner: 'Sở <A>', approvedBy: 'Bà B', approvedOn: '2026-11-21', reviewBy: '2027-02-20' };
  expect(lines('en', facts)).toEqual([
    'Updated 20 November 2026',
    'Supplied by <span lang="vi">Sở &lt;A&gt;</span>',
    'Approved by <span lang="vi">Bà B</span>, 21 November 2026',
    'To be reviewed by 20 February 2027',
  ]);
});

it('says the day of an approval without a name, the name without a day, and nothing of what is not given', () => {
  expect(lines('en', { approvedOn: '2026-11-21' })[1]).toBe('Approved 21 November 2026');
  expect(lines('en', { approvedBy: 'Bà B' })[1]).toBe('Approved by <span lang="vi">Bà B</span>');
  expect(lines('en', {})).toHaveLength(1);
});
