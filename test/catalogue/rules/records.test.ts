import { describe, expect, it } from 'vitest';
import { FACTS, issuesOf, photo, place, shortIssues, told, translation } from '../../support/province.ts';

const VI = 'places/bai-mau/index.vi.md';
const EN = 'places/bai-mau/index.en.md';
const toldOf = (files: Parameters<typeof issuesOf>[0]) => issuesOf(files).map(told);

describe('dates', () => {
  it('may not contradict each other', () => {
    expect(
      toldOf({ [VI]: place('expires: 2025-12-31', '', FACTS.replace('updated: 2026', 'updated: 2025')) }),
    ).toEqual([
      '4 dates-order: Ngày hết hạn 2025-12-31 sớm hơn ngày đăng 2026-01-02. → Sửa lại một trong hai ngày.',
      '9 dates-order: Ngày cập nhật 2025-01-02 sớm hơn ngày đăng 2026-01-02. → Viết: updated: 2026-01-02 hoặc muộn hơn',
    ]);
  });

  it('end after they begin', () => {
    const event = place(
      'when: { once: { start: 2026-05-02, end: 2026-05-01 } }',
      '',
      FACTS.replace('beach', 'fair'),
    );
    expect(toldOf({ 'events/hoi/index.vi.md': event })).toEqual([
      '4 dates-order: Ngày kết thúc sớm hơn ngày bắt đầu. → Đổi chỗ hai ngày.',
    ]);
  });

  it('of a yearly event must be in the calendar of some year', () => {
    const event = (start: string, end: string) => ({
      'events/hoi/index.vi.md': place(
        `when:\n  solar:\n    start: { ${start} }\n    end: { ${end} }`,
        '',
        FACTS.replace('beach', 'festival'),
      ),
    });
    expect(toldOf(event('day: 31, month: 4', 'day: 1, month: 5'))).toEqual([
      '6 no-such-day: “Ngày” (day) ghi một ngày không có trong lịch, nhưng đang ghi “31”. → Tháng 4 có 30 ngày: xem lại ngày và tháng.',
    ]);
    expect(toldOf(event('day: 1, month: 2', 'day: 30, month: 2'))[0]).toContain('Tháng 2 có 29 ngày');
    expect(issuesOf(event('day: 29, month: 2', 'day: 29, month: 2'))).toEqual([]);
  });

  it('of an event must be of one sort, and its mistakes are told there', () => {
    const event = (when: string) => ({
      'events/hoi/index.vi.md': place(when, '', FACTS.replace('beach', 'festival')),
    });
    expect(issuesOf(event('when: unknown'))).toEqual([]);
    expect(
      issuesOf(event('when: { lunar: { start: { day: 22, month: 8 }, end: { day: 22, month: 8 } } }')),
    ).toEqual([]);
    expect(
      toldOf(event('when: { lunar: { start: { day: 32, month: 8 }, end: { day: 22, month: 8 } } }')),
    ).toEqual(
      [
        '4 out-of-bounds: “Ngày âm” (day) phải là số từ 1 đến 30, nhưng đang ghi “32”. → Cần ghi: Ngày âm lịch. Viết số nguyên, không dấu chấm phân cách.',
      ].map((text) => text.replace('Cần ghi: ', '')),
    );
  });
});

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
      `${EN}:3 warning not-translated`,
      `${EN}:4 warning not-stamped`,
    ]);
  });
});
