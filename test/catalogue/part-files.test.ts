import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { isAbandonedPart, isRunning, partOf } from '../../src/catalogue/part-files.ts';

const HOUR = 3_600_000;

/** The number of a process that has just ended. */
const ended = () => spawnSync(process.execPath, ['--version']).pid;

it('a part of a running process is left to it, for a day', () => {
  const part = partOf('index.json');
  expect(part).toMatch(/^index\.json\./);
  expect(isAbandonedPart(part, 0)).toBe(false);
  expect(isAbandonedPart(part, 25 * HOUR)).toBe(true);
});

it('a part of a process that is gone is abandoned at once, one of another machine after a day', () => {
  const pid = ended();
  expect(isRunning(pid)).toBe(false);
  const mine = partOf('x').replace(`-${process.pid}-`, `-${pid}-`);
  expect(isAbandonedPart(mine, 0)).toBe(true);
  const foreign = `x.ffffff-${pid}-00000000.part`;
  expect(isAbandonedPart(foreign, HOUR)).toBe(false);
  expect(isAbandonedPart(foreign, 25 * HOUR)).toBe(true);
});

it('what is whole is no part, however old', () => {
  for (const name of ['index.json', 'part', 'x.particle', '0123abcd'])
    expect(isAbandonedPart(name, 1e12)).toBe(false);
});
