import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { believableDay } from '../../src/kiosk/agent/clock.ts';
import { Counts } from '../../src/kiosk/agent/counts.ts';
import { temporaryFolder } from '../desk/temporary.ts';

const rules = {
  isPage: (path: string) => path.startsWith('/vi/'),
  isLanguage: (tag: string) => tag === 'vi',
};

function counted(...entries: [kind: string, value: string, times: number][]): Counts {
  const counts = new Counts(join(temporaryFolder(), 'counts.csv'));
  let second = 0;
  for (const [kind, value, times] of entries)
    for (let time = 0; time < times; time++)
      counts.record({ kind, value, language: 'vi' }, rules, '2026-11-20', second++);
  return counts;
}

it('counts below five are folded in what is given out', () => {
  const csv = counted(
    ['page', '/vi/a/', 5],
    ['page', '/vi/b/', 4],
    ['page', '/vi/c/', 3],
    ['qr', 'site', 2],
  ).export();
  expect(csv.split('\n')).toEqual([
    'day,kind,language,value,n',
    '2026-11-20,page,(other),(other),7',
    '2026-11-20,page,vi,/vi/a/,5',
    '2026-11-20,qr,(other),(other),1-4',
    '',
  ]);
});

it('a value with a comma or a quote comes back from the disk as it was', () => {
  const file = join(temporaryFolder(), 'counts.csv');
  const counts = new Counts(file);
  const value = '/vi/a,"b"/';
  for (let second = 0; second < 6; second++)
    counts.record({ kind: 'page', value, language: 'vi' }, rules, '2026-11-20', second);
  counts.save('2026-11-20');
  const text = readFileSync(file, 'utf8');
  new Counts(file).save('2026-11-20');
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect(text).toContain('"/vi/a,""b""/",6');
});

it('more than fifty a second is no visitor', () => {
  const counts = new Counts(join(temporaryFolder(), 'counts.csv'));
  for (let time = 0; time < 80; time++)
    counts.record({ kind: 'start', value: 'touch', language: 'vi' }, rules, '2026-11-20', 1);
  expect(counts.export()).toContain(',50\n');
  expect(counts.refused).toBe(30);
});

it('days older than four hundred go, but not while the clock is wrong', () => {
  const counts = counted(['page', '/vi/a/', 5]);
  counts.save('unknown');
  expect(counts.export()).toContain('/vi/a/');
  counts.save('2028-01-01');
  expect(counts.export()).toBe('day,kind,language,value,n\n');
});

it.each([
  ['2026-11-20T16:59:00Z', '2026-11-20'],
  ['2026-11-20T17:00:00Z', '2026-11-21'],
  ['1970-01-01T00:00:00Z', 'unknown'],
  ['2099-01-01T00:00:00Z', 'unknown'],
])('the day of %s in Vietnam is %s, by content of 2026', (now, day) => {
  expect(believableDay(Date.parse(now), '2026-11-20')).toBe(day);
});
