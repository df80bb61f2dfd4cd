import { expect, it } from 'vitest';
import { pageCard } from '../../../src/view/pictures/page-card.ts';
import { carded } from '../../publish/json-ld/graphs.ts';
import { recordWith, siteWith } from '../../view/site.ts';

const photo = (id: string, words = {}) => {
  const record = recordWith('photos', {}, { id, words });
  Object.assign(record.words['vi']?.extra ?? {}, { alt: `Lời thay ảnh ${id}` });
  return record;
};
const en = { en: { lang: 'en', title: 'Shore', summary: '', extra: { alt: 'A shore' } } };

const site = siteWith({
  province: { home: { opening: 'bo', featured: [] } },
  records: [photo('bo', en), photo('nui')],
  pictures: { bo: carded('bo'), nui: carded('nui') },
});

it('is the picture with which a page opens, told by its own text and the language of that', () => {
  expect(pageCard(site.readerOf('en'), 'nui')).toEqual({
    src: '/media/nui-card.jpeg',
    width: 1200,
    height: 630,
    alt: 'Lời thay ảnh nui',
    lang: 'vi',
  });
});

it('is that of the province where a page has none, or none that may be seen', () => {
  for (const id of [undefined, 'khong-co'])
    expect(pageCard(site.readerOf('en'), id)).toMatchObject({ src: '/media/bo-card.jpeg', alt: 'A shore' });
  expect(pageCard(site.readerOf('en'), undefined)).not.toHaveProperty('lang');
  expect(pageCard(siteWith().readerOf('vi'), undefined)).toBeUndefined();
});
