import { describe, expect, it } from 'vitest';
import type { RecordStatus } from '../../../src/desk/status-report.ts';
import { type BoardFilters, filtered } from '../../../src/desk/web/page/board-view.ts';
import { formAddress } from '../../../src/desk/web/page/form-address.ts';
import { deskPage, termsPage } from '../../../src/desk/web/page/html.ts';
import { themePage } from '../../../src/desk/web/page/theme-html.ts';
import { filteredWords, type WordsFilters } from '../../../src/desk/web/page/words-filter.ts';
import { wordsPage } from '../../../src/desk/web/page/words-html.ts';
import type { WordsCell } from '../../../src/desk/web/words-rows.ts';

describe('a page of the desk', () => {
  it.each(Object.entries({ deskPage, termsPage, themePage, wordsPage }))(
    '%s holds no text of an editor as code',
    (_, make) => {
      const hostile = '</script><img src=x onerror=alert(1)>"';
      const page = make({
        province: hostile,
        languages: [
          { tag: 'vi', name: 'Tiếng Việt' },
          { tag: 'lo', name: hostile },
        ],
        kinds: [{ kind: 'places', label: hostile }],
        apiToken: 'abc',
        previewOrigin: 'http://localhost:1',
        isPractice: true,
      });
      expect(page).not.toContain('<img');
      expect(page.match(/<script/g)).toHaveLength(2);
      const [, facts = ''] = /id="facts">(.*?)<\/script>/.exec(page) ?? [];
      expect(JSON.parse(facts)).toMatchObject({ province: hostile, apiToken: 'abc' });
    },
  );
});

describe('the way to a field of the form', () => {
  it.each([
    [
      'content/places/bai/index.vi.md',
      'geo.lat',
      '/admin/?truong=geo.lat#/collections/places/entries/bai/index',
    ],
    [
      'content/places/bai/index.lo.md',
      'title',
      '/admin/?truong=title&tieng=lo#/collections/places/entries/bai/index',
    ],
    ['content/places/bai', undefined, '/admin/#/collections/places/entries/bai/index'],
    ['content/places/bai/index.lo.md', undefined, '/admin/?tieng=lo#/collections/places/entries/bai/index'],
    ['content/terms.yaml', 'terms.3', '/admin/?truong=terms.3#/collections/tinh/entries/terms'],
    ['content/pages/chuyen/index.vi.mdx', 'title', undefined],
    ['content/theme/theme.yaml', undefined, undefined],
    ['content/../x/index.vi.md', undefined, undefined],
  ])('of %s', (file, field, address) => {
    expect(formAddress(file, field === undefined ? {} : { field })).toBe(address);
  });

  it('has what is wrong with it, cut where it is long', () => {
    const told = '“Giá” ghi 5 & 6 → Viết: #5';
    const query = (text: string) =>
      new URL(formAddress('content/places/bai/index.vi.md', { field: 'title', told: text }) ?? '', 'http://x')
        .searchParams;
    expect(query(told).get('loi')).toBe(told);
    expect(query('x'.repeat(9000)).get('loi')).toMatch(/^x{400} …$/);
  });
});

describe('the filters of the words', () => {
  const row = (key: string, vi: string, lo: WordsCell) => ({
    key,
    cells: { vi: { engine: { '': vi } }, lo },
  });
  const rows = [
    row('site.menu', 'Mục chính', { engine: { '': 'ເມນູ' }, own: { '': 'ລາຍການ' } }),
    row('map.title', 'Bản đồ', { engine: { '': 'Bản đồ' }, open: 'same' }),
    row('units.count', '{{count}} xã', { engine: { one: 'ໜຶ່ງ', other: '{{count}} ຕາແສງ' } }),
  ];
  const none: WordsFilters = { text: '', group: '', state: '', lang: '' };
  it.each([
    [{}, ['site.menu', 'map.title', 'units.count']],
    [{ text: ' MUC ' }, ['site.menu']],
    [{ text: 'ລາຍ' }, ['site.menu']],
    [{ text: 'ເມນູ' }, []],
    [{ text: 'ໜຶ່ງ' }, ['units.count']],
    [{ text: 'units.' }, ['units.count']],
    [{ group: 'map' }, ['map.title']],
    [{ state: 'open' as const }, ['map.title']],
    [{ state: 'own' as const }, ['site.menu']],
    [{ state: 'own' as const, lang: 'lo' }, ['site.menu']],
    [{ state: 'own' as const, lang: 'vi' }, []],
  ])('%j', (filters, kept) => {
    expect(filteredWords(rows, { ...none, ...filters }).map(({ key }) => key)).toEqual(kept);
  });
});

describe('the filters of the board', () => {
  const cell = { state: 'reviewed' as const, changed: [], blocks: 3 };
  const records: RecordStatus[] = [
    { record: 'places/den-ba', title: 'Đền Bà', translations: { en: cell, lo: { ...cell, changed: ['a'] } } },
    {
      record: 'events/le',
      title: 'Lễ hội',
      overdueSince: '2026-01-01',
      translations: { en: { ...cell, state: 'missing' }, lo: cell },
    },
  ];
  const none: BoardFilters = { text: '', kind: '', state: '', lang: '' };
  it.each([
    [{}, ['places/den-ba', 'events/le']],
    [{ text: 'den BA' }, ['places/den-ba']],
    [{ text: 'le' }, ['events/le']],
    [{ kind: 'events' }, ['events/le']],
    [{ state: 'overdue' }, ['events/le']],
    [{ state: 'outdated' }, ['places/den-ba']],
    [{ state: 'missing' }, ['events/le']],
    [{ state: 'missing', lang: 'lo' }, []],
    [{ state: 'outdated', lang: 'lo' }, ['places/den-ba']],
    [{ text: 'x' }, []],
  ])('%j', (filters, kept) => {
    expect(filtered(records, { ...none, ...filters }).map(({ record }) => record)).toEqual(kept);
  });
});
