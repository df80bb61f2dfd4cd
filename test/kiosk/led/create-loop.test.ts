import { describe, expect, it } from 'vitest';
import { withoutWordBreaks } from '../../../src/language/line-break.ts';
import { place } from '../../support/province.ts';
import { event, gate, ledLoop } from './led-province.ts';

const plain = (loop: ReturnType<typeof ledLoop>, kind: string, lang?: string) =>
  loop.slides
    .filter((slide) => slide.kind === kind && (!lang || slide.lang === lang))
    .map(({ title, lines = [] }) => [title, ...lines].map(({ text }) => withoutWordBreaks(text)));

describe('the slides of a gate', () => {
  it('come in the order of their kinds, the language across the border first', () => {
    const { slides } = ledLoop();
    expect([...new Set(slides.map(({ kind }) => kind))]).toEqual([
      'welcome',
      'gate',
      'hours',
      'before',
      'picture',
      'figure',
      'partner',
      'web',
    ]);
    const languages = (kind: string) => slides.filter((one) => one.kind === kind).map(({ lang }) => lang);
    expect(languages('gate')).toEqual(['km', 'vi', 'en']);
    expect(languages('web')).toEqual(['km', 'vi', 'en', 'zh']);
    expect(languages('picture')).toEqual(['vi', 'en']);
    expect(languages('figure')).toEqual(['km', 'vi', 'en']);
  });

  it('greet in every language of the site on one slide', () => {
    expect(plain(ledLoop(), 'welcome')).toEqual([['សូមស្វាគមន៍', 'Chào mừng', 'Welcome', '欢迎光临']]);
  });

  it('leave a language out that has no words of its own, instead of repeating another', () => {
    expect(plain(ledLoop(), 'before').map(([title]) => title)).toEqual([
      'Xin hỏi đồn biên phòng.',
      'Ask the guard.',
    ]);
  });

  it('say that hours are not confirmed, with the advice to ask', () => {
    expect(plain(ledLoop(), 'hours', 'en')).toEqual([
      ['Opening hours not confirmed', 'Ask before you travel'],
    ]);
  });

  it('say the hours that are known', () => {
    const hours = (text: string) =>
      plain(ledLoop({ 'gates/cua-mau/index.vi.md': gate(text) }), 'hours', 'en');
    const week = '[mon, tue, wed, thu, fri, sat, sun]';
    expect(hours(`[{ days: ${week}, open: "07:00", close: "17:30" }]`)).toEqual([
      ['07:00–17:30', 'Opening hours', 'Every day'],
    ]);
    expect(
      hours(
        '[{ days: [mon], open: "07:00", close: "11:00" }, { days: [sat, sun], open: "08:00", close: "10:00" }]',
      ),
    ).toEqual([['Opening hours', 'Monday 07:00–11:00', 'Saturday and Sunday 08:00–10:00']]);
  });

  it('give a sentence too long to be read in passing as a code alone', () => {
    const long = `${'rất dài '.repeat(20)}.`;
    const loop = ledLoop({
      'gates/cua-mau/index.vi.md': gate().replace('Xin hỏi đồn biên phòng.', long),
    });
    expect(plain(loop, 'before', 'vi')).toEqual([['Quét mã để đọc điều cần biết']]);
    expect(loop.slides.find(({ kind }) => kind === 'before')?.code).toBe(
      'https://mau.example/vi/gates/cua-mau/',
    );
  });

  it('show a figure with its unit, year, nature and source', () => {
    const { slides } = ledLoop();
    const figure = slides.find(({ kind, lang }) => kind === 'figure' && lang === 'en');
    expect(figure).toMatchObject({
      kicker: { text: 'Area' },
      title: { text: '1,234.5 km²' },
      lines: [{ text: '2025 · Estimate' }],
      foot: [{ text: 'Source' }, { text: 'Báo cáo của tỉnh', lang: 'vi' }],
    });
  });

  it('credit the picture, say that it is drawn and that nobody has checked the translation', () => {
    const { slides } = ledLoop();
    const foot = (lang: string) =>
      slides.find((one) => one.kind === 'picture' && one.lang === lang)?.foot?.map(({ text }) => text);
    expect(foot('vi')).toEqual(['Tranh minh họa', 'Ban biên tập']);
    expect(foot('en')).toEqual(['Illustration', 'Ban biên tập', 'Translation not yet checked']);
  });
});

