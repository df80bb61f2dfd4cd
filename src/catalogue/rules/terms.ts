import type { Issue } from '../issues.ts';
import { lineAt } from '../line-at.ts';
import type { Rule } from './rule.ts';

/** A spelling that terms.yaml forbids is a reminder with the agreed one. */
export const terms: Rule = ({ catalogue }) => {
  const forbidden = new Map<string, { bad: string; good: string }[]>();
  for (const term of catalogue.terms) {
    for (const [lang, words] of Object.entries(term.words)) {
      for (const bad of words.forbidden ?? []) {
        const list = forbidden.get(lang) ?? [];
        forbidden.set(lang, list);
        list.push({ bad, good: words.preferred });
      }
    }
  }
  const issues: Issue[] = [];
  for (const record of catalogue.records) {
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
  }
  return issues;
};
