import { renameSync, rmSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookAtInputs, noteBuild, sameAsLast } from '../../src/build/last-build.ts';
import type { BuildSettings } from '../../src/build/settings.ts';
import type { CatalogueRecord } from '../../src/catalogue/catalogue.ts';
import { temporaryFolder } from '../desk/temporary.ts';

const TOLD = { pages: 7 };
const record = (facts: object) => ({ facts }) as CatalogueRecord;

/** A province that was built once. */
function built(records: readonly CatalogueRecord[] = [], more: Partial<BuildSettings> = {}) {
  const home = temporaryFolder({
    'node_modules/.package-lock.json': '{}',
    'src/a.ts': '',
    'locales/vi.json': '{}',
    'content/province.yaml': 'code: 38',
    'content/places/a.md': 'một',
    'dist/index.html': '<p>',
  });
  const folders = { root: home, home, contentDir: join(home, 'content'), localesDir: join(home, 'locales') };
  const settings: BuildSettings = {
    ...folders,
    outDir: join(home, 'dist'),
    cacheDir: join(home, '.cache'),
    today: '2026-11-20',
    clock: '08:00',
    ...more,
  };
  const begun = lookAtInputs(settings);
  if (begun) noteBuild(settings, begun, records, TOLD);
  const again = (changed: Partial<BuildSettings> = {}, now?: number) => {
    const asked = { ...settings, ...changed };
    const looked = lookAtInputs(asked, now);
    return looked && sameAsLast(asked, looked);
  };
  return { home, again, begun };
}

const MINUTES_AGO = new Date(Date.now() - 600_000);

describe('a build that would make what stands there', () => {
  it('is known by what the last one told', () => {
    expect(built().again()).toEqual(TOLD);
  });

  it('is so at another minute of the day', () => {
    expect(built().again({ clock: '23:59' })).toEqual(TOLD);
  });
});

describe('a build is made', () => {
  it.each<[string, (home: string) => void]>([
    ['a word has changed', (home) => writeFileSync(join(home, 'content/places/a.md'), 'một hai')],
    ['there is one more file', (home) => writeFileSync(join(home, 'content/places/b.md'), '')],
    ['a file is gone', (home) => unlinkSync(join(home, 'content/places/a.md'))],
    [
      'a file has another name',
      (home) => renameSync(join(home, 'content/places/a.md'), join(home, 'content/b.md')),
    ],
    ['a word of the interface has changed', (home) => writeFileSync(join(home, 'locales/vi.json'), '{ }')],
    ['the engine has changed', (home) => writeFileSync(join(home, 'src/a.ts'), '//')],
    ['the packages have changed', (home) => writeFileSync(join(home, 'node_modules/.package-lock.json'), '')],
    ['somebody touched the site', (home) => writeFileSync(join(home, 'dist/index.html'), '<b>')],
    ['the site is gone', (home) => rmSync(join(home, 'dist'), { recursive: true })],
    ['nobody knows of the last one', (home) => rmSync(join(home, '.cache'), { recursive: true })],
    [
      'the note is damaged',
      (home) => {
        const dir = join(home, '.cache/last-build');
        rmSync(dir, { recursive: true });
        writeFileSync(join(home, '.cache/last-build'), 'x');
      },
    ],
  ])('where %s', (_what, change) => {
    const { home, again } = built();
    change(home);
    expect(again()).toBeUndefined();
  });

  it('where a file has another content, of the same size and time of change', () => {
    const { home, again } = built();
    const file = join(home, 'content/places/a.md');
    const { atime, mtime, ino } = statSync(file);
    writeFileSync(file, 'hai');
    utimesSync(file, atime, mtime);
    expect(statSync(file).ino).toBe(ino);
    expect(again()).toBeUndefined();
  });

  it.each<[string, Partial<BuildSettings>]>([
    ['the next day', { today: '2026-11-21' }],
    ['another address', { siteUrl: 'https://tinh.example' }],
    ['a kiosk', { kiosk: 'ck' }],
    ['drafts', { withDrafts: true }],
    ['what was published', { published: '/srv/site' }],
  ])('for %s', (_what, changed) => {
    expect(built().again(changed)).toBeUndefined();
  });

  it('where the clock was set back', () => {
    expect(built().again({}, MINUTES_AGO.getTime())).toBeUndefined();
  });

  it.each([
    ['appears', record({ embargo: '2026-11-20 09:30' })],
    ['leaves', record({ expires: '2026-11-20 09:30' })],
  ])('from the minute at which a record %s', (_what, changing) => {
    const { again } = built([record({}), record({ embargo: '2026-11-20 07:00' }), changing]);
    expect(again({ clock: '09:29' })).toEqual(TOLD);
    expect(again({ clock: '09:30' })).toBeUndefined();
  });

  it('where nobody can say which packages there are', () => {
    const { home, again } = built();
    rmSync(join(home, 'node_modules'), { recursive: true });
    expect(again()).toBeUndefined();
  });
});
