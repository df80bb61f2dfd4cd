import { describe, expect, it } from 'vitest';
import { provinceCard, recordCard } from '../../../src/view/pictures/record-card.ts';
import { carded } from '../../publish/json-ld/graphs.ts';
import { recordWith, type SiteParts, siteWith } from '../../view/site.ts';

const words = (lang: string, title: string, extra = {}) => ({
  [lang]: { lang, title, summary: '', body: '', format: 'md', extra },
});
const shore = () =>
  recordWith(
    'photos',
    { creditLine: 'Lê Văn A', digitalSource: 'photograph', focus: { x: 0.2, y: 0.5 } },
    {
      id: 'bo',
      words: { ...words('vi', 'Bờ', { alt: 'Bờ cát' }), ...words('lo', 'ຫາດ', { alt: 'ຫາດຊາຍ' }) },
    },
  );
const place = (title = 'Bãi Mẫu', photos: object[] = [{ id: 'bo', role: 'lead' }]) =>
  recordWith(
    'places',
    { photos },
    { id: 'bai', words: { ...words('vi', title), ...words('lo', 'ຫາດຊາຍຕົວຢ່າງ') } },
  );

const site = (record = place(), parts: SiteParts = {}) =>
  siteWith({
    records: [shore(), record],
    pictures: { bo: carded('bo-0123abcd') },
    cards: { look: 'x', languages: ['vi', 'lo'] },
    ...parts,
  });
const cardOf = (lang: string, record = place(), parts: SiteParts = {}) =>
  recordCard(site(record, parts).readerOf(lang), record);

it('says what a record is called in its language, and is told by that and by the text of its photo', () => {
  expect(cardOf('lo')).toMatchObject({
    width: 1200,
    height: 630,
    alt: 'ຫາດຊາຍຕົວຢ່າງ — ຫາດຊາຍ',
    words: { lang: 'lo', title: 'ຫາດຊາຍ\u200Bຕົວຢ່າງ', label: 'ສະຖານທີ່', credit: 'Lê Văn A' },
    photo: { id: 'bo' },
  });
  expect(cardOf('lo')?.src).toMatch(/^\/media\/bo-0123abcd-card-[0-9a-f]{12}\.jpg$/);
  expect(cardOf('lo')).not.toHaveProperty('lang');
});

it('is that of the language whose words are shown, where a reader’s are missing', () => {
  const [english, own] = [cardOf('en'), cardOf('vi')];
  expect(english).toEqual({ ...own, lang: 'vi' });
});

it('has the emblem where there is no photo, or none that may be seen', () => {
  for (const card of [cardOf('vi', place('Bãi', [])), cardOf('vi', place('Bãi'), { pictures: {} })]) {
    expect(card).toMatchObject({ alt: 'Bãi', photo: undefined });
    expect(card?.name).toMatch(/^card-[0-9a-f]{12}\.jpg$/);
  }
});

it('has another name whenever it would come out differently, and else never', () => {
  const name = cardOf('vi')?.name;
  const moved = recordWith('photos', { creditLine: 'Lê Văn A', digitalSource: 'photograph' }, { id: 'bo' });
  const others = [
    cardOf('vi', place('Bãi Khác')),
    cardOf('lo'),
    cardOf('vi', place(), { cards: { look: 'y', languages: ['vi'] } }),
    cardOf('vi', place(), { pictures: { bo: carded('bo-99999999') } }),
    cardOf('vi', place(), { records: [moved] }),
  ].map((card) => card?.name);
  expect(new Set([name, ...others]).size).toBe(6);
  expect(cardOf('vi')?.name).toBe(name);
});

it('is not made for drafts, nor in a script that the site’s fonts do not have', () => {
  expect(cardOf('vi', place(), { cards: undefined })).toBeUndefined();
  expect(cardOf('lo', place(), { cards: { look: 'x', languages: ['vi'] } })).toBeUndefined();
});

describe('the card of pages that are no record’s', () => {
  it('says what the province is called, in the language of the page or one that cards are made in', () => {
    const [own, english] = [provinceCard(site().readerOf('lo')), provinceCard(site().readerOf('en'))];
    expect(own).toMatchObject({ words: { lang: 'lo', province: '' }, photo: undefined });
    expect(own?.name).toMatch(/^card-[0-9a-f]{12}\.jpg$/);
    expect(own).not.toHaveProperty('lang');
    const tagline = site().readerOf('vi').t('site.tagline');
    expect(english).toMatchObject({
      lang: 'vi',
      alt: `Tỉnh Mẫu — ${tagline}`,
      words: { lang: 'vi', title: 'Tỉnh Mẫu' },
    });
  });

  it('is none where a picture of the province stands for them, or where no cards are made', () => {
    const opened = { province: { home: { opening: 'bo', featured: [] } } };
    expect(provinceCard(site(place(), opened).readerOf('vi'))).toBeUndefined();
    expect(provinceCard(site(place(), { ...opened, pictures: {} }).readerOf('vi'))).toBeDefined();
    expect(provinceCard(siteWith().readerOf('vi'))).toBeUndefined();
  });
});
