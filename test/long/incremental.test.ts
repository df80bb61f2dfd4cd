import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { createRandom } from '../../src/language/random.ts';
import { type BuildRequest, buildProvince, fixtures, root } from '../support/build-province.ts';
import { editAtRandom } from '../support/random-edits.ts';
import { filesOf, hashesOf } from '../support/site.ts';

/** Edits, and after how many of them all is compared with a build that knows nothing of a former one. */
const EDITS = 200;
const COMPARED = 10;
/** Milliseconds. */
const HOURS = 3 * 3_600_000;

let home: string;
let content: string;
let site: string;
let cacheDir: string;

const request = (outDir: string, more: Partial<BuildRequest> = {}): BuildRequest => ({
  contentDir: content,
  outDir,
  cacheDir,
  ...more,
});

/** What a first build makes of the province as it stands. */
async function coldHashes(former: string, more: Partial<BuildRequest> = {}): Promise<Record<string, string>> {
  const out = join(home, 'cold');
  rmSync(out, { recursive: true, force: true });
  const env = { ...more.env, PUBLISHED: former };
  expect(await buildProvince(request(out, { ...more, env }))).toMatchObject({ code: 0 });
  return hashesOf(out);
}

/** Edits until a build accepts it; what it refuses is taken back. */
async function editAndBuild(
  random: () => number,
  build: () => Promise<{ code: number | null }>,
): Promise<string> {
  for (;;) {
    const { what, undo } = editAtRandom(content, random);
    const { code } = await build();
    if (code === 0) return what;
    expect(code, what).toBe(1);
    undo();
  }
}

beforeAll(() => {
  home = mkdtempSync(join(inject('builds'), 'edits-'));
  [content, site, cacheDir] = [join(home, 'content'), join(home, 'site'), join(home, 'cache')];
  cpSync(join(fixtures, 'every-kind'), content, { recursive: true });
});

describe('builds upon former ones', () => {
  for (const kiosk of [false, true])
    it(
      `make of ${EDITS} edits what first builds make, ${kiosk ? 'at a kiosk' : 'on the site'}`,
      async () => {
        const out = kiosk ? `${site}-kiosk` : site;
        const more = kiosk ? { env: { KIOSK: 'cua-mau' } } : {};
        const random = createRandom(kiosk ? 7 : 3);
        await buildProvince(request(out, more));
        let edits: string[] = [];
        for (let nth = 1; nth <= EDITS; nth++) {
          edits.push(await editAndBuild(random, () => buildProvince(request(out, more))));
          if (nth % COMPARED !== 0) continue;
          const hashes = hashesOf(out);
          expect(hashes, edits.join('; ')).toEqual(await coldHashes(out, more));
          edits = [];
        }
      },
      HOURS,
    );

  it('go on from builds that were killed', async () => {
    const random = createRandom(11);
    for (let nth = 0; nth < 20; nth++) {
      const { undo } = editAtRandom(content, random);
      const child = spawn(
        process.execPath,
        ['--disable-warning=ExperimentalWarning', join(root, 'src/desk/build.ts')],
        {
          cwd: root,
          env: {
            PATH: process.env['PATH'],
            CONTENT_DIR: content,
            OUT_DIR: site,
            CACHE_DIR: cacheDir,
            LOCALES_DIR: join(root, 'locales'),
            SOURCE_DATE_EPOCH: '1795132800',
            CI: '1',
          },
          stdio: 'ignore',
        },
      );
      const ended = new Promise((done) => child.once('close', done));
      await wait(300 + random() * 4000);
      child.kill('SIGKILL');
      await ended;
      const { code } = await buildProvince(request(site));
      if (code !== 0) undo();
    }
    expect((await buildProvince(request(site))).code).toBe(0);
    expect(hashesOf(site)).toEqual(await coldHashes(site));
  });

  it('let one of two go on that begin at once', async () => {
    const random = createRandom(13);
    for (let nth = 0; nth < 5; nth++) {
      const { what, undo } = editAtRandom(content, random);
      const codes = await Promise.all([0, 1].map(async () => (await buildProvince(request(site))).code));
      if (codes.every((code) => code === 1)) undo();
      else expect(codes, what).toContain(0);
    }
    expect((await buildProvince(request(site))).code).toBe(0);
    expect(hashesOf(site)).toEqual(await coldHashes(site));
  });

  it('set right whatever somebody did to the output, however he hid it', async () => {
    const random = createRandom(17);
    expect((await buildProvince(request(site))).code).toBe(0);
    const right = hashesOf(site);
    for (let nth = 0; nth < 20; nth++) {
      const paths = filesOf(site);
      const path = paths[Math.floor(random() * paths.length)] as string;
      const file = join(site, path);
      const deeds = [
        () => rmSync(file),
        () => writeFileSync(file, 'his'),
        () => appendFileSync(file, ' '),
        () => renameSync(file, `${file}.his`),
      ];
      deeds[nth % deeds.length]?.();
      if (random() < 0.5) writeFileSync(join(site, 'his.html'), 'his');
      // So that this build is not the same as the last.
      utimesSync(join(content, 'province.yaml'), new Date(), new Date());
      const { code, stderr } = await buildProvince(request(site));
      expect({ path, code, stderr }).toEqual({ path, code: 0, stderr: '' });
      expect(hashesOf(site), path).toEqual(right);
    }
  });

  it('are right on another day, and with a clock set back', async () => {
    // Days of the province's events and news, there and back.
    for (const day of ['2026-11-21', '2027-03-01', '2026-10-01', '2026-11-20']) {
      const env = { SOURCE_DATE_EPOCH: String(Date.parse(`${day}T05:00:00Z`) / 1000) };
      expect((await buildProvince(request(site, { env }))).code, day).toBe(0);
      expect(hashesOf(site), day).toEqual(await coldHashes(site, { env }));
    }
    const random = createRandom(19);
    const past = new Date('2020-01-01');
    for (let nth = 0; nth < 5; nth++) {
      await editAndBuild(random, () => {
        for (const path of filesOf(content)) utimesSync(join(content, path), past, past);
        return buildProvince(request(site));
      });
      expect(hashesOf(site)).toEqual(await coldHashes(site));
    }
  });

  it('leave nothing beside the output', () => {
    expect(readdirSync(home).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
