import { expect, test } from 'vitest';
import { createXmp } from '../../src/media/xmp.ts';

test('an XMP packet with nothing to say is empty', () => {
  expect(createXmp({}, { captions: true })).toBe('');
  expect(createXmp({ title: { vi: 'Chỉ có tên' } }, { captions: false })).toBe('');
});

test('an XMP packet puts the source language first, as the default', () => {
  const xmp = createXmp({ title: { vi: 'Đá', en: 'Stone' } }, { captions: true });
  const items = [...xmp.matchAll(/<rdf:li xml:lang="([^"]*)">([^<]*)</g)].map(
    ([, language, text]) => `${language}=${text}`,
  );
  expect(items).toEqual(['x-default=Đá', 'vi=Đá', 'en=Stone']);
});

test('an XMP packet declares just the namespaces it uses', () => {
  const xmp = createXmp(
    { licenceUrl: 'https://example.org/a?b=1&c=2', licensor: { name: 'Sở' } },
    { captions: true },
  );
  expect([...xmp.matchAll(/xmlns:(\w+)=/g)].map(([, prefix]) => prefix)).toEqual([
    'x',
    'rdf',
    'xmpRights',
    'plus',
  ]);
  expect(xmp).toContain('<xmpRights:WebStatement>https://example.org/a?b=1&amp;c=2</xmpRights:WebStatement>');
  expect(xmp).toContain('<plus:LicensorName>Sở</plus:LicensorName>');
});

test('an XMP packet holds no character that XML forbids, and its text composed', () => {
  const xmp = createXmp({ credit: 'a\u0000\u001fe\u0302"<' }, { captions: true });
  expect(xmp).toContain('<photoshop:Credit>aê&quot;&lt;</photoshop:Credit>');
});
