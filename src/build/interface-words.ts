import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../catalogue/files.ts';
import type { Issue } from '../catalogue/issues.ts';
import { checkLocales } from '../language/check-locales.ts';

export type InterfaceWords = Record<string, Record<string, unknown>>;

/** These leave no hole on any page; the tests of the engine still refuse them. */
const HARMLESS = new Set(['extra', 'plural', 'unused']);

/**
 * Reads locales/<lang>.json of every shown language and compares them with the source's.
 * @returns the trees by language, and an issue for each file or key that would leave a hole on a page.
 */
export function readInterfaceWords(
  dir: string,
  languages: readonly string[],
): { words: InterfaceWords; issues: Issue[] } {
  const issues: Issue[] = [];
  const words: InterfaceWords = {};
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
    try {
      words[lang] = JSON.parse(text) as Record<string, unknown>;
    } catch (error) {
      report(
        'json',
        `Không đọc được tệp: ${(error as Error).message}`,
        'Kiểm tra dấu phẩy và dấu nháy ở chỗ đó.',
      );
    }
  }
  const [source] = languages;
  if (issues.length === 0 && source) {
    for (const { file, key, message, rule } of checkLocales(words, undefined, source))
      issues.push({
        file,
        level: HARMLESS.has(rule) ? 'warning' : 'error',
        code: `locale-${rule}`,
        message: message.replace(`${file} — `, '') || key,
      });
  }
  return { words, issues };
}
