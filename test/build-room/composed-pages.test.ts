import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Features, mdxToJs, mdxToMdast } from 'satteri';
import { expect, it } from 'vitest';
import { composedPages, createComposedPagesPlugin } from '../../src/build/composed-pages.ts';
import { type Node, walk } from '../../src/catalogue/body/node.ts';
import { COMPOSED, composedText, parseComposed } from '../../src/catalogue/body/parse.ts';
import { catalogueOf, place, provinceYaml, translation } from '../support/province.ts';

const root = resolve(import.meta.dirname, '..', '..');

/** A text for each feature of the parser that is read otherwise when the feature is turned round. */
const PROBES: Record<keyof Features, [text: string, turned: Features]> = {
  gfm: ['a[^1]\n\n[^1]: b c', { gfm: true }],
  smartPunctuation: ['"a" -- b...', { smartPunctuation: false }],
  frontmatter: ['---\na: b\n---\n\nc', { frontmatter: true }],
  directive: [':::a\nb\n:::', { directive: true }],
  math: ['$a$', { math: true }],
  headingAttributes: ['## a {#b}', { headingAttributes: true }],
  superscript: ['a^b^', { superscript: true }],
  subscript: ['a~b~', { subscript: true }],
  wikilinks: ['[[a]]', { wikilinks: true }],
  definitionList: ['a\n: b', { definitionList: true }],
  // MDX has no HTML of its own that this could read.
  rawHtml: ['a', { rawHtml: true }],
};
const DEAD = ['rawHtml'];

type Transform = { transform: { handler(code: string, id: string): Promise<{ code: string }> } };

/** The compiler as the site's configuration sets it up. */
async function createCompiler(): Promise<(text: string) => Promise<string>> {
  const plugins: { name: string }[] = [];
  const config = { root: new URL(`file://${root}/`), srcDir: new URL(`file://${root}/src/`), markdown: {} };
  for (const { hooks } of composedPages()) {
    await hooks['astro:config:setup']?.({
      config,
      addRenderer: () => {},
      addPageExtension: () => {},
      addContentEntryType: () => {},
      updateConfig: ({ vite }: { vite: { plugins: { name: string }[] } }) => plugins.push(...vite.plugins),
    } as never);
    await hooks['astro:config:done']?.({ config, logger: console } as never);
  }
  const compiler = plugins.find(({ name }) => name === '@mdx-js/rolldown') as unknown as Transform;
  return async (text) => (await compiler.transform.handler(text, '/a.mdx')).code;
}

/** What a text is compiled to; ids of headings and what Astro puts under it left out. */
async function outcome(compile: () => string | Promise<string>): Promise<string> {
  try {
    return (await compile())
      .replace(/id: "[^"]*",?/g, '')
      .replace(/export [\s\S]*/, '')
      .replace(/\s+/g, '');
  } catch {
    return 'refused';
  }
}

const byParser = (text: string, features: Features) =>
  outcome(() => {
    const made = mdxToJs(text, { features, jsxImportSource: 'astro', elementAttributeNameCase: 'html' });
    return (made as { code: string }).code;
  });

const typesOf = (read: () => unknown): string[] => {
  const types: string[] = [];
  try {
    walk(read() as Node, ({ type, value }) => {
      // Strikes of one sign are put back as they were typed.
      if (type !== 'delete' && value !== '~') types.push(`${type} ${value ?? ''}`);
    });
  } catch {
    types.push('refused');
  }
  return types;
};

it('knows every feature of the parser', () => {
  const options = readFileSync(join(root, 'node_modules/satteri/dist/generated/parse-options.js'), 'utf8');
  const names = [...options.matchAll(/const ENABLE_(\w+)/g)].map(([, name]) => name as string);
  const features = names.map((name) => /^(SMART|MATH)/.exec(name)?.[0] ?? name);
  expect(new Set(features)).toEqual(
    new Set([
      ...['TABLES', 'FOOTNOTES', 'STRIKETHROUGH', 'TASKLISTS', 'GFM'],
      ...['YAML_STYLE_METADATA_BLOCKS', 'PLUSES_DELIMITED_METADATA_BLOCKS', 'HEADING_ATTRIBUTES'],
      ...['MATH', 'SMART', 'DEFINITION_LIST', 'SUPERSCRIPT', 'SUBSCRIPT', 'WIKILINKS', 'DIRECTIVE'],
    ]),
  );
  expect(Object.keys(COMPOSED).sort()).toEqual(Object.keys(PROBES).sort());
});

