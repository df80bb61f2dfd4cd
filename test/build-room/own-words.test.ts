import { describe, expect, it } from 'vitest';
import { withOwnWords } from '../../src/build/own-words.ts';
import { createTranslator } from '../../src/language/translator.ts';

const ENGINE = {
  kindIntro: { places: 'Heritage.', culture: 'Dishes.' },
  browse: { page: 'Page {{page}}', count_one: 'One item', count_other: '{{count}} items' },
  search: { none: 'Nothing for “{{query}}”.' },
};
const withLines = (texts: Record<string, string>) =>
  withOwnWords(
    ENGINE,
    Object.entries(texts).map(([key, text], at) => ({ file: 'f', line: at + 2, key, text })),
  );
const told = (texts: Record<string, string>) =>
  withLines(texts).issues.map(({ line, level, message, fix }) => `${line} ${level}: ${message} → ${fix}`);

describe('a province’s own words', () => {
  it('take the place of the engine’s, and leave all others and the engine’s own tree as they are', () => {
    const before = structuredClone(ENGINE);
    const { words, issues } = withLines({ 'kindIntro.places': 'Beaches.', 'browse.page': '{{page}}th page' });
    expect(issues).toEqual([]);
    expect(words).toEqual({
      ...ENGINE,
      kindIntro: { places: 'Beaches.', culture: 'Dishes.' },
      browse: { ...ENGINE.browse, page: '{{page}}th page' },
    });
    expect(ENGINE).toEqual(before);
  });

  it('have keys of the engine; the nearest is named', () => {
    expect(told({ 'kindIntro.place': 'x' })).toEqual([
      '2 error: Giao diện không có lời văn “kindIntro.place”. → Có phải muốn viết: kindIntro.places',
    ]);
    expect(told({ places: 'x' })[0]).toContain('Có phải muốn viết: kindIntro.places');
    expect(told({ kindIntro: 'x' })[0]).toContain('viết từng lời văn trong đó, ví dụ kindIntro.places');
    expect(told({ 'browse.count': 'x' })[0]).toContain(
      'Viết từng dạng theo số: browse.count_one, browse.count_other',
    );
    expect(told({ 'xyz.abcdefgh': 'x' })[0]).toContain('Tìm khóa đúng trong locales/vi.json.');
    for (const key of ['__proto__', 'constructor', '__proto__.polluted', 'kindIntro.constructor'])
      expect(told({ [key]: 'x' })[0]).toContain('không có lời văn');
  });

  it('have the places to be filled in that the engine’s have', () => {
    expect(told({ 'browse.page': 'Page' })).toEqual([
      '2 error: “browse.page” thiếu chỗ điền {{page}}. → Lời của máy là: Page {{page}}',
    ]);
    expect(told({ 'kindIntro.places': 'All {{count}}' })[0]).toContain('thừa chỗ điền {{count}}');
    for (const text of ['{{ page }}', '{{page', '{{page, number}}', '{{- page}}', '{page}} {{page}}'])
      expect(told({ 'browse.page': text })).toEqual([
        expect.stringMatching(/chỗ điền.*(?:Viết đúng|Lời của máy là)/),
      ]);
    expect(told({ 'kindIntro.places': 'x $t(kindIntro.places)' })[0]).toContain('$t(');
  });

  it('are asked for in every form of a number', () => {
    expect(told({ 'browse.count_other': '{{count}} things' })).toEqual([
      '2 warning: “browse.count_other” còn dạng khác theo số, vẫn là lời của máy: browse.count_one. → Viết cả các dạng ấy.',
    ]);
    expect(told({ 'browse.count_one': 'A thing', 'browse.count_other': '{{count}} things' })).toEqual([]);
  });

  it('are told where a key stands twice, in groups and with dots', () => {
    const item = { file: 'f', key: 'kindIntro.places', text: 'x' };
    const { issues } = withOwnWords(ENGINE, [
      { ...item, line: 1 },
      { ...item, line: 4 },
    ]);
    expect(issues).toMatchObject([{ line: 4, code: 'interface-key-twice' }]);
  });

  it('are text to whoever fills them in, never code', () => {
    const { words } = withLines({ 'search.none': '<b onclick="x">{{query}}</b> &amp; $1' });
    const { t } = createTranslator('en', words);
    expect(t('search.none', { query: '<i>' })).toBe('<b onclick="x"><i></b> &amp; $1');
  });
});
