import { memoiseByObject } from '../../../language/memory.ts';
import type { RecordWords } from '../../catalogue.ts';
import type { Issue } from '../../issues.ts';
import type { YamlFile } from '../../parsed-yaml.ts';
import type { ReadRecord } from '../../read-record.ts';
import { SOURCE } from '../../record-files.ts';
import type { Shared } from '../rule.ts';
import { createContext, type PairContext, type Renderings, renderingsOf } from './context.ts';
import { createSource, type Found, findingsOf, pairOf } from './findings.ts';
import type { TranslationPair } from './pair.ts';

/** What was found in one record's translations. Plain data. */
export interface TranslationFindings {
  /** Of each translation, for the others. */
  renderings: Renderings[];
  /** What the checks learnt of the others. */
  learnt: string;
  issues: Issue[];
}

/** A record, and what was found in it before with the same words and terms. */
export interface ToTranslate {
  item: ReadRecord;
  known?: TranslationFindings | undefined;
}

/**
 * Every translation beside its Vietnamese; a finding that an editor has silenced is not told. Where the words are known
 * and of the others the checks would learn the same, they are not asked again.
 */
export function translations(
  records: readonly ToTranslate[],
  { terms, province }: Pick<Shared, 'terms' | 'province'>,
): TranslationFindings[] {
  const renderings = records.map(({ item, known }) => known?.renderings ?? pairsOf(item).map(renderingsOf));
  const places = renderings.flatMap((own, at) => own.map((_, nth) => [at, nth] as const));
  const pairAt = (place: number) => {
    const [at, nth] = places[place] as readonly [number, number];
    return pairsOf((records[at] as ToTranslate).item)[nth] as TranslationPair;
  };
  const ownName = province?.names['vi'] ?? '';
  const context = createContext(renderings.flat(), pairAt, { terms, ownName });
  return records.map(({ item, known }, at) => {
    const own = renderings[at] as Renderings[];
    const learnt = own.map(context.learnt).join('\n');
    if (known?.learnt === learnt) return known;
    return {
      renderings: own,
      learnt,
      issues: pairsOf(item).flatMap((pair) => issuesOf(pair, item, context)),
    };
  });
}

const pairsOf = memoiseByObject(({ record, files }: ReadRecord): TranslationPair[] => {
  const source = record.words[SOURCE];
  if (!source) return [];
  const own = createSource(source);
  const name = `${record.kind}/${record.id}`;
  return Object.values(record.words)
    .filter(({ lang }) => lang !== SOURCE)
    .map((words) => {
      const lineOf = (field: string) => files[words.lang]?.lineOf([field]) ?? 1;
      return pairOf(own, { lang: words.lang, name, words, lineOf });
    });
});

function issuesOf(pair: TranslationPair, { record, files }: ReadRecord, context: PairContext): Issue[] {
  const words = record.words[pair.lang] as RecordWords;
  const found = findingsOf(pair, context);
  const ignored = new Set(words.translation?.ignore?.map(({ finding }) => finding));
  return [
    ...found.filter(({ mark }) => !ignored.has(mark)).map((finding) => issueOf(finding, words.file)),
    ...deadMarks(words, files[pair.lang], new Set(found.map(({ mark }) => mark))),
  ];
}

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
  file: Pick<YamlFile, 'lineOf'> | undefined,
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
