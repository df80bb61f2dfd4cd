import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { buildProvince, root } from '../support/build-province.ts';
import { filesOf, hashesOf } from '../support/site.ts';

const work = mkdtempSync(join(tmpdir(), 'kiosk-word-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const RECORD = 'places/pu-luong';
const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0);

it('a kiosk fetches of one changed word its pages, a small part of an index, and hardly more', async () => {
  const contentDir = join(work, 'content');
  cpSync(join(root, 'content'), contentDir, { recursive: true });
  const outDir = join(work, 'kiosk');
  const build = async () => {
    const request = { contentDir, outDir, cacheDir: join(work, 'cache'), args: ['--kiosk', 'ck-na-meo'] };
    expect(await buildProvince(request)).toMatchObject({ code: 0 });
    return hashesOf(outDir);
  };
  // What is fetched is what no file had before, under whatever name.
  const before = new Set(Object.values(await build()));
  const file = join(contentDir, RECORD, 'index.vi.md');
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()} Bản làng nằm bên ruộng.\n`);
  const after = await build();
  const sizeOf = (path: string) => statSync(join(outDir, path)).size;
  const fetched = Object.keys(after).filter((path) => !before.has(after[path] as string));
  const pages = fetched.filter((path) => path.endsWith(`/${RECORD}/index.html`));
  const index = fetched.filter((path) => path.startsWith('search/vi/'));
  const others = fetched.filter((path) => !pages.includes(path) && !index.includes(path));
  expect(pages).toContain(`vi/${RECORD}/index.html`);
  expect(index).not.toEqual([]);
  const whole = filesOf(outDir).filter((path) => path.startsWith('search/vi/'));
  expect(sum(index.map(sizeOf))).toBeLessThan(0.15 * sum(whole.map(sizeOf)));
  expect(sum(others.map(sizeOf)), others.join()).toBeLessThan(20_000);
}, 900_000);
