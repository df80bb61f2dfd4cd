import { expect, it } from 'vitest';
import { catalogueOf, issuesOf, place, told, translation } from '../support/province.ts';

const words = { 'places/bai-mau/index.vi.md': place(), 'places/bai-mau/index.en.md': translation() };
const toldOf = (files: Record<string, string>) =>
  issuesOf({ ...words, ...files })
    .filter(({ code }) => /recording|stray/.test(code))
    .map(told);

it('a record has the recordings that lie beside its words, by language', () => {
  const { recordings } = catalogueOf({ ...words, 'places/bai-mau/index.en.mp3': 'ID3' }).records[0] ?? {};
  expect(Object.keys(recordings ?? {})).toEqual(['en']);
  expect(recordings?.['en']).toMatch(/index\.en\.mp3$/);
  expect(catalogueOf(words).records[0]).not.toHaveProperty('recordings');
});

it('a recording in a language without words is told, and not used', () => {
  expect(toldOf({ 'places/bai-mau/index.lo.mp3': 'ID3' })).toEqual([
    '- recording-without-words: Có bản đọc “lo” nhưng không có chữ của ngôn ngữ ấy nên bản đọc không được dùng. → Thêm index.lo.md, hoặc xóa bản đọc.',
  ]);
});

it.each(['index.vi.wav', 'doc.mp3', 'index.vi.m4a'])('%s is told to be of another name or kind', (name) => {
  expect(toldOf({ [`places/bai-mau/${name}`]: 'RIFF' })).toEqual([
    '- stray-file: Bản đọc này không mang đúng tên hoặc đúng loại nên không được dùng. → Chuyển thành MP3 và đặt tên theo mẫu index.vi.mp3, index.lo.mp3, …',
  ]);
});
