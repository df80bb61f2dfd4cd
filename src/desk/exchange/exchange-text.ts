import { count } from '../../build/reporter.ts';
import { languageName } from '../../catalogue/language-names.ts';
import type { ReturnedRecord } from './plan-file.ts';
import type { Sent } from './select.ts';
import { type ReturnMistake, TOLD, type Told, type ToldKind } from './told.ts';

/** What came of a file for a translator. */
export interface ExportOutcome {
  lang: string;
  records: { record: string; title: string; new: number; changed: number; current: number }[];
  /** Absent where nothing is to be translated. */
  file?: string;
}

export const exportOutcome = ({ lang, records }: Sent, file?: string): ExportOutcome => ({
  lang,
  records: records.map(({ key, title, units }) => {
    const of = (state: string) => units.filter((unit) => unit.state === state).length;
    return { record: key, title, new: of('new'), changed: of('changed'), current: of('current') };
  }),
  ...(file !== undefined && { file }),
});

export function exportText({ lang, records, file }: ExportOutcome): string {
  if (file === undefined)
    return `Không có gì phải dịch sang ${languageName(lang)}.  → Muốn gửi cả đoạn đã dịch: thêm --all`;
  const lines = records.map(({ record, ...of }) => {
    const parts = [
      of.new > 0 && `${count(of.new)} đoạn chưa dịch`,
      of.changed > 0 && `${count(of.changed)} đoạn tiếng Việt đã sửa`,
      of.current > 0 && `${count(of.current)} đoạn đã dịch`,
    ];
    return `  ${record}: ${parts.filter(Boolean).join(', ')}`;
  });
  const all = `${count(records.length)} bản ghi dịch sang ${languageName(lang)}`;
  return [
    ...lines,
    `✓ Đã viết ${file}: ${all}.`,
    'Gửi tệp này cho người dịch; nhận lại bằng: npm run exchange -- import',
  ].join('\n');
}

/** What came of a file that a translator sent back. */
export interface ReturnOutcome {
  lang: string;
  records: ReturnedRecord[];
  told: Told[];
  mistakes: ReturnMistake[];
  isWritten: boolean;
}

/** So many places of one sort are named. */
const MOST_PLACES = 12;
/** Letters of a paragraph that are shown. */
const LONGEST = 240;

/** What was found in the file, before the result. */
export function toldText({ told, mistakes }: Pick<ReturnOutcome, 'told' | 'mistakes'>): string {
  const wrong = mistakes.flatMap(({ where, message, fix }) => [`✗ ${where}: ${message}`, `    → ${fix}`]);
  const lines = (Object.keys(TOLD) as ToldKind[]).flatMap((kind) => {
    const all = told.filter((one) => one.kind === kind);
    if (all.length === 0) return [];
    return [
      `! ${TOLD[kind]}${all.length > 1 ? ` (${count(all.length)} chỗ)` : ''}`,
      ...all.slice(0, MOST_PLACES).flatMap(placed),
      ...(all.length > MOST_PLACES ? [`    … và ${count(all.length - MOST_PLACES)} chỗ nữa`] : []),
    ];
  });
  return [...wrong, ...lines].join('\n') || 'Không có gì phải xem lại.';
}

function placed({ where, words }: Told): string[] {
  const shown = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  const line = [where, shown].filter(Boolean).join(': ');
  return line ? [`    ${line}`] : [];
}

export const STATUS_NAMES: Readonly<Record<ReturnedRecord['status'], string>> = {
  draft: 'bản nháp',
  reviewed: 'đã duyệt',
};

/** @param folder the content folder as its editors know it. */
export function returnText({ records, mistakes, isWritten }: ReturnOutcome, folder: string): string {
  if (mistakes.length > 0)
    return `✗ Chưa ghi gì: có ${count(mistakes.length)} lỗi phải sửa trong tệp của người dịch.`;
  if (records.length === 0) return 'Không có gì để ghi.';
  return [
    isWritten ? '✓ Đã ghi:' : 'Sẽ ghi:',
    ...records.map(
      ({ file, changed, units, status }) =>
        `  ${file.replace(/^content(?=\/)/, () => folder)}: ${count(changed)}/${count(units)} đoạn mới, ${STATUS_NAMES[status]}`,
    ),
    ...(isWritten ? [] : ['Chưa ghi gì.']),
  ].join('\n');
}
