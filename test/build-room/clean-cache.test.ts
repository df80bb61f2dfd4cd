import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cleanCache } from '../../src/build/clean-cache.ts';
import { partOf } from '../../src/catalogue/part-files.ts';
import { temporaryFolder } from '../desk/temporary.ts';

const DAY = 86_400_000;

/** A cache whose entries were used so many days ago. */
function cacheOf(days: Record<string, number>): string {
  const dir = temporaryFolder();
  for (const [path, age] of Object.entries(days)) {
    const whole = join(dir, path);
    mkdirSync(join(whole, '..'), { recursive: true });
    if (path.includes('.')) writeFileSync(whole, 'x');
    else {
      mkdirSync(whole);
      writeFileSync(join(whole, 'file'), 'x');
    }
    const date = new Date(Date.now() - age * DAY);
    utimesSync(whole, date, date);
  }
  return dir;
}
const left = (dir: string) =>
  readdirSync(dir)
    .flatMap((folder) => readdirSync(join(dir, folder)).map((name) => `${folder}/${name}`))
    .sort();

it('what no build has used for a month goes, what another province used last week stays', () => {
  const dir = cacheOf({
    'pictures/aaaa': 31,
    'pictures/bbbb': 7,
    'pictures/masters.json': 0,
    'fonts/cccc.woff2': 300,
    'fonts/cccc.json': 2,
    'fonts/dddd.woff2': 300,
    'fonts/dddd.json': 40,
    'kept-records/eeee.0': 40,
    'kept-records/eeee.f': 3,
    'kept-records/ffff.0': 40,
    'kept-works/aaaa': 1,
    'kept-works/aaaa.1111': 50,
    'kept-works/bbbb': 50,
    'kept-works/bbbb.1111': 50,
    'search/lo-1': 31,
    'search/lo-2': 1,
  });
  cleanCache(dir);
  expect(left(dir)).toEqual([
    'fonts/cccc.json',
    'fonts/cccc.woff2',
    'kept-records/eeee.0',
    'kept-records/eeee.f',
    'kept-works/aaaa',
    'kept-works/aaaa.1111',
    'pictures/bbbb',
    'pictures/masters.json',
    'search/lo-2',
  ]);
});

it('what a killed run left unfinished goes, what a running one is making stays', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const mine = partOf('pictures/aaaa');
  const killed = mine.replace(`-${process.pid}-`, `-${pid}-`);
  const dir = cacheOf({ [mine]: 0, [killed]: 0, 'pictures/.part-of-former-versions': 2 });
  cleanCache(dir);
  expect(left(dir)).toEqual([mine]);
});

it('other folders of the cache are nobody’s business, and none need be there', () => {
  const dir = cacheOf({ 'shots/old.png': 400 });
  cleanCache(dir);
  cleanCache(join(dir, 'nowhere'));
  expect(left(dir)).toEqual(['shots/old.png']);
});
