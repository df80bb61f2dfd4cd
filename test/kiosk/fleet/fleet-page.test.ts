import { expect, it } from 'vitest';
import { createFleetCsv } from '../../../src/kiosk/fleet/fleet-csv.ts';
import { createFleetPage } from '../../../src/kiosk/fleet/fleet-page.ts';
import type { KioskState } from '../../../src/kiosk/fleet/fleet-state.ts';
import { noticesOf } from '../../../src/kiosk/fleet/fleet-summary.ts';

/** 20 November 2026, half past midnight in Viet Nam. */
const AT = Date.UTC(2026, 10, 19, 17, 30);
const HOUR = 3_600_000;
const state: KioskState = {
  gate: 'ck-may',
  name: '=Cửa khẩu <b>"Mây"</b>, một',
  urgency: 'red',
  last: {
    gate: 'ck-may',
    release: '1-15',
    state: 'ok',
    beat: 7200,
    free: 8123,
    agent: 20261130081500,
    at: AT,
    folder: '/kiosk/',
  },
  findings: [{ urgency: 'red', what: 'Im & lặng', todo: 'Gọi <i>ngay</i>.' }],
};
const good: KioskState = { gate: 'ck-rung', urgency: 'good', findings: [] };

it('the page says of each kiosk when it was seen in Viet Nam, what is wrong and what to do', () => {
  const page = createFleetPage({ now: AT + 30 * HOUR, states: [state, good], notices: ['Một <u>điều</u>'] });
  expect(page).toContain('1 máy đỏ, 0 máy vàng, 1 máy tốt');
  expect(page).toContain('00:30 ngày 20/11/2026<small>30 giờ trước</small>');
  expect(page).toContain('<td>1-15</td><td>20261130081500</td><td>báo cách đó 2 giờ</td><td>8.123 MB</td>');
  expect(page).toContain('<dt>Im &amp; lặng</dt><dd>Gọi &lt;i&gt;ngay&lt;/i&gt;.</dd>');
  expect(page).toContain('Không có gì phải làm.');
  expect(page).not.toMatch(/<b>|<i>|<u>/);
  // It is one file that loads nothing and runs nothing.
  expect(page).not.toMatch(/<script|<link|<img|src=|href=|url\(|@import/);
});

it('the table for a spreadsheet has the mark of UTF-8, and no cell that is a formula or a date of its own making', () => {
  const [head = '', first = '', second, ...rest] = createFleetCsv([state, good]).split('\r\n');
  expect(head.startsWith('\uFEFFMức,Mã cửa khẩu,Cửa khẩu,Thấy lần cuối (giờ Việt Nam),')).toBe(true);
  expect(first).toBe(
    'Đỏ: làm ngay,ck-may,"\'=Cửa khẩu <b>""Mây""</b>, một",2026-11-20 00:30,bản 1-15,số 20261130081500,báo cách đó 2 giờ,8123,Im & lặng,Gọi <i>ngay</i>.',
  );
  expect(second).toBe('Tốt,ck-rung,,,,,,,,');
  expect(rest).toEqual(['']);
});

it('what was not read or not counted is told, by file', () => {
  const none = { silent: 0, malformed: 0, later: 0, crowd: 0 };
  const files = [
    { name: 'a\u001b[2Jb.log', requests: 12, unreadable: 2, firstUnreadable: 7 },
    { name: 'c.gz', requests: 5, unreadable: 0, fault: 'torn' as const },
    { name: 'd.log', requests: 0, unreadable: 0 },
  ];
  const log = { first: AT - HOUR, last: AT, disregarded: { ...none, malformed: 3 } };
  const notices = noticesOf(log, files, AT + HOUR);
  expect(notices[0]).toBe('Nhật ký từ 23:30 ngày 19/11/2026 đến 00:30 ngày 20/11/2026 (giờ Việt Nam).');
  expect(notices[1]).toBe('a�[2Jb.log: 2 dòng không đọc được (dòng đầu tiên: 7), 12 dòng đọc được.');
  expect(notices[2]).toContain('c.gz là tệp .gz bị đứt');
  expect(notices[3]).toContain('d.log: không có dòng truy cập nào đọc được');
  expect(notices[4]).toContain('3 yêu cầu latest.json kèm tình trạng sai dạng');
  expect(notices).toHaveLength(5);
});

it('logs that end more than a day before are said to be old: silence may be theirs', () => {
  const log = { first: AT, last: AT, disregarded: { silent: 0, malformed: 0, later: 0, crowd: 0 } };
  expect(noticesOf(log, [], AT + 50 * HOUR)[0]).toContain('Nhật ký đã cũ 2 ngày');
  expect(noticesOf({ ...log, first: undefined, last: undefined }, [], AT)).toEqual([
    'Không có yêu cầu nào đọc được trong các nhật ký này.',
  ]);
});
