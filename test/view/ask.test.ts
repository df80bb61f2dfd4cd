import { describe, expect, it } from 'vitest';
import { askHtml, reportAddress } from '../../src/view/ask.ts';
import { imprint } from '../../src/view/imprint.ts';
import { readerOf, recordWith, textOf } from './site.ts';

const contact = (id: string, facts: object) =>
  recordWith(
    'contacts',
    { type: 'office', ...facts },
    { id, words: { vi: { title: `Sở ${id}`, extra: {} } } },
  );
const silent = contact('lang', {});
const zone = recordWith('zones', { contacts: ['lang', 'ban-kcn'] });
const gate = recordWith('gates', {
  phones: ['1', '2', '3'].map((end) => ({ who: `Đồn ${end}`, phone: `+84 237 3 000 00${end}` })),
});
const unit = { unit: { vi: 'Ban Mẫu' }, phone: '0237 1', email: 'ban@mau.example' };

describe('whom to ask', () => {
  it('is who answers at the gate itself, by a number that can be called, and not a whole list of them', () => {
    const asked = askHtml(readerOf('en', { province: { contacts: unit } }), gate);
    expect(textOf(asked)).toBe('Ask: Đồn 1 +84 237 3 000 001 and Đồn 2 +84 237 3 000 002');
    expect(asked).toContain('href="tel:+842373000001"');
  });

  it('is else the office that a record names, if there is a way to it', () => {
    const records = [silent, contact('ban-kcn', { email: 'kcn@mau.example' })];
    const asked = askHtml(readerOf('en', { records, province: { contacts: unit } }), zone);
    expect(textOf(asked)).toBe('Ask: Sở ban-kcn kcn@mau.example');
    expect(asked).toContain('href="mailto:kcn@mau.example"');
    expect(asked).toContain('href="/en/contacts/ban-kcn/"');
  });

  it('is else the unit of the site, then an office that answers the public, the hotline first', () => {
    const records = [
      contact('phat-ngon', { type: 'spokesperson', phone: '0237 9' }),
      contact('van-phong', { url: 'https://mau.example/sở' }),
      contact('nong', { type: 'hotline', phone: '0237 5' }),
    ];
    const ask = (contacts: object) =>
      textOf(askHtml(readerOf('en', { records, province: { contacts } }), zone));
    expect(ask(unit)).toBe('Ask: Ban Mẫu 0237 1');
    expect(ask({ unit: unit.unit })).toBe('Ask: Sở nong 0237 5 and Sở van-phong mau.example/sở');
  });

  it('is said to be nobody where no record has a number, an address or a page', () => {
    const asked = askHtml(
      readerOf('en', { records: [silent], province: { contacts: { unit: unit.unit } } }),
      zone,
    );
    expect(asked).toBe('Nobody to ask has been announced yet.');
  });
});

describe('where a mistake is told', () => {
  const report = (contacts: object, records = [silent]) =>
    reportAddress(readerOf('en', { records, province: { contacts } }), zone);

  it('is a mail that says which page, a number, or the page of an office that can be reached', () => {
    expect(report(unit)).toBe('mailto:ban@mau.example?subject=zones%2Fthu%20(en)');
    expect(report({ phone: '+84 (237) 3' })).toBe('tel:+842373');
    expect(
      report({}, [silent, contact('mo', { channels: [{ network: 'X', url: 'https://x.example' }] })]),
    ).toBe('/en/contacts/mo/');
  });

  it('is no link to a page that has nothing', () => expect(report({})).toBeUndefined());
});

describe('who is responsible for the site', () => {
  it('is told as far as it is announced, and once that the rest is not', () => {
    const { announced, line } = imprint(readerOf('en', { province: { contacts: unit } }));
    expect(announced.map(({ label, value }) => `${label}: ${textOf(value)}`)).toEqual([
      'Responsible unit: Ban Mẫu',
      'Telephone: 0237 1',
      'E-mail: ban@mau.example',
    ]);
    expect(line).toBe('Not announced: responsible person and address');
  });

  it('needs no such line where all is announced', () => {
    const all = { ...unit, responsible: { vi: 'Bà Mẫu' }, address: { vi: 'Số 1' } };
    expect(imprint(readerOf('en', { province: { contacts: all } })).line).toBeUndefined();
  });
});
