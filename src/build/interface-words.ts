import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { conflictMarks } from '../catalogue/conflict-marks.ts';
import { readText } from '../catalogue/files.ts';
import type { OwnWords } from '../catalogue/interface-words.ts';
import type { Issue } from '../catalogue/issues.ts';
import { checkLocales } from '../language/check-locales.ts';
import { type JsonLook, lookThroughJson } from '../language/json-mistakes.ts';
import { withOwnWords } from './own-words.ts';

export type InterfaceWords = Record<string, Record<string, unknown>>;

/** These leave no hole on any page; the tests of the engine still refuse them. */
const HARMLESS = new Set(['extra', 'plural', 'unused', 'untranslated']);

/**
 * Reads locales/<lang>.json of every shown language and compares them with the source's.
 * @param own the province's own words by language, which take the place of those.
 * @returns the trees by language, and an issue for each file or key that would leave a hole on a page.
 */
export function readInterfaceWords(
  dir: string,
  languages: readonly string[],
  own: Readonly<Record<string, readonly OwnWords[]>> = {},
): { words: InterfaceWords; issues: Issue[] } {
  const issues: Issue[] = [];
  const words: InterfaceWords = {};
  const looks: Record<string, JsonLook> = {};
  for (const lang of languages) {
    const file = `locales/${lang}.json`;
    const path = join(dir, `${lang}.json`);
    const report = (code: string, message: string, fix: string) =>
      issues.push({ file, level: 'error', code, message, fix });
    if (!existsSync(path)) {
      report(
        'missing-locale',
        `Không có tệp ${file}, nhưng province.yaml có ngôn ngữ “${lang}”.`,
        `Chép locales/vi.json thành ${file} rồi dịch, hoặc bỏ “${lang}” khỏi province.yaml.`,
      );
      continue;
    }
    // Not content: whoever sets LOCALES_DIR may keep its files elsewhere.
    const { text, issue } = readText(realpathSync(path), file);
    if (issue) {
      issues.push(issue);
      continue;
    }
    const conflicts = conflictMarks(text, file);
    const look = lookThroughJson(text);
    looks[lang] = look;
    issues.push(...(conflicts.length > 0 ? conflicts : jsonIssues(look, file)));
    if (conflicts.length === 0 && look.mistakes.length === 0)
      words[lang] = JSON.parse(text) as Record<string, unknown>;
  }
  const [source] = languages;
  if (issues.length === 0 && source) {
    for (const { file, locale, key, message, rule } of checkLocales(words, undefined, source)) {
      const line = looks[locale]?.lineOf(key);
      issues.push({
        file,
        ...(line !== undefined && { line }),
        level: HARMLESS.has(rule) ? 'warning' : 'error',
        code: `locale-${rule}`,
        message: message.replace(`${file} — `, '') || key,
      });
    }
  }
  for (const [lang, items] of Object.entries(own)) {
    const tree = words[lang];
    if (!tree) continue;
    const told = withOwnWords(tree, items);
    issues.push(...told.issues);
    words[lang] = told.words;
  }
  return { words, issues };
}

/** The first slip of each line is the cause of the others. */
function jsonIssues({ mistakes }: JsonLook, file: string): Issue[] {
  const first = mistakes.filter(({ line }, at) => mistakes.findIndex((other) => other.line === line) === at);
  return first.map((mistake) => ({ file, level: 'error', code: 'json', ...mistake }));
}
