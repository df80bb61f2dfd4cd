import { expect, it } from 'vitest';
import { createWebManifest } from '../../src/publish/web-manifest.ts';
import { catalogueOf } from '../support/province.ts';

it('names the province in the language of the source, with its icons and the colour of its pages', () => {
  const { path, text } = createWebManifest({ catalogue: catalogueOf(), themeColours: { light: '#fdfaf3' } });
  expect(path).toBe('manifest.webmanifest');
  expect(JSON.parse(text)).toMatchObject({
    name: 'Tỉnh Mẫu',
    short_name: 'Tỉnh Mẫu',
    lang: 'vi',
    dir: 'ltr',
    start_url: '/',
    theme_color: '#fdfaf3',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    ],
  });
});
