import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tryFault } from '../../src/kiosk/simulate/fault.ts';
import { allFaults } from '../../src/kiosk/simulate/faults/all.ts';
import { killAtRandom } from '../../src/kiosk/simulate/kill.ts';
import { faultWorld, throughUnverified } from '../support/faults.ts';

/**
 * One or more of each kind, mostly those that no test of the update by itself tries; all of them are tried by the whole
 * suite.
 */
const SAMPLE = [
  'không có gì xảy ra',
  'không có tệp bước (tải từng tệp)',
  'đứt giữa chừng',
  'một tệp bị sửa',
  'ký bằng khóa lạ',
  'chữ ký giả mang số của khóa thật',
  'bản của tỉnh khác',
  'đường dẫn "../../etc/cron.d/x" trong danh sách đã ký',
  'phát lại bản cũ, mất cả state.json',
  'máy chủ: một bit của latest.json bị lật',
  'USB: một bit của danh sách tệp bị lật',
  'máy: một bit của state.json bị lật',
  'máy: một bit của proofs/1-2/manifest bị lật',
  'USB tốt',
  'USB: chép dở 70 %',
  'USB có hai cửa khẩu: nhận bản của mình',
  'bản bị loại được xét lại: người cắm USB',
  'bản mới thiếu trang chính',
  'ổ đĩa làm hỏng một bit của trang',
  'ổ đĩa đầy giữa chừng (ENOSPC giả)',
  'thư mục ở chỗ của state.json',
  'chương trình: bản tốt được nhận',
  'chương trình: chữ ký sai mang mã của khóa thật',
];

let trial: Awaited<ReturnType<typeof faultWorld>>;

beforeAll(async () => {
  trial = await faultWorld();
});
afterAll(() => trial.close());

describe('the screen shows exactly one release, and the next update succeeds, after', () => {
  it.each(SAMPLE)('%s', async (name) => {
    const fault = allFaults(false).find((one) => one.name === name);
    expect(fault && (await tryFault(trial.world, fault))).toMatchObject({ passed: true });
  });
});

it('an agent that verifies no signature lets a false one through, and is found out', async () => {
  const name = 'chữ ký giả mang số của khóa thật';
  expect(await throughUnverified(trial.world, [name])).toEqual([name]);
});

it('a trial that is repeated ends with the time, and says how often it was made', async () => {
  let asked = 0;
  const done: number[] = [];
  const pace = { isOver: () => ++asked > 2, onRun: (run: number) => done.push(run) };
  const killed = await killAtRandom(trial.world, 5000, 1, pace);
  expect(killed).toMatchObject({ runs: 2, broken: 0 });
  expect(killed.old + killed.new).toBe(2);
  expect(done).toEqual([1, 2]);
});

it('every fault has a name of its own, and there are at least seventy', () => {
  const names = allFaults(true).map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(names.length).toBeGreaterThanOrEqual(70);
});
