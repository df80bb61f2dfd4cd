import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build-province.ts';

/** The words that the tests look at; what else the interface says is a Korean word with its key's number. */
const WORDS: Readonly<Record<string, string>> = {
  'site.endonym': '한국어',
  'kind.gates': '국경 검문소',
  'record.facts': '기본 정보',
  'search.title': '검색',
  'kiosk.search': '검색',
  'led.welcome': '환영합니다',
};

type Tree = Record<string, unknown>;

/** locales/ko.json as somebody would write it at first: each text of the source has one, with what is filled in. */
export function koreanWords(): string {
  let number = 0;
  const translated = (tree: Tree, path = ''): Tree =>
    Object.fromEntries(
      Object.entries(tree).map(([name, value]) => {
        const key = `${path}${name}`;
        if (typeof value !== 'string') return [name, translated(value as Tree, `${key}.`)];
        const filled = value.match(/\{\{\w+\}\}/g) ?? [];
        return [name, WORDS[key] ?? ['말', ++number, ...filled].join(' ')];
      }),
    );
  // Vietnamese, like Korean, has one form for every number.
  const source = JSON.parse(readFileSync(join(root, 'locales', 'vi.json'), 'utf8')) as Tree;
  return JSON.stringify(translated(source), undefined, 2);
}
