import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { buildProvince, root } from '../support/build-province.ts';
import { FACTS, place, provinceFolder, provinceYaml } from '../support/province.ts';

const mark = join(inject('builds'), 'ran');
const code = `{process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(mark)}, '')}`;

/** Each on its eleventh line, in a page of its own. */
const HOSTILE = [
  code,
  `Xin \u1fef${code}\u1fef chào`,
  `Xin :x{a=${code.slice(1, -1)}} chào`,
  `Xin :x[${code}] chào`,
  `Xin [^1] chào ${code}`,
  `<Note title=${code}>x</Note>`,
  `export const a = ${code.slice(1, -1)}`,
  '<__proto__>a</__proto__>',
];

const dir = provinceFolder({
  'province.yaml': provinceYaml(['vi']),
  'places/bai-mau/index.vi.md': place(),
  ...Object.fromEntries(
    HOSTILE.map((body, at) => [
      `pages/trang-${at}/index.vi.mdx`,
      `---\ntitle: Trang\nsummary: Để thử.\n${FACTS.replace('type: beach', 'topic: history')}\n---\n\n${body}\n`,
    ]),
  ),
});
afterAll(() => rmSync(dirname(dir), { recursive: true, force: true }));

const expected = HOSTILE.map((_, at) =>
  expect.stringMatching(new RegExp(`content/pages/trang-${at}/index\\.vi\\.mdx.*\\n +Dòng 11:`)),
);
const files = (text: string) => text.split(/\n(?=✗ )/);

it('that hold code are refused by the check, each with its file and line, and nothing runs', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/desk/check.ts')], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], CONTENT_DIR: dir, CI: '1' },
  });
  expect(status).toBe(1);
  expect(files(`\n${stdout}${stderr}`)).toEqual(expect.arrayContaining(expected));
  expect(existsSync(mark)).toBe(false);
});

it('that hold code are refused by the build, each with its file and line, and nothing runs', async () => {
  const outDir = join(inject('builds'), 'hostile-pages');
  const { code: status, stderr } = await buildProvince({ contentDir: dir, outDir });
  expect(status).toBe(1);
  expect(files(`\n${stderr}`)).toEqual(expect.arrayContaining(expected));
  expect(existsSync(mark)).toBe(false);
  expect(existsSync(outDir)).toBe(false);
});