it.each(Object.entries(PROBES))('guard and compiler agree on %s', async (name, [text, turned]) => {
  const compile = await createCompiler();
  const other = { ...COMPOSED, ...turned };
  const tree = typesOf(() => mdxToMdast(composedText(text), { features: COMPOSED }));
  const code = await byParser(`\n\n${composedText(text)}`, COMPOSED);
  expect(typesOf(() => parseComposed(text))).toEqual(tree);
  expect(await outcome(() => compile(`---\n---\n${composedText(text)}`))).toBe(code);
  if (!DEAD.includes(name))
    expect(typesOf(() => mdxToMdast(composedText(text), { features: other }))).not.toEqual(tree);
  // Behind the lines of an empty front matter no other begins.
  if (!DEAD.includes(name) && name !== 'frontmatter')
    expect(await byParser(`\n\n${composedText(text)}`, other)).not.toBe(code);
});

const PAGE = '/p/content/places/bai-mau/index.vi.mdx';
const idsIn = (list: string | undefined) =>
  [...(list ?? '').matchAll(/import\((".*?")\)/g)].map(([, id]) => JSON.parse(id as string) as string);
const LIST = '\0virtual:composed-pages';

it('gives the compiler the text that the guard has read, and no file', () => {
  const files = {
    'places/bai-mau/index.vi.md': undefined,
    'places/bai-mau/index.vi.mdx': `\ufeff${place('', 'Xin cha\u0300o')}`.replaceAll('\n', '\r\n'),
  };
  const plugin = createComposedPagesPlugin(() => catalogueOf(files));
  const [id = '', ...others] = idsIn(plugin.load(LIST));
  expect(others).toEqual([]);
  expect(plugin.resolveId('virtual:composed-pages')).toBe(LIST);
  expect(plugin.resolveId(id)).toBe(id);
  expect(plugin.load(id)).toBe('---\n---\nXin chào\n');
  for (const file of [PAGE, `${PAGE}?v=1`, `${PAGE}#a`, `${id}?raw`, '\0composed:0/a.mdx', '/A.MDX'])
    expect(() => plugin.load(file)).toThrow('chỉ dựng trang .mdx');
  expect(plugin.load('/p/a.md')).toBeUndefined();
});

it('has neither drafts nor languages that are not shown', () => {
  const broken = 'Xin { chào <b';
  const plugin = createComposedPagesPlugin(() =>
    catalogueOf({
      'province.yaml': provinceYaml(['vi', 'en']),
      'places/bai-mau/index.en.mdx': translation('translation: { status: draft }', broken),
      'places/bai-mau/index.fr.mdx': translation('translation: { status: machine }', broken),
    }),
  );
  expect(idsIn(plugin.load(LIST))).toEqual([]);
});

it('gives a page whose text has changed another module', () => {
  const catalogues = ['Một.', 'Hai.', 'Một.'].map((body) =>
    catalogueOf({ 'places/bai-mau/index.vi.md': undefined, 'places/bai-mau/index.vi.mdx': place('', body) }),
  );
  const plugin = createComposedPagesPlugin(() => catalogues.shift());
  const ids = [0, 1, 2].map(() => idsIn(plugin.load(LIST))[0]);
  expect(ids[1]).not.toBe(ids[0]);
  expect(ids[2]).toBe(ids[0]);
  expect(plugin.load(ids[1] as string)).toBe('---\n---\nHai.\n');
});

it('lets no text name a layout, which the compiler would run', async () => {
  const compile = await createCompiler();
  const plugin = createComposedPagesPlugin(() =>
    catalogueOf({
      'places/bai-mau/index.vi.md': undefined,
      'places/bai-mau/index.vi.mdx': place('', '---\nlayout: /a.js\n---\nx'),
    }),
  );
  const text = plugin.load(idsIn(plugin.load(LIST))[0] as string) as string;
  expect(await compile(text)).toContain('export const frontmatter = {};');
});

it('compiles what is written in a script without spaces as it is meant', async () => {
  const compile = await createCompiler();
  const code = await compile(
    `---\n---\n${composedText('国门**“开”**了，\n看https://a.vn/b。\n\n## 甲\n\n## 乙')}`,
  );
  expect(code).toMatch(/strong, \{\s*children: "“开”"/);
  expect(code).toContain('href: "https://a.vn/b"');
  expect(code).toContain('了，看');
  expect(code).toContain('getHeadings');
});
