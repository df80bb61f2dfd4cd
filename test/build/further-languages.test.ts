import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { withoutWordBreaks } from '../../src/language/line-break.ts';
import { createSearch } from '../../src/search/client.ts';
import { fetchFile } from '../search/small-index.ts';
import { commonCache } from '../support/build-once.ts';
import { type BuildRequest, buildProvince, fixtures, root } from '../support/build-province.ts';
import { koreanWords } from '../support/korean.ts';
import { addressesOf, filesOf, readPage } from '../support/site.ts';
import { htmlFaults } from '../support/valid-html.ts';

const GATE = 'gates/cua-khau-ben-ghe';

/** What the province says in each language: its name, and the words of the gate. */
const LANGUAGES = {
  ja: {
    name: 'ソンゾー',
    title: 'ベンゲ国境ゲート',
    summary: '試すためにつくった国境ゲートです。',
    query: '国境',
    facts: '基本情報',
  },
  ko: {
    name: '송조',
    title: '벤게 국경 검문소',
    summary: '시험을 위해 만든 국경 검문소입니다.',
    query: '국경',
    facts: '기본 정보',
  },
} as const;
const TAGS = ['ja', 'ko'] as const;

/** Three builds of one province, to which each language has come by a line, a file of words, and its records' words. */
describe('languages of scripts that the sample has not', () => {
  const base = join(inject('builds'), 'further-languages');
  const dirs = { site: `${base}-site`, kiosk: `${base}-kiosk`, led: `${base}-led` };
  const said: Record<string, unknown> = {};

  beforeAll(async () => {
    const [contentDir, localesDir] = [`${base}.content`, `${base}.locales`];
    cpSync(join(fixtures, 'led-gate'), contentDir, { recursive: true });
    const file = join(contentDir, 'province.yaml');
    const province = readFileSync(file, 'utf8')
      .replace(
        'names: { vi: Sông Gió,',
        `names: { vi: Sông Gió, ja: ${LANGUAGES.ja.name}, ko: ${LANGUAGES.ko.name},`,
      )
      .replace('  - tag: vi\n', '  - tag: vi\n  - tag: ja\n  - tag: ko\n');
    writeFileSync(file, `${province}led: { languages: [ja, ko] }\n`);
    for (const tag of TAGS) {
      const { title, summary } = LANGUAGES[tag];
      const words = `title: ${title}\nsummary: ${summary}\ntranslation: { status: machine }`;
      writeFileSync(join(contentDir, GATE, `index.${tag}.md`), `---\n${words}\n---\n`);
    }
    mkdirSync(localesDir);
    cpSync(join(root, 'locales'), localesDir, { recursive: true });
    copyFileSync(join(fixtures, 'japanese', 'ja.json'), join(localesDir, 'ja.json'));
    writeFileSync(join(localesDir, 'ko.json'), koreanWords());
    const request = { contentDir, localesDir, cacheDir: commonCache() };
    const gate = 'cua-khau-ben-ghe';
    const asked: Record<keyof typeof dirs, Pick<BuildRequest, 'args' | 'env'>> = {
      site: {},
      kiosk: { env: { KIOSK: gate } },
      led: { args: ['--led', gate], env: { LED_PNG: 'no' } },
    };
    for (const [name, more] of Object.entries(asked)) {
      const { code, stderr } = await buildProvince({
        ...request,
        ...more,
        outDir: dirs[name as keyof typeof dirs],
      });
      said[name] = { code, stderr };
    }
    vi.stubGlobal('fetch', fetchFile);
  });
  afterAll(() => vi.unstubAllGlobals());

  it('are built without a word of complaint, and every page of theirs is valid', () => {
    const well = { code: 0, stderr: '' };
    expect(said).toEqual({ site: well, kiosk: well, led: well });
    for (const dir of Object.values(dirs)) {
      const theirs = addressesOf(dir).filter((address) => !address.startsWith('/vi/'));
      expect(theirs).not.toEqual([]);
      expect(htmlFaults(dir, theirs)).toEqual([]);
    }
  });

  it.each(TAGS)('%s has every page of the site and of the kiosk', (tag) => {
    for (const dir of [dirs.site, dirs.kiosk]) {
      const pages = addressesOf(dir);
      const own = (lang: string) =>
        pages.filter((page) => page.startsWith(`/${lang}/`)).map((page) => page.slice(lang.length + 1));
      expect(own(tag)).toEqual(own('vi'));
      expect(own(tag)).toContain(`/${GATE}/`);
    }
  });

  it.each(TAGS)('%s is what the gate’s page speaks, in its own fonts', (tag) => {
    const { title, summary, facts } = LANGUAGES[tag];
    for (const dir of [dirs.site, dirs.kiosk]) {
      const page = readPage(dir, `/${tag}/${GATE}/`);
      expect(page).toContain(`<html lang="${tag}"`);
      expect(page).toMatch(new RegExp(`<h1[^>]*>${title}</h1>`));
      for (const words of [summary, facts]) expect(page).toContain(words);
    }
    // A visitor's phone has such letters; a machine at a gate may not.
    expect(fontsOf(dirs.kiosk, tag)).not.toEqual([]);
  });

  it.each(TAGS)('%s has an index of its own, which finds a word within a title', async (tag) => {
    for (const dir of [dirs.site, dirs.kiosk]) {
      const { href } = pathToFileURL(join(dir, 'search/'));
      const search = createSearch({ base: href, lang: tag, fallbacks: [] });
      const { results } = await search.search(LANGUAGES[tag].query);
      expect(results.map(({ url }) => url)).toContain(`/${tag}/${GATE}/`);
      expect((await search.search(tag === 'ja' ? '火山' : '화산')).results).toEqual([]);
    }
  });

  it.each(TAGS)('%s has a keyboard at the gate', (tag) => {
    const page = readPage(dirs.kiosk, `/${tag}/search/`);
    expect(page).toContain(`data-lang="${tag}"`);
    expect(/data-languages="([^"]*)"/.exec(page)?.[1]?.split(' ')).toEqual(expect.arrayContaining([...TAGS]));
  });

  it.each(TAGS)('%s is shown by the LED wall, with letters of its own', (tag) => {
    const player = readFileSync(join(dirs.led, 'index.html'), 'utf8');
    const slides = player.split('<section ').filter((slide) => slide.includes(`lang="${tag}"`));
    expect(slides.length).toBeGreaterThan(1);
    expect(withoutWordBreaks(slides.join(''))).toContain(LANGUAGES[tag].title);
    expect(player).not.toMatch(/undefined|NaN|\{\{/);
    const sheet = readFileSync(join(dirs.led, 'led.css'), 'utf8');
    expect(sheet).toContain(`:lang(${tag}){--font-text:`);
    expect(sheet).not.toContain('*-');
    expect(fontsOf(dirs.led, tag)).not.toEqual([]);
  });

  it('have the line height and the breaks of their script', () => {
    const sheets = filesOf(dirs.site).filter((file) => file.endsWith('.css'));
    const css = sheets.map((file) => readFileSync(join(dirs.site, file), 'utf8')).join('\n');
    expect(css).toMatch(/:lang\(ja\),:lang\(ko\)\{--leading:1\.8/);
    expect(css).not.toContain('*-');
  });
});

/** Font files of a language in an output. */
const fontsOf = (dir: string, tag: string): string[] =>
  filesOf(dir).filter(
    (file) => /^fonts\//.test(file) && new RegExp(tag === 'ja' ? 'biz|jp|ja' : 'nanum|kr|ko').test(file),
  );
