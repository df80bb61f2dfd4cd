import { readdirSync } from 'node:fs';
import { HtmlValidate, type RuleConfig, StaticConfigLoader } from 'html-validate';
import { expect, it } from 'vitest';
import { createGuide, guideChapters, handWritten, PICTURES } from '../../../src/catalogue/guide/guide.ts';
import { createGuidePage, fieldAnchor, fieldAnchorAt } from '../../../src/catalogue/guide/page.ts';

const page = createGuidePage();
const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);

it('the guide as a page is valid HTML in Vietnamese', () => {
  // Fields' names have dots; a phone shows a table as cards, and some browsers take the roles away with its layout.
  const rules: RuleConfig = { 'valid-id': ['error', { relaxed: true }], 'no-redundant-role': 'off' };
  const loader = new StaticConfigLoader({ extends: ['html-validate:recommended'], rules: { ...rules } });
  const { results } = new HtmlValidate(loader).validateStringSync(page);
  const faults = results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
  );
  expect(faults).toEqual([]);
  expect(page).toContain('<html lang="vi">');
});

it('runs nothing and asks nobody for anything', () => {
  expect(page).not.toMatch(/<script|<link|<iframe|@import|url\(|\son\w+=|javascript:/i);
  const addresses = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address as string);
  expect(addresses.filter((address) => !/^(?:#|data:image\/webp;base64,)/.test(address))).toEqual([]);
});

it('has a line of its contents for every chapter, and a name for every field, each once', () => {
  expect(new Set(ids).size).toBe(ids.length);
  for (const { anchor, blocks } of guideChapters()) {
    expect(page).toContain(`<li><a href="#${anchor}">`);
    expect(ids).toContain(anchor);
    for (const { path } of blocks.flatMap((block) => (typeof block === 'string' ? [] : block)))
      expect(ids).toContain(fieldAnchor(anchor, path));
  }
  const links = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
  expect(links.filter((id) => !ids.includes(id as string))).toEqual([]);
  expect(links.length).toBeGreaterThan(500);
});

it('leads a mistake to the field, or to the nearest that is told', () => {
  expect(fieldAnchorAt('places', ['type'])).toBe('places.type');
  expect(fieldAnchorAt('places', ['geo', 'lat'])).toBe('chung.geo.lat');
  expect(fieldAnchorAt('places', ['sources', 0, 'title'])).toBe('chung.sources.title');
  expect(fieldAnchorAt('places', ['translation', 'status'])).toBe('ban-dich.translation.status');
  expect(fieldAnchorAt('province', ['names', 'lo'])).toBe('province.names');
  expect(fieldAnchorAt('places', ['khong-co'])).toBeUndefined();
});

it('shows samples as they are written, whatever signs they hold', () => {
  expect(page).toContain('&lt;mã&gt;');
  expect(page).toMatch(/<pre><code>---\ntitle: /);
});

it('shows the desk, in pictures that stand in the page, and weighs little', () => {
  const pictures = [...page.matchAll(/<img src="data:image\/webp;base64,([^"]+)" alt="([^"]{20,})">/g)];
  const named = [...handWritten().matchAll(/^!\[(.+)\]\(pictures\/([\w-]+\.webp)\)$/gm)];
  expect(named.length).toBeGreaterThan(3);
  expect(pictures.map(([, , alt]) => alt)).toEqual(named.map(([, alt]) => alt));
  const bytes = pictures.map(([, base64 = '']) => Buffer.from(base64, 'base64').length);
  expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(400_000);
  expect(readdirSync(PICTURES).sort()).toEqual(named.map(([, , file]) => file).sort());
  expect(createGuide()).not.toContain('pictures/');
});
