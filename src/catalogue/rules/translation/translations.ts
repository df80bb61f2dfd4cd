import type { RecordWords } from '../../catalogue.ts';
import type { MarkdownFile } from '../../front-matter.ts';
import type { Issue } from '../../issues.ts';
import { SOURCE } from '../../record-files.ts';
import type { Rule } from '../rule.ts';
import { createContext } from './context.ts';
import { createSource, type Found, findingsOf, pairOf } from './findings.ts';

/** Every translation beside its Vietnamese; a finding that an editor has silenced is not told. */
export const translations: Rule = ({ catalogue, read }) => {
  const pairs = read.flatMap(({ record, files }) => {
    const source = record.words[SOURCE];
    if (!source) return [];
    const own = createSource(source);
    return Object.values(record.words)
      .filter(({ lang }) => lang !== SOURCE)
      .map((words) => {
        const file = files[words.lang];
        const lineOf = (field: string) => file?.lineOf([field]) ?? 1;
        const name = `${record.kind}/${record.id}`;
        return { words, file, pair: pairOf(own, { lang: words.lang, name, words, lineOf }) };
      });
  });
  const context = createContext(
    pairs.map(({ pair }) => pair),
    { terms: catalogue.terms, ownName: catalogue.province?.names['vi'] ?? '' },
  );
  return pairs.flatMap(({ words, file, pair }) => {
    const found = findingsOf(pair, context);
    const ignored = new Set(words.translation?.ignore?.map(({ finding }) => finding));
    return [
      ...found.filter(({ mark }) => !ignored.has(mark)).map((finding) => issueOf(finding, words.file)),
      ...deadMarks(words, file, new Set(found.map(({ mark }) => mark))),
    ];
  });
};

/** The reminder, with how to silence it. */
export const issueOf = ({ code, level, line, message, fix, mark }: Found, file: string): Issue => ({
  file,
  line,
  level,
  code: `translation-${code}`,
  message,
  fix: `${fix}  Nếu bản dịch vẫn đúng: thêm vào “Lời nhắc bỏ qua” (translation.ignore) finding: ${mark}, reason: lý do`,
  together: fix,
});

/** What was silenced and is no longer found: a text has changed since, and the reason is one for the former. */
function deadMarks(
  { file: name, translation }: RecordWords,
  file: MarkdownFile | undefined,
  found: ReadonlySet<string>,
): Issue[] {
  return (translation?.ignore ?? []).flatMap(({ finding }, at): Issue[] =>
    found.has(finding)
      ? []
      : [
          {
            file: name,
            line: file?.lineOf(['translation', 'ignore', at]) ?? 1,
            level: 'warning',
            code: 'translation-ignore-dead',
            message: `Không còn lời nhắc “${finding}” để bỏ qua: bản gốc hoặc bản dịch đã đổi từ khi ghi.`,
            fix: 'Xóa mục này; nếu có lời nhắc mới thì xem lại bản dịch.',
          },
        ],
  );
}
