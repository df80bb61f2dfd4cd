import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CssNode, generate, parse, walk } from 'css-tree';
import { describe, expect, it } from 'vitest';
import { MEANING_COLOURS, PLAIN_TOKENS, THEME_SELECTORS, THEME_TOKENS } from '../../src/model/theme.ts';

const styles = resolve(import.meta.dirname, '../../src/styles');
const tree = parse(readFileSync(resolve(styles, 'tokens.css'), 'utf8'), { parseCustomProperty: true });

/** Every value of a custom property in the order of the sheet, without needless spaces. */
const values = new Map<string, string[]>();
walk(tree, (node: CssNode) => {
  if (node.type === 'Declaration' && node.property.startsWith('--'))
    values.set(node.property.slice(2), [...(values.get(node.property.slice(2)) ?? []), generate(node.value)]);
});
const bare = (css: string) => generate(parse(css, { context: 'value' }));

describe('the list of what a theme may set', () => {
  it.each(PLAIN_TOKENS.filter(({ name }) => name !== 'line').map((token) => [token.name, token.usual]))(
    'gives --%s the value of the sheet',
    (name, usual) => {
      expect(values.get(name)?.[0]).toBe(bare(usual));
    },
  );

  it('mixes the line as the sheet does', () => {
    const usual = PLAIN_TOKENS.find(({ name }) => name === 'line')?.usual ?? '';
    expect(values.get('line')?.[1]).toBe(`var(--clear-text,${bare(usual)})`);
  });

  it.each(MEANING_COLOURS.map((meaning) => [meaning.name, meaning] as const))(
    'makes --%s of what the sheet makes it of',
    (name, { light, dark, clear }) => {
      const [plain, both = ''] = values.get(name) ?? [];
      expect(plain).toBe(`var(--${light})`);
      const [, high = ''] = /^var\(--(clear-\w+),/.exec(both) ?? [];
      expect(both).toBe(`var(--${high},light-dark(var(--${light}),var(--${dark})))`);
      expect(values.get(high)).toEqual([`var(--more) light-dark(${clear.join(',')})`]);
    },
  );

  it('leaves out only what the engine sets itself', () => {
    const listed = new Set(THEME_TOKENS.map(({ name }) => name));
    const others = [...values.keys()].filter((name) => !listed.has(name));
    expect(others.filter((name) => !/^(more|clear-|font-|code-)/.test(name))).toEqual([]);
    expect([...listed].filter((name) => !values.has(name))).toEqual([]);
  });

  it('names elements that the sheets know', () => {
    const sheets = ['footer.css', 'root.css', 'kiosk-layout.css', 'kiosk-content.css', 'tokens.css']
      .map((name) => readFileSync(resolve(styles, name), 'utf8'))
      .join('');
    for (const { selector } of THEME_SELECTORS.filter((one) => one.selector !== '.kiosk'))
      expect(sheets).toContain(selector);
  });

  it('says in Vietnamese what each is for', () => {
    for (const { about } of [...THEME_TOKENS, ...THEME_SELECTORS]) expect(about).toMatch(/[à-ỹ]/i);
  });
});
