import { describe, expect, it } from 'vitest';
import type { Access } from '../../../src/kiosk/fleet/access.ts';
import { FleetLog } from '../../../src/kiosk/fleet/fleet-log.ts';
import { type KnownGate, stateOfFleet } from '../../../src/kiosk/fleet/fleet-state.ts';

const NOW = Date.UTC(2026, 10, 29, 16);
const HOUR = 3_600_000;

interface Report {
  gate?: string;
  release?: string;
  state?: string;
  beat?: string;
  free?: string;
  folder?: string;
  status?: number;
}

/** A request of so many hours ago. */
function asked(hours: number, report: Report = {}): Access {
  const { gate = 'ck-may', release = '1-15', state = 'ok', beat = '12', free = '8000' } = report;
  const query = new URLSearchParams({ gate, release, state, beat, free });
  const target = `${report.folder ?? '/kiosk/'}latest.json?${query}`;
  return { at: NOW - hours * HOUR, method: 'GET', target, status: report.status ?? 200 };
}

function fleet(accesses: Access[], gates: KnownGate[] = []) {
  const log = new FleetLog(
    NOW,
    gates.map(({ id }) => id),
  );
  for (const access of accesses) log.add(access);
  return { log, states: stateOfFleet(log.sightings(), gates, NOW) };
}

/** What is wrong with the one kiosk that asked. */
const wrong = (...accesses: Access[]) =>
  fleet(accesses).states.flatMap(({ findings }) =>
    findings.map(({ urgency, what }) => `${urgency}: ${what}`),
  );

describe('a kiosk', () => {
  it('of which all is well needs nothing', () => {
    expect(fleet([asked(1)]).states).toMatchObject([{ gate: 'ck-may', urgency: 'good', findings: [] }]);
  });

  it.each<[string, Report, RegExp]>([
    ['that shows no release', { release: '-' }, /^red: Máy chưa có bản nào/],
    ['that took no release', { state: 'signature' }, /^red: Không nhận bản mới: Chữ ký không đúng/],
    ['without a network for a while', { state: 'network' }, /^yellow: Không nhận bản mới: Không tải được/],
    ['with old content', { state: 'stale' }, /^yellow: Nội dung đang chiếu đã quá hạn/],
    ['with an altered file', { state: 'altered' }, /^red: Trong máy có tệp bị đổi/],
    ['whose update failed', { state: 'failed' }, /^red: Lần cập nhật gần nhất dừng/],
    ['whose screen is dead', { beat: '7200' }, /^red: Màn hình không báo còn sống đã 2 giờ/],
    ['whose disk is nearly full', { free: '999' }, /^yellow: Ổ đĩa sắp đầy: còn 999 MB/],
    ['whose disk is full', { free: '0' }, /^red: Ổ đĩa sắp đầy: còn 0 MB/],
    ['to which the server said no', { status: 404 }, /^red: Máy hỏi .* lỗi 404/],
  ])('%s', (_, report, expected) => {
    const found = wrong(asked(1, report));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });

  it('that says nothing for more than a day is red, at a day not yet', () => {
    expect(wrong(asked(24))).toEqual([]);
    expect(wrong(asked(24.1))).toEqual(['red: Im lặng 24 giờ']);
    expect(wrong(asked(100))).toEqual(['red: Im lặng 4 ngày']);
  });

  it('that has just started has time to show a page', () => {
    expect(wrong(asked(2), asked(1, { beat: '-' }))).toEqual(['note: Máy vừa bật, màn hình chưa kịp báo']);
    expect(wrong(asked(2, { beat: '-' }), asked(1, { beat: '-' }))[0]).toMatch(/^red: Màn hình chưa báo/);
  });

  it('is judged by its last request, in whatever order the logs are given', () => {
    const { states } = fleet([asked(1), asked(30, { state: 'signature' }), asked(3, { release: '-' })]);
    expect(states[0]).toMatchObject({ urgency: 'good', last: { at: NOW - HOUR, release: '1-15' } });
  });

  it('is not made to look old by somebody who asks in the name of a gate that nobody has', () => {
    const forged = [40, 1].map((hours) => asked(hours, { gate: 'bia-dat', release: '1-999' }));
    const { states } = fleet([...forged, asked(1)], [{ id: 'ck-may', hasKiosk: true }]);
    expect(states.find(({ gate }) => gate === 'ck-may')).toMatchObject({ urgency: 'good', findings: [] });
  });

  it('that shows an old release when others have had the new one for a day', () => {
    const others = (hours: number) => asked(hours, { gate: 'ck-rung', release: '1-16' });
    expect(wrong(others(20), asked(1), others(1))).toEqual([]);
    expect(wrong(others(40), asked(1), others(1))).toEqual([
      'yellow: Đang chiếu bản cũ: bản 1-16 có hơn một ngày rồi',
    ]);
    // Each folder has numbers of its own.
    expect(
      wrong(asked(40, { gate: 'ck-rung', release: '1-99', folder: '/kiosk/ck-rung/' }), asked(1)),
    ).toEqual(['red: Im lặng 40 giờ']);
    expect(wrong(asked(40, { release: '1-99', gate: 'a' }), asked(1, { release: '2-1' }))).toEqual([
      'red: Im lặng 40 giờ',
    ]);
  });

  it('that goes to and fro, or asks twice as often, is perhaps two', () => {
    const hours = Array.from({ length: 20 }, (_, at) => at + 1);
    const two = 'yellow: Có lẽ hai máy';
    const isTwo = (accesses: Access[]) => wrong(...accesses).some((what) => what.startsWith(two));
    expect(isTwo(hours.map((hour) => asked(hour)))).toBe(false);
    expect(isTwo(hours.map((hour) => asked(hour, { free: hour % 2 ? '8000' : '4000' })))).toBe(true);
    expect(isTwo(hours.map((hour) => asked(hour, { release: hour % 2 ? '1-15' : '1-14' })))).toBe(true);
    expect(isTwo(hours.flatMap((hour) => [asked(hour), asked(hour + 0.4)]))).toBe(true);
    // One that updates: its disk fills, is cleared, and the number rises.
    const once = hours.map((hour) =>
      asked(hour, { release: hour < 9 ? '1-15' : '1-14', free: hour === 9 ? '7000' : '8000' }),
    );
    expect(isTwo(once)).toBe(false);
    // The four tries of one run, and the same log twice.
    expect(isTwo(hours.flatMap((hour) => [0, 0.001, 0.002, 0.004].map((more) => asked(hour + more))))).toBe(
      false,
    );
    expect(isTwo([...hours, ...hours].map((hour) => asked(hour)))).toBe(false);
    // A redirect and what it leads to.
    expect(isTwo(hours.flatMap((hour) => [asked(hour + 0.2, { status: 301, free: '1' }), asked(hour)]))).toBe(
      false,
    );
  });
});

