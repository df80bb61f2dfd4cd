import { describe, expect, it } from 'vitest';
import { FACTS, issuesOf, place, shortIssues, told } from '../../support/province.ts';

const VI = 'places/bai-mau/index.vi.md';
const toldOf = (files: Parameters<typeof issuesOf>[0]) => issuesOf(files).map(told);
const of = (kind: string, front: string, facts = FACTS.replace('type: beach\n', '')) => ({
  [`${kind}/thu/index.vi.md`]: place(front, '', facts),
});
const event = (front: string) => of('events', front, FACTS.replace('beach', 'festival'));

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
    expect(toldOf(event('when: { once: { start: 2026-05-02, end: 2026-05-01 } }'))).toEqual([
      '4 dates-order: “Kết thúc” (2026-05-01) sớm hơn “Bắt đầu” (2026-05-02). → Xem lại hai mục; nếu ghi ngược thì viết: start: 2026-05-01, end: 2026-05-02',
    ]);
  });

  it('of a yearly event must be in the calendar of some year', () => {
    const solar = (start: string, end: string) =>
      event(`when:\n  solar:\n    start: { ${start} }\n    end: { ${end} }`);
    expect(toldOf(solar('day: 31, month: 4', 'day: 1, month: 5'))).toEqual([
      '6 no-such-day: “Ngày” (day) ghi một ngày không có trong lịch, nhưng đang ghi “31”. → Tháng 4 có 30 ngày: xem lại ngày và tháng.',
    ]);
    expect(toldOf(solar('day: 1, month: 2', 'day: 30, month: 2'))[0]).toContain('Tháng 2 có 29 ngày');
    expect(issuesOf(solar('day: 29, month: 2', 'day: 29, month: 2'))).toEqual([]);
  });

  it('of an event must be of one sort, and its mistakes are told there', () => {
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

const GATE = `class: main
opposite: { name: Bên Kia }
hours: unknown
whoMayCross: []
eVisa: unknown
vehicles: { carsIn: unknown, carsOut: unknown, motorbikesIn: unknown, motorbikesOut: unknown }
goods: unknown
exchange: unknown
`;

describe('a span', () => {
  it.each([
    [
      'events',
      'type: fair\nwhen: unknown\nannounced:\n  - { year: 2027, start: 2027-03-10, end: 2027-03-08 }',
    ],
    ['news', 'type: story\nvalidFrom: 2026-05-02\nvalidTo: 2026-05-01'],
    ['news', 'type: story\nembargo: 2026-05-02\nexpires: 2026-05-01'],
    ['places', 'type: beach\nperiod: { from: "1428", to: "1427" }'],
    ['places', 'type: beach\nperiod: { from: "1005", to: "981" }'],
    ['places', 'type: beach\nperiod: { from: "2011-06", to: "2011-05-31" }'],
    ['people', 'type: historical\nreign: { from: 1433, to: 1428 }'],
    [
      'people',
      'type: historical\nborn: { date: "1433", certain: true }\ndied: { date: "1385-01-02", certain: false }',
    ],
    ['products', 'type: food\nocop: { stars: 3, graded: 2026-05-02, expires: 2026-05-01 }'],
    ['gates', `${GATE}yearlyCrossings: { from: 200, to: 100 }`],
  ])('of %s that ends before it begins is a mistake: %s', (kind, front) => {
    const last = front.split('\n').length + 3;
    expect(shortIssues(of(kind, front))).toEqual([`${kind}/thu/index.vi.md:${last} error dates-order`]);
  });

  it('of an exhibition is told with the line of its end', () => {
    const stops =
      'panels: [{ photo: anh }]\nstops:\n  - place: Hà Nội\n    from: 2026-05-02\n    to: 2026-05-01';
    expect(shortIssues(of('exhibitions', stops)).filter((issue) => issue.endsWith('dates-order'))).toEqual([
      'exhibitions/thu/index.vi.md:8 error dates-order',
    ]);
  });

  it.each([
    ['events', 'type: fair\nwhen: { once: { start: 2026-12-31, end: 2027-01-01 } }'],
    ['events', 'type: fair\nwhen: { once: { start: 2026-05-02, end: 2026-05-02 } }'],
    ['events', 'type: fair\nwhen: { once: { start: 1885-07-05, end: 1885-07-05 } }'],
    ['news', 'type: story\nvalidTo: 2026-05-01'],
    ['places', 'type: beach\nperiod: { from: "2011-06", to: "2011" }'],
    ['places', 'type: beach\nperiod: { from: "981", to: "1005-02" }'],
    ['people', 'type: historical\nreign: { from: 1428, to: 1428 }'],
    [
      'places',
      'type: beach\ncorrections: [{ date: 2026-05-01, lang: vi, what: Năm, from: "1999", to: "1998" }]',
    ],
    ['places', 'type: beach\nhours: [{ days: [sat], open: "18:00", close: "02:00" }]'],
    ['places', 'type: beach\nseason: [11, 12, 1]'],
  ])('of %s is right: %s', (kind, front) => {
    expect(toldOf(of(kind, front))).toEqual([]);
  });

  const yearly = (calendar: string, start: string, end: string) =>
    event(
      `when: { ${calendar}: { start: { day: ${start.replace('/', ', month: ')} }, end: { day: ${end.replace('/', ', month: ')} } } }`,
    );

  it.each([
    ['28/12', '3/1'],
    ['1/11', '31/3'],
    ['30/12', '1/1'],
    ['25/2', '29/2'],
    ['29/2', '1/3'],
    ['1/1', '31/12'],
  ])('of every year may run from %s to %s', (start, end) => {
    expect(toldOf(yearly('solar', start, end))).toEqual([]);
    expect(toldOf(yearly('lunar', start.replace('31', '30'), end.replace('31', '30')))).toEqual([]);
  });

  it('of every year that is short and written the wrong way round is a mistake', () => {
    const [told] = toldOf(yearly('solar', '15/4', '10/4'));
    expect(told).toBe(
      '4 dates-order: “Kết thúc” (10/4) đến ngay trước “Bắt đầu” (15/4), thành một dịp dài gần cả năm. → Đổi chỗ start và end. Dịp kéo qua năm mới, ví dụ 28/12 đến 3/1, thì được.',
    );
    for (const [start, end] of [
      ['23/8', '21/8'],
      ['1/5', '1/3'],
    ] as const) {
      expect(shortIssues(yearly('lunar', start, end))).toEqual([
        'events/thu/index.vi.md:4 error dates-order',
      ]);
    }
    expect(
      shortIssues(
        of('culture', 'type: custom\nlunar:\n  start: { day: 9, month: 9 }\n  end: { day: 1, month: 9 }'),
      ),
    ).toEqual(['culture/thu/index.vi.md:7 error dates-order']);
  });
});

describe('the year of an announced date', () => {
  const announced = (year: number, start: string) =>
    event(
      `when: { lunar: { start: { day: 1, month: 12 }, end: { day: 1, month: 12 } } }\nannounced:\n  - { year: ${year}, start: ${start}, end: ${start} }`,
    );

  it('is the solar year in which it starts, also when the lunar year is still the old one', () => {
    expect(toldOf(announced(2027, '2027-01-08'))).toEqual([]);
    expect(toldOf(announced(2026, '2027-01-08'))).toEqual([
      '6 announced-year: Năm 2026 không phải năm dương lịch của ngày bắt đầu 2027-01-08. → Viết: year: 2027, hoặc sửa lại ngày.',
    ]);
  });
});
