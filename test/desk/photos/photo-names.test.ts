import { describe, expect, it } from 'vitest';
import { chatAppOf, isNamedScreenshot, suggestPhotoId } from '../../../src/desk/photos/photo-names.ts';

it.each([
  ['z5401234567890_0a1b2c3d4e5f6a7b8c9d0e1f.jpg', 'Zalo'],
  ['IMG-20240501-WA0001.jpg', 'WhatsApp'],
  ['WhatsApp Image 2024-05-01 at 10.11.12.jpeg', 'WhatsApp'],
  ['received_1234567890123.jpeg', 'Messenger'],
  ['FB_IMG_1612345678901.jpg', 'Messenger'],
  ['120123456_1234567890_1234567890_n.jpg', 'Messenger'],
  ['viber_image_2024-05-01_10-11-12-123.jpg', 'Viber'],
  ['IMG-0123456789abcdef0123456789abcdef-V.jpg', 'Viber'],
  ['photo_2024-05-01_10-11-12.jpg', 'Telegram'],
  ['IMG_20240501_101112.jpg', undefined],
  ['zinc-mine.jpg', undefined],
])('%s is named as by %s', (name, app) => expect(chatAppOf(name)).toBe(app));

it.each([
  ['Screenshot_20240501-101112.png', true],
  ['Ảnh chụp màn hình 2024-05-01.png', true],
  ['Screen Shot 2024-05-01.png', true],
  ['man-hinh-led.jpg', false],
])('%s is a picture of a screen by its name: %s', (name, is) => expect(isNamedScreenshot(name)).toBe(is));

describe('the id of a photo', () => {
  const idOf = (name: string, more: object = {}, taken: string[] = []) =>
    suggestPhotoId({ name, ...more }, (id) => taken.includes(id));

  it('is of the title, else of a name that somebody gave, else of the day', () => {
    expect(idOf('Chợ phiên Bắc Hà.JPG')).toBe('cho-phien-bac-ha');
    expect(idOf('Chợ phiên Bắc Hà.JPG', { title: 'Chợ sớm' })).toBe('cho-som');
    expect(idOf('cho-phien 2024 (1).jpg'.normalize('NFD'))).toBe('cho-phien-2024-1');
    expect(idOf('IMG_1234.HEIC', { takenOn: '2025-03-14' })).toBe('anh-2025-03-14');
    expect(idOf('IMG_1234.HEIC', { takenOn: '2025-03-14', title: 'Đồi chè' })).toBe('doi-che');
  });

  it.each([
    ...[
      'IMG_1234.HEIC',
      'IMG_E0412.jpg',
      'DSC00012.JPG',
      'DSC_0012.NEF',
      'DSCN1234.jpg',
      'P1010012.JPG',
      'PXL_20240501_1.jpg',
    ],
    ...[
      '20240501_101112.jpg',
      'image (3).png',
      'Ảnh 1.jpg',
      'DJI_0001.JPG',
      'Untitled.png',
      '5f3a9c0e-1b2d-4c3e.jpg',
    ],
    ...['z5401234567890_0a1b2c3d4e5f6a7b8c9d0e1f.jpg', 'WhatsApp Image 2024-05-01 at 10.11.12.jpeg'],
  ])('is not of a name that a machine gave: %s', (name) => expect(idOf(name)).toBe('anh-moi'));

  it('is one that no other photo has, and short enough with its number', () => {
    expect(idOf('IMG_1.jpg', { takenOn: '2025-03-14' }, ['anh-2025-03-14', 'anh-2025-03-14-2'])).toBe(
      'anh-2025-03-14-3',
    );
    const long = 'Một cái tên dài hơn rất nhiều so với những gì địa chỉ của một trang có thể mang';
    const first = idOf('a.jpg', { title: long });
    expect(idOf('a.jpg', { title: long }, [first]).length).toBeLessThanOrEqual(60);
  });
});
