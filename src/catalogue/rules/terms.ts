import { memoiseByObject } from '../../language/memory.ts';
import type { Issue } from '../issues.ts';
import { lineAt } from '../line-at.ts';
import type { RecordRule, Shared } from './rule.ts';

/** A spelling that terms.yaml forbids is a reminder with the agreed one. */
export const terms: RecordRule = ({ record }, { shared }) => {
  const forbidden = forbiddenIn(shared.terms);
  const issues: Issue[] = [];
  for (const words of Object.values(record.words)) {
    const list = forbidden.get(words.lang);
    if (!list) continue;
    const head = `${words.title}\n${words.summary}\n${Object.values(words.extra).join('\n')}`;
    for (const { bad, good } of list) {
      const at = words.body.indexOf(bad);
      if (at < 0 && !head.includes(bad)) continue;
      const line = at < 0 ? 2 : words.bodyLine + lineAt(words.body, at) - 1;
      issues.push({
        file: words.file,
        line,
        level: 'warning',
        code: 'forbidden-term',
        message: `Cách viết “${bad}” không được dùng.`,
        fix: `Viết: ${good}`,
      });
    }
  }
  return issues;
};

/** By language. */
const forbiddenIn = memoiseByObject((terms: Shared['terms']) => {
  const forbidden = new Map<string, { bad: string; good: string }[]>();
  for (const term of terms) {
    for (const [lang, words] of Object.entries(term.words)) {
      for (const bad of words.forbidden ?? []) {
        const list = forbidden.get(lang) ?? [];
        forbidden.set(lang, list);
        list.push({ bad, good: words.preferred });
      }
    }
  }
  return forbidden;
});
