import { Refusal } from '../../build/refusal.ts';
import type { Catalogue, RecordWords } from '../../catalogue/catalogue.ts';
import { SOURCE } from '../../catalogue/record-files.ts';
import { contextOf } from '../../catalogue/rules/translation/context.ts';
import { createSource, type Found, findingsOf, pairOf } from '../../catalogue/rules/translation/findings.ts';
import type { TranslationPair } from '../../catalogue/rules/translation/pair.ts';
import { replaceFiles } from '../../catalogue/writer/replace-files.ts';
import { type Former, readFormer, standsOf } from './former.ts';
import { type MatchedRecord, matchRows } from './match-rows.ts';
import { type Change, type Names, planFile, type ReturnedRecord } from './plan-file.ts';
import type { Returned } from './returned.ts';
import type { ReturnMistake, Told } from './told.ts';
import { type ReturnedWords, wordsOfReturn } from './words-of-return.ts';

export interface PlannedReturn {
  lang: string;
  records: ReturnedRecord[];
  told: Told[];
  mistakes: ReturnMistake[];
  /** Writes all files or none. @throws Refusal when somebody else has written there meanwhile. */
  write(): void;
}

interface Made {
  matched: MatchedRecord;
  former: Former | undefined;
  words: ReturnedWords;
  pair: TranslationPair;
}

/**
 * What a file that came back would make of the content. Nothing is written yet.
 * @param today YYYY-MM-DD.
 * @throws Refusal when nothing in it can be known, or the names do not go together.
 */
export function planReturn(
  catalogue: Catalogue,
  returned: Returned,
  names: Names,
  today: string,
): PlannedReturn {
  refuseNames(names);
  const { lang, records, told } = matchRows(catalogue, returned);
  const remarks = (['comment', 'inserted', 'deleted'] as const).flatMap((kind) =>
    returned[kind === 'comment' ? 'comments' : kind].map(
      ({ at, author, words }): Told => ({ kind, where: at, words: author ? `${author}: ${words}` : words }),
    ),
  );
  const joined = returned.rows.flatMap(({ isBroken, at, target = '' }): Told[] =>
    isBroken ? [{ kind: 'joined', where: at, words: target }] : [],
  );
  const all: Told[] = [...remarks, ...told, ...joined];
  const mistakes: ReturnMistake[] = [];
  const answered = records.filter(({ answers }) => [...answers.values()].some(({ target }) => target !== ''));
  for (const { key, answers } of records.filter((one) => !answered.includes(one)))
    for (const { at } of answers.values())
      all.push({ kind: 'untranslated', where: `${key} (${at})`, words: '' });
  const made = answered.map((matched) => make(catalogue, matched, lang));
  const context = contextOf(
    made.map(({ pair }) => pair),
    { terms: catalogue.terms, ownName: catalogue.province.names[SOURCE] ?? '' },
  );
  const changes: Change[] = [];
  const results: ReturnedRecord[] = [];
  for (const one of made) {
    all.push(...one.words.told);
    mistakes.push(...one.words.mistakes);
    const found = findingsOf(one.pair, context).filter((finding) => isOpen(finding, one));
    const planned = planFile(one, { lang, names, today, dir: catalogue.dir, found });
    mistakes.push(...planned.mistakes);
    if (!planned.change) continue;
    changes.push(planned.change);
    all.push(...planned.told, ...found.map((finding) => toldOf(finding, planned.result)));
    results.push(planned.result);
  }
  if (results.length > 0 && !names.translator)
    all.push({ kind: 'no-name', where: '', words: '--translator "Họ tên"' });
  return {
    lang,
    records: results,
    told: all,
    mistakes,
    write() {
      if (mistakes.length > 0) throw new Error('A file with mistakes is not written.');
      const other = replaceFiles(changes);
      if (other)
        throw new Refusal(
          `Chưa ghi gì: ${other.file} vừa bị chương trình khác sửa.  → Lưu và đóng tệp ấy, rồi nhập lại.`,
        );
    },
  };
}

const folded = (name: string) => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

function refuseNames({ translator, reviewer }: Names): void {
  if (reviewer === undefined) return;
  if (translator === undefined)
    throw new Refusal('Ghi người duyệt thì phải ghi cả người dịch.  → Thêm: --translator "Họ tên"');
  if (folded(translator) === folded(reviewer))
    throw new Refusal(
      `Người duyệt phải là người khác, không phải người dịch (${translator}).  → Ghi tên người thứ hai ở --reviewer, hoặc bỏ --reviewer để nhận bản nháp.`,
    );
}

function make(catalogue: Catalogue, matched: MatchedRecord, lang: string): Made {
  const { record, key, source } = matched;
  const vi = record.words[SOURCE] as RecordWords;
  const former = readFormer(catalogue, record, lang);
  const words = wordsOfReturn(matched, standsOf(record, source, former));
  if (former && former.format !== vi.format)
    words.mistakes.push({
      where: key,
      message: `${former.file} là tệp .${former.format} còn bản tiếng Việt là .${vi.format}.`,
      fix: `Đổi tên tệp ấy thành index.${lang}.${vi.format}, rồi nhập lại.`,
    });
  const { title = '', summary = '', ...extra } = words.fields;
  const own = { title, summary, extra, body: words.body, bodyLine: 1 };
  const before = former && { ...former, bodyLine: 1 };
  const pair = pairOf(createSource(vi), { lang, name: key, words: own, ...(before && { former: before }) });
  return { matched, former, words, pair };
}

/** Neither silenced by an editor, nor about a unit that is still Vietnamese. */
const isOpen = ({ mark, about }: Found, { former, words }: Made): boolean =>
  !former?.mark.ignore?.some(({ finding }) => finding === mark) &&
  !(words.untranslated.size > 0 && about[0] === about[1]);

const toldOf = ({ message, fix, about }: Found, { record }: ReturnedRecord): Told => ({
  kind: 'check',
  where: record,
  words: `${message} ${fix}${about[1] ? ` (“${about[1].slice(0, 60)}”)` : ''}`,
});
