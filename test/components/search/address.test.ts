import { expect, it } from 'vitest';
import { cutQuery, readAddress, writeAddress } from '../../../src/components/search/address.ts';

it('keeps query, filters and other parameters in the address, and reads them back', () => {
  const asked = { query: 'hồ', filters: { kind: ['places', 'news'], region: [], audience: [] }, exact: true };
  const address = writeAddress('https://x.example/vi/search/?q=a&kind=foods&more=1', asked);
  expect(new URL(address).searchParams.getAll('kind')).toEqual(['places', 'news']);
  expect(new URL(address).searchParams.get('more')).toBe('1');
  expect(readAddress(new URL(address).search)).toEqual(asked);
});

it('takes nothing as typed where nothing is asked', () => {
  const asked = { query: '', filters: {}, exact: true };
  expect(writeAddress('https://x.example/vi/search/', asked)).toBe('https://x.example/vi/search/');
});

it.each([
  ['a letter of two units', `${'a'.repeat(299)}𠀀b`, 299],
  ['a letter and its tone', `${'a'.repeat(299)}a\u0300b`, 299],
  ['a Khmer letter and the one below it', `${'ក'.repeat(299)}\u17D2ក`, 298],
  ['whole letters', 'ກ'.repeat(301), 300],
  ['nothing of a short one', 'ក\u17D2', 2],
])('cuts a long query beside %s', (_, query, length) => {
  expect(cutQuery(query)).toHaveLength(length);
});
