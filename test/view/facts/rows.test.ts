import { describe, expect, it } from 'vitest';
import { html } from '../../../src/language/html.ts';
import { commonRows, factRows, localityOf } from '../../../src/view/facts/facts.ts';
import { papers } from '../../../src/view/facts/gate.ts';
import { crosserRows } from '../../../src/view/facts/gate-questions.ts';
import { figuresTable } from '../../../src/view/facts/reference.ts';
import {
  bullets,
  countryName,
  inline,
  labelHtml,
  languageName,
  mailLink,
  phrase,
  plain,
  recordAnchor,
  recordLink,
  recordLinks,
  remark,
  textRow,
  webLink,
} from '../../../src/view/facts/row.ts';
import { asOf, months } from '../../../src/view/facts/shared.ts';
import { readerOf, recordWith, seen, textOf } from '../site.ts';

const place = recordWith('places', {}, { id: 'a', words: { vi: { title: 'Nơi <a>', extra: {} } } });
const terms = [{ words: { vi: { preferred: 'người Thái' }, en: { preferred: 'Thai people' } } }] as never;
const communes = [
  { code: '01', names: { vi: 'Xã Một', en: 'Commune One' } },
  { code: '02', names: { vi: 'Xã Hai' } },
] as never;
const parts = { records: [place, recordWith('places', {}, { id: 'b' })], terms, communes };
const [vi, en] = [readerOf('vi', parts), readerOf('en', parts)];

describe('a value', () => {
  it('is escaped, whatever an editor wrote', () => {
    expect(plain('<b>&')).toBe('&lt;b&gt;&amp;');
    expect(plain(undefined)).toBeUndefined();
    expect(phrase(en, '<b>')).toBe('<span lang="vi">&lt;b&gt;</span>');
    expect(mailLink(en, 'a"@b.vn')).toBe('<a href="mailto:a&quot;@b.vn">a&quot;@b.vn</a>');
    expect(webLink(en, 'https://a.vn/?b&c')).toBe('<a href="https://a.vn/?b&amp;c">a.vn/?b&amp;c</a>');
    expect(textRow('Mã', '<i>')).toEqual({ label: 'Mã', value: '&lt;i&gt;', isKnown: true });
    expect(remark(html`x`)).toBe(' <small>(x)</small>');
  });

  it('is in the agreed words of the reader, marked where it stays Vietnamese', () => {
    expect([phrase(en, 'Người Thái'), phrase(en, 'người Mường')]).toEqual([
      'Thai people',
      '<span lang="vi">người Mường</span>',
    ]);
    expect(phrase(en, undefined)).toBeUndefined();
    expect(labelHtml(en, { text: 'Phí', lang: 'vi' })).toBe('<span lang="vi">Phí</span>');
    expect([countryName(en, 'LA'), languageName(en, 'km')]).toEqual(['Laos', 'Khmer']);
  });

  it('of several parts is a list of the language, or of lines', () => {
    const items = [html`a`, html`b`, html`c`];
    expect([inline(en, items), inline(vi, items), inline(en, [])]).toEqual([
      'a, b and c',
      'a, b và c',
      undefined,
    ]);
    expect(bullets(items)).toBe('<ul><li>a</li><li>b</li><li>c</li></ul>');
    expect([bullets(items.slice(0, 1)), bullets([])]).toEqual(['a', undefined]);
  });
});

describe('a link to a record', () => {
  it('has its title and language, and is not there where the record is not', () => {
    const link = '<a href="/en/places/a/" lang="vi">Nơi &lt;a&gt;</a>';
    expect([recordLink(en, 'places', 'a'), recordLink(en, undefined, 'a'), recordAnchor(en, place)]).toEqual([
      link,
      link,
      link,
    ]);
    expect([recordLink(en, 'gates', 'a'), recordLink(en, 'places', undefined)]).toEqual([
      undefined,
      undefined,
    ]);
    expect(recordLinks(en, 'places', ['a', 'mat', 'b'])?.match(/<li>/g)).toHaveLength(2);
    expect(recordLinks(en, 'places')).toBeUndefined();
  });
});

describe('the rows of any record', () => {
  it('say where it lies, how the place was called, and its season', () => {
    const record = recordWith('places', { locality: ['01', '02'], formerly: ['Huyện Cũ'], season: [1, 2] });
    expect(localityOf(en, record)).toBe('Commune One and <span lang="vi">Xã Hai</span>');
    const { where, season } = commonRows(en, record);
    expect(seen(en, [...where, season])).toEqual([
      'Where: Commune One and Xã Hai',
      'Formerly in: Huyện Cũ',
      'Best months: January and February',
    ]);
    expect(seen(en, factRows(en, record))).toHaveLength(3);
    expect(months(en, [])).toBeUndefined();
  });

  it('name the day of a figure', () => {
    expect(textOf(asOf(en, '2026-05-01') ?? '')).toBe('(As of 1 May 2026)');
    expect(asOf(en, undefined)).toBeUndefined();
  });
});

it('tells who may cross with which papers', () => {
  expect(papers(en, ['passport', 'border-pass'])).toBe('Passport and Border pass');
  expect(papers(en, undefined)).toBeUndefined();
  const facts = { whoMayCross: [{ who: 'vietnamese', allowed: 'yes', papers: ['passport'] }] };
  expect(seen(en, crosserRows(en, recordWith('gates', facts)))).toEqual([
    'Citizens of Viet Nam: YesPapers: Passport',
  ]);
});

it('shows figures with unit, change, period and status, and their source where the page lists it', () => {
  const observation = {
    indicator: 'grdp-growth',
    value: 8.5,
    unit: 'percent',
    period: '2025',
    status: 'estimate',
    changePercent: 1.5,
    source: 1,
  };
  const record = recordWith('figures', { observations: [observation] });
  expect(figuresTable(en, record)).toContain('<a href="#nguon-1">[1]</a>');
  const table = figuresTable(en, record, { sources: false });
  expect(table).toContain(' data-label="Source">[1]</td>');
  expect(textOf(table)).toMatch(/8\.5.*\(\+1\.5.*2025.*/);
});
