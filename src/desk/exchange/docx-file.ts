import { languageName as namedWithTag } from '../../catalogue/language-names.ts';
import { SOURCE } from '../../catalogue/record-files.ts';
import { namesOf, type Term } from '../../catalogue/rules/translation/agreed-terms.ts';
import { scriptOf } from '../../language/scripts.ts';
import type { Picture, RunLanguage } from '../docx-extras.ts';
import { createDocx, type Paragraph, type Sheet, type Table } from '../small-docx.ts';
import { languageName } from '../vietnamese-names.ts';
import { codeName } from './code-names.ts';
import type { UnitState } from './former.ts';
import { shownDay, shownGuide } from './guide.ts';
import { listProperties } from './manifest.ts';
import { signed, tidy } from './pieces.ts';
import type { Sent, SentRecord, SentUnit } from './select.ts';
import { keyText, wordsMark } from './units.ts';

const SHEET: Sheet = { top: 18, bottom: 18, left: 15, right: 15, size: 11, numbered: true };

const STATES: Readonly<Record<UnitState, string>> = {
  new: 'Chưa dịch',
  changed: 'Tiếng Việt đã sửa: bên phải là bản dịch cũ',
  current: 'Đã dịch',
};

/** Fonts that Windows brings, by script; Word takes another where one is missing. */
const FONTS: Readonly<Record<string, Pick<RunLanguage, 'font' | 'script'>>> = {
  Laoo: { font: 'Leelawadee UI', script: 'complex' },
  Khmr: { font: 'Leelawadee UI', script: 'complex' },
  Thai: { font: 'Leelawadee UI', script: 'complex' },
  Hans: { font: 'SimSun', script: 'east-asian' },
  Hant: { font: 'PMingLiU', script: 'east-asian' },
  Jpan: { font: 'MS Mincho', script: 'east-asian' },
  Kore: { font: 'Malgun Gothic', script: 'east-asian' },
};

/** How Word sets a language. */
export function runLanguage(lang: string): RunLanguage {
  const { language, region } = new Intl.Locale(lang).maximize();
  const known = FONTS[scriptOf(lang)] ?? { font: 'Times New Roman', script: 'latin' as const };
  return { tag: region ? `${language}-${region}` : lang, ...known };
}

type Block = Paragraph | Table | Picture;

/**
 * The file for a translator who works in Word: what to do, by when, agreed names; then a table a record.
 * Equal content gives equal bytes. @param pictures by record.
 */
export function createExchangeDocx(sent: Sent, pictures: ReadonlyMap<string, Picture>): Uint8Array {
  const language = runLanguage(sent.lang);
  const content: Block[] = [
    ...firstPage(sent, language),
    ...sent.records.flatMap((record, nth) => recordBlocks(sent.lang, record, nth, { language, pictures })),
  ];
  const ids = sent.records.flatMap(({ key, units }) =>
    units.map(({ id }) => keyText({ lang: sent.lang, record: key, unit: id })),
  );
  return createDocx(content, SHEET, listProperties({ ids, others: content.flatMap(othersOf) }));
}

function firstPage({ lang, province, deadline, records, terms }: Sent, language: RunLanguage): Block[] {
  const units = records.reduce((sum, record) => sum + record.units.length, 0);
  return [
    { text: `Dịch sang ${namedWithTag(lang)}`, bold: true, size: 16 },
    { text: `${province}: ${records.length} bản ghi, ${units} đoạn`, before: 4 },
    ...(deadline ? [{ text: `Hạn gửi lại: ${shownDay(deadline)}`, bold: true, before: 4 }] : []),
    ...shownGuide().map((text) => ({ text, before: 4 })),
    ...(terms.length > 0
      ? [{ text: 'Tên và cụm từ đã thống nhất', bold: true, before: 10 }, termsTable(terms, lang, language)]
      : []),
  ];
}

const termsTable = (terms: readonly Term[], lang: string, language: RunLanguage): Table => ({
  head: ['Tiếng Việt', languageName(lang), 'Không dùng'],
  widths: [4, 5, 3],
  rows: terms.map((term) => [
    term.words[SOURCE]?.preferred ?? term.id,
    [{ text: namesOf(term, lang).join('; '), language }],
    [{ text: (term.words[lang]?.forbidden ?? []).join('; '), language }],
  ]),
});

interface RecordOptions {
  language: RunLanguage;
  pictures: ReadonlyMap<string, Picture>;
}

function recordBlocks(
  lang: string,
  { key, title, units }: SentRecord,
  nth: number,
  { language, pictures }: RecordOptions,
): Block[] {
  const picture = pictures.get(key);
  return [
    { text: title, bold: true, size: 13, newPage: nth === 0, before: 14, withNext: true },
    { text: key, size: 8, color: '666666', withNext: true },
    ...(picture ? [picture] : []),
    {
      head: ['Mã (không sửa)', 'Tiếng Việt', languageName(lang)],
      widths: [2, 5, 5],
      rows: units.map((unit) => [
        idCell(keyText({ lang, record: key, unit: unit.id }), unit),
        [{ text: signed(unit) }],
        [
          {
            text: unit.old ? signed(unit.old) : '',
            language,
            ...(unit.state === 'changed' && { color: '9C5700' }),
          },
        ],
      ]),
    },
  ];
}

const idCell = (key: string, { state, codes }: SentUnit): Paragraph[] => [
  { text: key, size: 6, color: '666666' },
  { text: STATES[state], size: 8, ...(state === 'changed' && { bold: true }) },
  ...codes.map((code, at) => ({ text: `{${at + 1}} ${codeName(code)}`, size: 7, color: '666666' })),
];

/** Marks of what is no unit, by which words that a translator has added beside the tables are told. */
function othersOf(one: Block): string[] {
  if ('jpeg' in one) return [];
  const texts =
    'rows' in one
      ? [one.head, ...one.rows].map((row) =>
          row
            .map((cell) => (typeof cell === 'string' ? cell : cell.map(({ text }) => text).join(' ')))
            .join(' '),
        )
      : [one.text];
  return texts.map((text) => wordsMark(tidy(text)));
}
