import { expect, it } from 'vitest';
import { isBelowHost, siteOrigin } from '../../src/model/site-address.ts';

it('the origin of a site is its host, with a port where there is one', () => {
  expect(siteOrigin('https://tinh.example/')).toBe('https://tinh.example');
  expect(siteOrigin('https://tinh.example:8443')).toBe('https://tinh.example:8443');
});

it.each([
  ['a folder', 'https://tinh.example/vi'],
  ['a name of a user', 'https://a:b@tinh.example'],
  ['what runs', 'javascript:alert(1)'],
  // Each page prints its address as a QR code, which holds so much and no more.
  ['a host longer than any', `https://${'a'.repeat(250)}.example`],
])('an address with %s is no address of a site', (_, text) => {
  expect(siteOrigin(text)).toBeUndefined();
});

it('an address in a folder of a host is told from others that are none of a site', () => {
  expect(['https://tinh.example/38/', 'https://tinh.example/38'].map(isBelowHost)).toEqual([true, true]);
  expect(
    ['https://tinh.example/', 'https://tinh.example/?a', 'tinh.example/38/', 'ftp://a.example/b'].map(
      isBelowHost,
    ),
  ).toEqual(Array(4).fill(false));
});
