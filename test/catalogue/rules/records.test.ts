import { describe, expect, it } from 'vitest';
import { issuesOf, photo, place, shortIssues, told, translation } from '../../support/province.ts';

const VI = 'places/bai-mau/index.vi.md';
const EN = 'places/bai-mau/index.en.md';
const toldOf = (files: Parameters<typeof issuesOf>[0]) => issuesOf(files).map(told);

describe('photos', () => {
  it('need their picture', () => {
    expect(toldOf({ 'photos/anh/index.vi.md': photo() })).toEqual([
      '1 missing-master: Thiếu tệp ảnh trong thư mục này. → Đặt ảnh gốc vào content/photos/anh/photo.jpg',
    ]);
  });

  it('need the consent of whoever is shown', () => {
    const persons = 'persons:\n  - { name: Ông A, consent: yes }\n  - { name: Bà B, consent: unknown }';
    expect(toldOf({ 'photos/anh/index.vi.md': photo(persons), 'photos/anh/photo.jpg': 'x' })).toEqual([
      '13 no-consent: “Bà B” chưa đồng ý cho dùng ảnh, nên ảnh không được đăng. → Xin đồng ý rồi ghi consent: yes, hoặc bỏ ảnh này.',
    ]);
  });

  it.each(['alt', 'creditLine', 'licence', 'caption', 'creator'])('need their %s', (field) => {
    const text = photo().replace(new RegExp(`^${field}: .*\\n`, 'm'), '');
    const [issue, ...more] = issuesOf({ 'photos/anh/index.vi.md': text, 'photos/anh/photo.jpg': 'x' });
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ code: 'missing-field', level: 'error' });
    expect(issue?.message).toContain(`(${field})`);
  });
});

describe('reminders', () => {
  it('name a forbidden spelling and the agreed one, in the body and above it', () => {
    const terms =
      'terms:\n  - id: bien\n    words:\n      en: { preferred: Sample Beach, forbidden: [Bai Mau] }\n';
    const stamped = 'translation: { status: machine, source: "v1:000000000000" }';
    const files = (front: string, body: string) => ({ 'terms.yaml': terms, [EN]: translation(front, body) });
    expect(toldOf(files(stamped, '\nGo to\nBai Mau.\n'))).toEqual([
      '8 forbidden-term: Cách viết “Bai Mau” không được dùng. → Viết: Sample Beach',
    ]);
    expect(toldOf(files(`safety: Waves at Bai Mau.\n${stamped}`, ''))[0]).toContain('forbidden-term');
    expect(issuesOf(files(stamped, 'Sample Beach'))).toEqual([]);
  });

  it.each([
    ['BÃI BIỂN', true],
    ['LỄ HỘI', true],
    ['Bãi biển', false],
    ['OCOP 5 sao', false],
    ['QL 217', false],
    ['AH13', false],
  ])('know that %s in capitals throughout is %s', (title, warned) => {
    const issues = shortIssues({ [VI]: place().replace('Bãi Mẫu', title) });
    expect(issues).toEqual(warned ? [`${VI}:2 warning title-capitals`] : []);
  });

  it('find a summary left in Vietnamese', () => {
    const text = translation().replace('A beach to try.', 'Một bãi biển để thử.');
    expect(shortIssues({ [EN]: text })).toEqual([
      `${EN}:3 warning translation-same-as-source`,
      `${EN}:4 warning not-stamped`,
    ]);
  });
});
