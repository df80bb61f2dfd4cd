import { join } from 'node:path';
import { conflictMarks } from './conflict-marks.ts';
import { listDir, readText, shownPath } from './files.ts';
import type { Issue } from './issues.ts';
import { type KeptTexts, openKeptTexts } from './kept-texts.ts';
import { meantLanguage } from './language-names.ts';
import { signIssues } from './signs.ts';
import { notShown } from './stray-files.ts';
import { textSlips } from './text-slips.ts';
import { parseYaml } from './yaml-file.ts';

/** The folder in content/ where a province says something in other words than the engine. */
export const INTERFACE_FOLDER = 'interface';

/** One text of the interface as a province words it. */
export interface OwnWords {
  file: string;
  line: number;
  /** As in locales/<lang>.json: `kindIntro.places`. */
  key: string;
  text: string;
}

/** Far longer than any text of the interface, and more than it has. */
export const LONGEST_WORDS = 300;
const MOST = 1000;

const countTexts = (value: unknown): number =>
  value !== null && typeof value === 'object'
    ? Object.values(value).reduce((sum: number, inner) => sum + countTexts(inner), 0)
    : 1;

/**
 * Reads content/interface/<lang>.yaml. Whether the engine has such keys is asked where its own words are read.
 * @param languages tags of the province's; undefined when they are not known.
 * @param texts what was read of the same files before.
 * @returns by language, in the order of the files.
 */
export function readOwnWords(
  root: string,
  languages: readonly string[] | undefined,
  issues: Issue[],
  texts = openKeptTexts(undefined, root),
): Record<string, OwnWords[]> {
  const words: Record<string, OwnWords[]> = {};
  for (const { name } of listDir(join(root, INTERFACE_FOLDER), shownPath(INTERFACE_FOLDER), issues)) {
    const file = shownPath(INTERFACE_FOLDER, name);
    const [, typed] = /^([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\.(?:ya?ml|json|txt)$/i.exec(name) ?? [];
    const lang = typed && meantLanguage(typed, languages);
    if (!lang || name !== `${lang}.yaml`) issues.push(wrongName(file, lang));
    else if (languages && !languages.includes(lang)) issues.push(notShown(file, lang));
    else words[lang] = readFile(join(root, INTERFACE_FOLDER, name), file, issues, texts);
  }
  return words;
}

/** An error: what stands in the file would never be shown. */
const wrongName = (file: string, lang: string | undefined): Issue => ({
  file,
  level: 'error',
  code: 'interface-file-name',
  message: 'Tên tệp chưa đúng nên lời văn trong đó không hiện.',
  fix: lang
    ? `Đổi tên thành: ${lang}.yaml`
    : 'Đặt tên theo mẫu <mã ngôn ngữ>.yaml, ví dụ vi.yaml; thứ khác thì chuyển đi nơi khác.',
});

function readFile(path: string, file: string, issues: Issue[], texts: KeptTexts): OwnWords[] {
  const { text, issue } = readText(path, file);
  if (issue) {
    issues.push(issue);
    return [];
  }
  return texts.read(file, text, issues, () => wordsOf(text, file, issues)) ?? [];
}

function wordsOf(text: string, file: string, issues: Issue[]): OwnWords[] {
  const conflicts = conflictMarks(text, file);
  if (conflicts.length > 0) {
    issues.push(...conflicts);
    return [];
  }
  // A file of which every line is a comment says nothing yet.
  if (/^(?:\s*(?:#.*)?(?:\n|$))*$/.test(text)) return [];
  const yaml = parseYaml(text, file);
  issues.push(...signIssues(text, file), ...textSlips(text, file), ...yaml.issues);
  if (countTexts(yaml.data) > MOST) {
    issues.push({
      file,
      line: 1,
      level: 'error',
      code: 'interface-many',
      message: `Tệp có hơn ${MOST} lời văn, nhiều hơn cả giao diện.`,
      fix: 'Chỉ giữ những lời văn muốn viết khác lời của máy.',
    });
    return [];
  }
  const words: OwnWords[] = [];
  const visit = (value: unknown, path: string[]): void => {
    const key = path.join('.');
    const line = yaml.lineOf(path);
    const tell = (code: string, message: string, fix: string) =>
      issues.push({ file, line, level: 'error', code, message, fix });
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      for (const [name, inner] of Object.entries(value)) visit(inner, [...path, name]);
    else if (typeof value === 'string' && value.trim().length > LONGEST_WORDS)
      tell(
        'interface-long',
        `“${key}” dài ${value.length} ký tự, nhiều nhất ${LONGEST_WORDS}.`,
        'Viết ngắn lại.',
      );
    else if (typeof value === 'string' && value.trim()) words.push({ file, line, key, text: value.trim() });
    else if (value === null || value === '')
      tell(
        'interface-empty',
        `“${key}” đang để trống.`,
        'Viết lời văn, hoặc xóa dòng này để dùng lời của máy.',
      );
    else
      tell(
        'interface-type',
        `“${key}” phải là một câu chữ, nhưng đang ghi: ${JSON.stringify(value).slice(0, 40)}`,
        'Viết lời văn, đặt trong dấu nháy kép nếu chỉ có số.',
      );
  };
  if (yaml.data !== undefined) visit(yaml.data, []);
  return words;
}
