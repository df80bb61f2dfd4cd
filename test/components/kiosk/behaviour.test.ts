import { describe, expect, it } from 'vitest';
import { isWayBack, nextTop } from '../../../src/components/kiosk/bar/steps.ts';
import { healthLines, lasting, progressLine } from '../../../src/components/kiosk/health/labels.ts';
import type { Progress } from '../../../src/kiosk/agent/progress.ts';
import { parentOf } from '../../../src/layouts/kiosk-way.ts';

describe('scrolling by the keys of the bar', () => {
  const tall = { whole: 5000, width: 1080, height: 1920 };
  it('takes steps no longer than the strip within reach of an upright screen', () => {
    const step = nextTop({ ...tall, top: 1000 }, 1) - 1000;
    // From the middle of the screen (55 %) to the bar (82.5 %).
    expect(step).toBeLessThan(0.275 * tall.height);
    expect(step).toBeGreaterThan(0.2 * tall.height);
  });
  it('ends at both ends of the page', () => {
    expect(nextTop({ ...tall, top: 3000 }, 1)).toBe(5000 - 1920);
    expect(nextTop({ ...tall, top: 100 }, -1)).toBe(0);
    expect(nextTop({ whole: 800, width: 1920, height: 1080, top: 0 }, 1)).toBe(0);
  });
});

it('goes back only within the visit', () => {
  expect([isWayBack(4, 4), isWayBack(5, 4), isWayBack(0, 4)]).toEqual([false, true, false]);
});

it.each([
  ['/vi/places/thac-may/', '/vi/places/'],
  ['/vi/places/in/type/water/', '/vi/places/'],
  ['/vi/exhibitions/bo-anh/panels/', '/vi/exhibitions/bo-anh/'],
  ['/vi/places/', '/vi/'],
  ['/vi/for/tourist/', '/vi/'],
  ['/vi/', '/'],
])('the page above %s is %s', (path, above) => {
  expect(parentOf(path)).toBe(above);
});

describe('the page for the technician', () => {
  const report = {
    release: '7-3',
    created: '2026-11-20',
    freshUntil: '2027-01-19',
    stale: null,
    bad: [],
    freeMB: null,
    beatAge: null,
    agent: 20261130081500,
    running: 100_000,
    clock: '1970-01-01T00:03',
    celsius: null,
    freeMemoryMB: 512,
    altered: 0,
  };
  it('says in Vietnamese what is known and what is not', () => {
    const lines = Object.fromEntries(healthLines(report));
    expect(lines).toMatchObject({
      'Bản đang chạy': '7-3',
      'Nội dung quá hạn': 'không rõ (đồng hồ máy không đáng tin)',
      'Bản bị loại': 'không có',
      'Ổ đĩa còn trống': 'không rõ',
      'Bộ nhớ còn trống': '512 MB',
      'Màn hình báo còn sống cách đây': 'chưa lần nào',
      'Chương trình số': '20261130081500',
      'Chương trình đã chạy': '28 giờ',
    });
    expect(Object.keys(lines)).toHaveLength(Object.keys(report).length);
  });
  it('gives lengths of time in the unit that says enough', () => {
    expect([119, 120, 7200, 172_800].map(lasting)).toEqual(['119 giây', '2 phút', '2 giờ', '2 ngày']);
  });

  it('says what the last update was about, and what to do about a refusal', () => {
    const line = (progress: Progress, age = 70) =>
      progressLine({ progress, age, release: '1-3', created: '2026-11-20' })[1];
    const stick = { source: 'stick', at: 1 } as const;
    expect(line({ ...stick, phase: 'downloading', percent: 40, release: '1-4' })).toBe(
      'USB, bản 1-4, đang tải 40%, 70 giây trước',
    );
    expect(line({ ...stick, phase: 'refused', code: 'other-gate' }, 7300)).toBe(
      'USB, không nhận, 2 giờ trước. Bản này của cửa khẩu khác.  → Lấy đúng bản của cửa khẩu này.',
    );
    expect(line({ source: 'network', phase: 'done', at: 1 })).toBe('mạng, xong, 70 giây trước');
    expect(progressLine(undefined)[1]).toBe('không rõ');
    expect(progressLine({ progress: null, age: null, release: null, created: null })[1]).toBe(
      'chưa có từ khi bật máy',
    );
  });
});