describe('events on the wall', () => {
  const of = (files: Record<string, string>) =>
    ledLoop(files)
      .slides.filter(({ kind, lang }) => kind === 'event' && lang === 'vi')
      .map(({ kicker, title, from, to }) => [kicker?.text, title.text, from, to]);
  const once = (start: string, end: string) => `{ once: { start: ${start}, end: ${end} } }`;

  it('are announced six weeks ahead, and are on until their last day', () => {
    expect(
      of({
        'events/hoi-mot/index.vi.md': event('Hội Một', once('2026-12-01', '2026-12-02')),
        'events/hoi-hai/index.vi.md': event('Hội Hai', once('2027-02-01', '2027-02-01')),
      }),
    ).toEqual([
      ['Sắp diễn ra', 'Hội Một', '2026-11-20', '2026-11-30'],
      ['Đang diễn ra', 'Hội Một', '2026-12-01', '2026-12-02'],
      // Nothing else is near, so the next is announced at once.
      ['Sắp diễn ra', 'Hội Hai', '2026-12-03', '2027-01-31'],
      ['Đang diễn ra', 'Hội Hai', '2027-02-01', '2027-02-01'],
    ]);
  });

  it('of the lunar calendar stand at their solar dates', () => {
    const lunar = '{ lunar: { start: { day: 1, month: 1 }, end: { day: 3, month: 1 } } }';
    const loop = ledLoop({ 'events/tet/index.vi.md': event('Hội Tết', lunar) });
    // Tết Đinh Mùi: 6 February 2027.
    expect(plain(loop, 'event', 'vi')[0]).toEqual(['Hội Tết', 'ngày 6–8 tháng 2 năm 2027']);
    expect(loop.slides.find(({ kind }) => kind === 'event')).toMatchObject({ to: '2027-02-05' });
  });

  it("that are over, unconfirmed, another gate's or not for screens are not there", () => {
    expect(
      of({
        'events/qua/index.vi.md': event('Đã qua', once('2026-11-01', '2026-11-19')),
        'events/chua/index.vi.md': event('Chưa rõ', 'unknown'),
        'events/khac/index.vi.md': event(
          'Nơi khác',
          once('2026-12-01', '2026-12-01'),
          'kiosk: { show: false }',
        ),
      }),
    ).toEqual([]);
  });
});

describe('what the province says of its screens', () => {
  it('decides languages, kinds, order, seconds and how often', () => {
    const loop = ledLoop(
      {},
      'led:\n  languages: [zh, vi]\n  slides:\n    - { kind: web, seconds: 9, weight: 2 }\n    - { kind: gate }\n',
    );
    expect(loop.slides.map(({ kind, lang, seconds }) => `${kind} ${lang} ${seconds}`)).toEqual([
      'web zh 9',
      'web vi 9',
      'web en 9',
      'web km 9',
      expect.stringMatching(/^gate vi /),
      expect.stringMatching(/^gate en /),
      expect.stringMatching(/^gate km /),
    ]);
    expect(loop.order.filter((at) => at === 0)).toHaveLength(2);
  });

  it('decides which records are pictured', () => {
    const other = { 'places/ben-mau/index.vi.md': place('photos: [{ id: anh-mau, role: lead }]') };
    const pictured = (yaml: string) =>
      ledLoop(other, yaml).slides.flatMap(({ kind, message }) => (kind === 'picture' ? message : []));
    expect(pictured('')).toEqual(['picture/bai-mau', 'picture/bai-mau']);
    expect(pictured('led: { records: [ben-mau] }')).toEqual(['picture/ben-mau']);
  });

  it('pictures an event held once until its last day, and not when it is over', () => {
    const pictured = (end: string, front = '') =>
      ledLoop(
        {
          'events/hoi-nghi/index.vi.md': event(
            'Hội nghị',
            `{ once: { start: 2026-10-20, end: ${end} } }`,
            `photos: [{ id: anh-mau, role: lead }]\n${front}`.trim(),
          ),
        },
        'led: { records: [hoi-nghi] }',
      ).slides.flatMap(({ kind, to }) => (kind === 'picture' ? to : []));
    expect(pictured('2026-11-21')).toEqual(['2026-11-21']);
    expect(pictured('2026-11-21', 'expires: 2026-11-20')).toEqual(['2026-11-20']);
    expect(pictured('2026-11-21', 'expires: 2026-12-31')).toEqual(['2026-11-21']);
    expect(pictured('2026-11-19')).toEqual([]);
    expect(pictured('2026-11-19', 'announced: [{ year: 2026, start: 2026-12-01, end: 2026-12-02 }]')).toEqual(
      ['2026-12-02'],
    );
  });
});
