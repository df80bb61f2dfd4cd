import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildSite } from '../../src/build/build-site.ts';
import type { Reporter } from '../../src/build/reporter.ts';
import { temporaryFolder } from '../desk/temporary.ts';
import { writeProvince } from '../support/province.ts';

const MARKS = { 'dist/robots.txt': 'former', 'dist/sitemap.xml': '', 'dist/sitemap.txt': '' };

it('a build that is stopped leaves at once what was there before, and nothing of its own', async () => {
  const root = temporaryFolder(MARKS);
  const settings = {
    root,
    home: root,
    contentDir: writeProvince({}),
    localesDir: join(import.meta.dirname, '../../locales'),
    cacheDir: join(temporaryFolder(), 'cache'),
    outDir: join(root, 'dist'),
    today: '2026-11-20',
  };
  const stop = new AbortController();
  const left = () => [readdirSync(root), readdirSync(join(root, '.astro'))];
  const seen: string[][][] = [];
  const reporter: Reporter = {
    say() {},
    complain() {},
    color: false,
    steps: [],
    async step(title, work) {
      const result = await work(() => {});
      if (title !== 'Phông chữ') return result;
      seen.push(left());
      stop.abort();
      seen.push(left());
      throw new Error('stopped');
    },
  };
  await expect(buildSite(settings, reporter, stop.signal)).rejects.toThrow('stopped');
  const [before, after] = seen;
  expect(before?.[0]).toContainEqual(expect.stringMatching(/^\.dist\.stage-/));
  expect(before?.[1]).toHaveLength(1);
  expect(after).toEqual([['.astro', 'dist'], []]);
  expect(readFileSync(join(root, 'dist/robots.txt'), 'utf8')).toBe('former');
});
