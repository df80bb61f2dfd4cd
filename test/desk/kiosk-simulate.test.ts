import { expect, it } from 'vitest';
import { formatSimulation } from '../../src/desk/kiosk/simulate.ts';
import type { Simulation } from '../../src/kiosk/simulate/simulate.ts';

const runs = { runs: 4, killed: 4, old: 2, new: 2, broken: 0, stuck: 0, notes: [] };
const rivals = { unzip: runs, rsync: undefined };
const whole: Simulation = {
  faults: [],
  kills: runs,
  killedRivals: rivals,
  cuts: runs,
  cutRivals: rivals,
  traffic: undefined,
  skipped: [],
  impossible: [],
  passed: true,
};

const last = (text: string) => text.split('\n').at(-1);

it('says that all is well only when all was tried', () => {
  expect(last(formatSimulation(whole))).toMatch(/^✓/);
  expect(formatSimulation(whole)).toContain('không có ở máy này');
  expect(last(formatSimulation({ ...whole, passed: false }))).toMatch(/^✗/);
});

it('tells what was left out for time from what this machine does not allow', () => {
  const none = { unzip: undefined, rsync: undefined };
  const late = { ...whole, kills: undefined, killedRivals: none, cuts: undefined, cutRivals: none };
  const text = formatSimulation({ ...late, skipped: ['USB tốt', 'kill -9', 'mất điện', 'lưu lượng'] });
  expect(text).toContain('chưa thử 4: USB tốt; kill -9; mất điện; lưu lượng');
  expect(text).not.toMatch(/không cho gắn|không có ở máy này|^[✓✗]/m);
  expect(text).toContain('hết giờ, chưa thử');
  expect(last(text)).toContain('chưa kết luận');
  const closed = formatSimulation({ ...late, kills: runs, impossible: ['mất điện'] });
  expect(closed).toContain('máy này không cho gắn ảnh đĩa');
  expect(last(closed)).toContain('chưa kết luận');
});
