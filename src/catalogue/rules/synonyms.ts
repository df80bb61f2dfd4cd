import { shownPath } from '../files.ts';
import type { Issue } from '../issues.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from './rule.ts';

/** synonyms.yaml: languages that the province shows, and no word twice in a group. */
export const synonyms: Rule = ({ catalogue, yaml, readable }) => {
  const given = catalogue.synonyms;
  if (!given || !readable.province) return [];
  const issues: Issue[] = [];
  const tags = catalogue.province.languages.map(({ tag }) => tag);
  const say = (path: PropertyKey[], level: Issue['level'], code: string, message: string, fix: string) =>
    issues.push({
      file: shownPath('synonyms.yaml'),
      line: yaml['synonyms.yaml']?.lineOf(path) ?? 1,
      level,
      code,
      message,
      fix,
    });
  for (const part of ['synonyms', 'asking'] as const)
    for (const [at, { lang, words }] of (given[part] ?? []).entries()) {
      if (!tags.includes(lang)) {
        const meant = nearest(lang, tags);
        const fix = meant ? `Viết “${meant}”?` : `Các mã của trang: ${tags.join(', ')}.`;
        say([part, at, 'lang'], 'error', 'unknown-language', `Trang không có ngôn ngữ “${lang}”.`, fix);
      }
      for (const [index, word] of words.entries()) {
        const first = words.findIndex((other) => keyOf(other) === keyOf(word));
        if (first < index)
          say(
            [part, at, 'words', index],
            'warning',
            'word-twice',
            `“${word}” đã có trong nhóm này: tìm kiếm coi nó như “${words[first]}”.`,
            'Bớt một từ.',
          );
      }
    }
  return issues;
};

/** Marks of Lao and Khmer are letters: words that differ in them are two. */
const keyOf = (word: string): string => word.toLowerCase().replace(/\s+/g, ' ');
