import { existsSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnose, formatFindings } from '../../src/desk/diagnose.ts';
import { lookAtMachine, type MachineFacts } from '../../src/desk/machine.ts';
import { writeProvince } from '../support/province.ts';
import { desk, stateOf } from './history/support.ts';

const WELL: MachineFacts = {
  node: '24.9.0',
  freeBytes: 50e9,
  contentDir: '/tinh/content',
  writable: true,
  browser: '/usr/bin/chromium',
  git: 'git version 2.47.0',
  office: '/usr/bin/soffice',
  now: new Date('2026-11-20T05:00:00Z'),
  latest: new Date('2026-11-19T05:00:00Z'),
};

const amiss = (facts: Partial<MachineFacts>) =>
  diagnose({ ...WELL, ...facts }).filter(({ state }) => state !== 'ok');

describe('the doctor', () => {
  it('finds nothing amiss on a machine that has everything', () => {
    expect(amiss({})).toEqual([]);
    expect(formatFindings(diagnose(WELL)).split('\n')[1]).toBe('✓ Ổ đĩa: còn 50 GB');
  });

  it.each([
    ['Node', { node: '20.11.0' }, 'Cài Node 24'],
    ['Ổ đĩa', { freeBytes: 1.9e9 }, 'còn 1,9 GB  → Xóa bớt tệp'],
    ['Thư mục nội dung', { writable: false }, 'bỏ thuộc tính “chỉ đọc”'],
    ['Đồng hồ', { now: new Date('2026-11-18T04:00:00Z') }, 'chỉnh lại ngày giờ'],
  ])('says of %s that the commands do not work with it, and the one thing to do', (name, facts, fix) => {
    const found = amiss(facts);
    expect(found).toMatchObject([{ name, state: 'bad' }]);
    expect(formatFindings(found)).toContain(fix);
  });

  it('tells what the history of the content takes', () => {
    const told = (history?: MachineFacts['history']) =>
      formatFindings(diagnose({ ...WELL, ...(history && { history }) })).split('\n')[4];
    expect(told()).toBe('✓ Lịch sử nội dung: chưa có');
    expect(told({ bytes: 12_345_678, snapshots: 1_402, since: '2026-01-02T03:04:00Z' })).toBe(
      '✓ Lịch sử nội dung: 12,3 MB, 1.402 lần ghi, từ 02/01/2026 10:04',
    );
  });

  it('says of what only some work needs that it is not there', () => {
    const { browser, git, office, ...bare } = WELL;
    expect(diagnose(bare).map(({ state }) => state)).toEqual([
      ...Array(5).fill('ok'),
      ...Array(3).fill('missing'),
    ]);
  });
});

describe('this machine', () => {
  it('has a Node, room on its disk, and a folder that may be written', () => {
    const contentDir = writeProvince();
    const facts = lookAtMachine({ home: dirname(contentDir), contentDir });
    expect(facts).toMatchObject({ node: process.versions.node, contentDir, writable: true });
    expect(facts.freeBytes).toBeGreaterThan(0);
    for (const path of [facts.browser, facts.office])
      expect(path === undefined || existsSync(path)).toBe(true);
    expect(facts.git ?? 'git version').toMatch(/^git version/);
  });

  it('has a clock that is behind when the content was written later', () => {
    const contentDir = writeProvince();
    const later = new Date(Date.now() + 3 * 86_400_000);
    utimesSync(join(contentDir, 'province.yaml'), later, later);
    const facts = lookAtMachine({ home: dirname(contentDir), contentDir });
    expect(facts.latest?.getTime()).toBeCloseTo(later.getTime(), -4);
    expect(diagnose(facts).find(({ name }) => name === 'Đồng hồ')?.state).toBe('bad');
    expect(lookAtMachine({ home: '/', contentDir: '/nowhere' })).toMatchObject({ writable: false });
  });

  it('has as much history as its files are long', () => {
    const { home, contentDir, note } = desk();
    expect(lookAtMachine({ home, contentDir }).history).toBeUndefined();
    note();
    const bytes = stateOf(join(home, '.lich-su')).reduce(
      (sum, [, base64]) => sum + Buffer.from(base64, 'base64').length,
      0,
    );
    expect(lookAtMachine({ home, contentDir }).history).toEqual({
      bytes,
      snapshots: 1,
      since: '2026-11-30T01:00:00.000Z',
    });
  });
});