describe('the fleet', () => {
  it('has the most urgent first, and the longest silence before all', () => {
    const { states } = fleet([
      asked(1, { gate: 'tot' }),
      asked(1, { gate: 'vang', state: 'stale' }),
      asked(30, { gate: 'im' }),
      asked(300, { gate: 'im-lau' }),
      asked(1, { gate: 'do', release: '-' }),
    ]);
    expect(states.map(({ gate }) => gate)).toEqual(['im-lau', 'im', 'do', 'vang', 'tot']);
  });

  it('names gates that were never seen: red where a screen stands', () => {
    const gates = [
      { id: 'ck-may', name: 'Cửa khẩu Mây', hasKiosk: true },
      { id: 'ck-rung', hasKiosk: true },
      { id: 'ck-suoi', hasKiosk: false },
    ];
    const { states } = fleet([asked(1)], gates);
    expect(states.map(({ gate, urgency }) => `${gate} ${urgency}`)).toEqual([
      'ck-rung red',
      'ck-suoi note',
      'ck-may good',
    ]);
    expect(states[2]?.name).toBe('Cửa khẩu Mây');
  });

  it('is not frightened by a gate that somebody made up', () => {
    const { states } = fleet(
      [asked(400, { gate: 'bia', state: 'altered' })],
      [{ id: 'ck-may', hasKiosk: false }],
    );
    expect(states.map(({ gate, urgency }) => `${gate} ${urgency}`)).toEqual(['ck-may note', 'bia note']);
  });

  it('counts what it does not take', () => {
    const plain = (target: string): Access => ({ at: NOW, method: 'GET', target, status: 200 });
    const { log, states } = fleet([
      plain('/kiosk/latest.json'),
      plain('/kiosk/latest.json?gate=<b>&release=1-1&state=ok&beat=1&free=1'),
      plain("/kiosk/latest.json?gate==cmd|'/c calc'!A1"),
      plain('/kiosk/latest.json?%E0%A4%A'),
      asked(-5),
      { ...asked(1), method: 'POST' },
      plain('/vi/'),
      plain('/latest.json.bak?gate=x'),
      { ...asked(1, { folder: `/${'x'.repeat(60_000)}/` }) },
    ]);
    expect(log.disregarded).toEqual({ silent: 1, malformed: 4, later: 1, crowd: 0 });
    expect(states).toEqual([]);
  });

  it('keeps a bounded number of requests and gates, those that are known always', () => {
    const log = new FleetLog(NOW, ['ck-may']);
    for (let at = 0; at < 5000; at++) log.add(asked(100, { gate: `bia-${at}` }));
    for (let at = 0; at < 5000; at++) log.add(asked(at / 60));
    const sightings = log.sightings();
    expect(sightings.size).toBe(501);
    expect(log.disregarded.crowd).toBe(4500);
    expect(sightings.get('ck-may')).toHaveLength(200);
    expect(sightings.get('ck-may')?.at(-1)?.at).toBe(NOW);
  });
});
