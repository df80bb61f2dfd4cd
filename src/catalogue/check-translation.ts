import { KINDS, type Kind } from '../model/kinds.ts';
import type { TranslationMark } from '../model/record.ts';
import type { Issue } from './issues.ts';
import { languageName } from './language-names.ts';
import type { WordsFile } from './record-files.ts';
import { translationSchemaOf } from './record-schemas.ts';
import { schemaIssues } from './schema-messages.ts';

/** The words of a translation and what is said of how they came about. */
export type Translated = Record<string, string> & { translation: TranslationMark };

/** From so many facts on it was the whole Vietnamese file that somebody began from. */
const MANY_FACTS = 4;

export function checkTranslation(
  kind: Kind,
  file: WordsFile,
  source: WordsFile | undefined,
  issues: Issue[],
): Translated | undefined {
  const given = file.data as Record<string, unknown>;
  const facts = KINDS[kind].facts.shape;
  const misplaced = Object.keys(given).filter((key) => Object.hasOwn(facts, key));
  const own = Object.fromEntries(Object.entries(given).filter(([key]) => !misplaced.includes(key)));
  if (misplaced.length > 0 && isCopy(own, source)) {
    issues.push(copied(kind, file));
    return undefined;
  }
  if (misplaced.length >= MANY_FACTS)
    issues.push({
      file: file.file,
      line: Math.min(...misplaced.map((key) => file.lineOf([key]))),
      level: 'error',
      code: 'fact-in-translation',
      message: `Bản dịch không được ghi ${misplaced.length} mục: ${misplaced.join(', ')}; số liệu, sự kiện chỉ nằm ở index.vi.md.`,
      fix: 'Xóa các mục này, cùng những dòng lùi vào ở dưới, khỏi bản dịch.',
    });
  else
    for (const key of misplaced) {
      issues.push({
        file: file.file,
        line: file.lineOf([key]),
        level: 'error',
        code: 'fact-in-translation',
        message: `Bản dịch không được ghi “${key}”: số liệu, sự kiện chỉ nằm ở index.vi.md.`,
        fix: 'Xóa mục này khỏi bản dịch.',
      });
    }
  const schema = translationSchemaOf(kind);
  const result = schema.safeParse(own);
  if (result.success) return result.data as unknown as Translated;
  issues.push(...schemaIssues(schema, result.error, file, file.file));
  return undefined;
}

/** Whether the words are still the Vietnamese ones. */
const isCopy = (own: Record<string, unknown>, source: WordsFile | undefined): boolean => {
  const vi = source?.data as Record<string, unknown> | undefined;
  return vi !== undefined && own['title'] === vi['title'] && own['summary'] === vi['summary'];
};

const copied = (kind: Kind, { file, lang }: WordsFile): Issue => ({
  file,
  line: 1,
  level: 'error',
  code: 'copied-translation',
  message: 'Tệp này là bản chép nguyên của index.vi.md, chưa dịch.',
  fix: `Chỉ giữ ${Object.keys(KINDS[kind].words.shape).join(', ')} và bài viết, dịch sang ${languageName(lang)}, xóa các mục khác, rồi thêm: translation: { status: draft }`,
});
