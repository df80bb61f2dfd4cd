import { Refusal } from '../../build/refusal.ts';
import { type Catalogue, type CatalogueRecord, languagesOf } from '../../catalogue/catalogue.ts';
import { SOURCE } from '../../catalogue/record-files.ts';
import { signed } from './pieces.ts';
import type { Returned, ReturnedRow } from './returned.ts';
import type { Told, ToldKind } from './told.ts';
import {
  keysIn,
  keyText,
  type RecordUnits,
  recordUnits,
  type Unit,
  type UnitKey,
  wordsMark,
} from './units.ts';

/** A translation that came back for a unit. */
export interface Answer {
  at: string;
  target: string;
  /** It renders a former Vietnamese. */
  isOutdated?: true;
  /** The program of the translator says that it is done, changed or not. */
  isDone?: true;
}

export interface MatchedRecord {
  key: string;
  record: CatalogueRecord;
  source: RecordUnits;
  answers: Map<Unit, Answer>;
}

export interface Matched {
  lang: string;
  records: MatchedRecord[];
  told: Told[];
}

/** So alike must a paragraph be to a former one: the share of words that both have. */
const LEAST_ALIKE = 0.5;

/**
 * Which unit each row is of. No row is taken for one that it may not be, and what is not taken is told.
 * @throws Refusal where no row can be known at all.
 */
export function matchRows(catalogue: Catalogue, returned: Returned): Matched {
  const told: Told[] = [];
  const tell = (kind: ToldKind, where: string, words: string) => void told.push({ kind, where, words });
  const { rows, manifest } = returned;
  const lang = languageOf(rows, manifest?.ids ?? []);
  if (lang === undefined || !languagesOf(catalogue).slice(1).includes(lang))
    throw new Refusal(
      lang === undefined
        ? 'Trong tệp không có hàng nào còn mã, như lo:places/bai-bien:b3-0c41d7.  → Nhập đúng tệp mà lệnh exchange export đã viết; văn bản Word thường thì dùng: npm run import'
        : `Tệp dịch sang “${lang}”, trang không có ngôn ngữ này.  → Dùng: ${languagesOf(catalogue).slice(1).join(', ')}`,
    );
  const records = new Map<string, MatchedRecord>();
  const openRecord = (key: string): MatchedRecord | undefined => {
    const known = records.get(key);
    if (known) return known;
    const record = catalogue.records.find(({ kind, id }) => `${kind}/${id}` === key);
    const words = record?.words[SOURCE];
    if (!record || !words) return undefined;
    const opened = { key, record, source: recordUnits(words), answers: new Map<Unit, Answer>() };
    records.set(key, opened);
    return opened;
  };
  for (const id of manifest?.ids ?? []) for (const { record } of keysIn(id)) openRecord(record);
  const usable = rows.filter((row) => isUsable(row, tell));
  const byKey = Map.groupBy(
    usable.filter(({ keys }) => keys.length === 1),
    ({ keys }) => keyText(keys[0] as UnitKey),
  );
  const late: { row: ReturnedRow; key: UnitKey; matched: MatchedRecord }[] = [];
  for (const [name, same] of byKey) {
    const row = onlyOne(same, name, tell);
    const [key] = same[0]?.keys ?? [];
    if (!row || !key) continue;
    const matched = key.lang === lang ? openRecord(key.record) : undefined;
    if (!matched) tell('unknown', `${name} (${row.at})`, row.target ?? '');
    else if (!takeExact(matched, key, row, tell)) late.push({ row, key, matched });
  }
  for (const one of late) takeOutdated(one, tell);
  const found = new Set(byKey.keys());
  const withoutKey = usable.filter(({ keys }) => keys.length === 0);
  const known = withoutKey.filter((row) => takeBySource([...records.values()], row, tell));
  for (const { at, words } of returned.others) {
    if (known.some((row) => row.at === at) || manifest?.others.includes(wordsMark(words))) continue;
    tell(withoutKey.some((row) => row.at === at) ? 'no-key' : 'outside', at, words);
  }
  if (!manifest) tell('no-list', '', '');
  const answered = new Set(
    [...records.values()].flatMap(({ key, answers }) =>
      [...answers.keys()].map(({ id }) => keyText({ lang, record: key, unit: id })),
    ),
  );
  const seen = new Set(rows.flatMap(({ keys }) => keys.map(keyText)));
  for (const id of manifest?.ids ?? [])
    if (!found.has(id) && !answered.has(id) && !seen.has(id)) tell('missing', id, wordsOfUnit(records, id));
  return { lang, records: [...records.values()], told };
}

/** That of most keys, else that of the file. */
function languageOf(rows: readonly ReturnedRow[], ids: readonly string[]): string | undefined {
  const all = [...rows.flatMap(({ keys }) => keys), ...ids.flatMap((id) => keysIn(id))];
  const counts = [...Map.groupBy(all, ({ lang }) => lang)].map(([lang, keys]) => ({
    lang,
    count: keys.length,
  }));
  return counts.sort((a, b) => b.count - a.count)[0]?.lang;
}

type Tell = (kind: ToldKind, where: string, words: string) => void;

function isUsable({ keys, isMerged, cells, source, target, at }: ReturnedRow, tell: Tell): boolean {
  if (keys.length === 0) return !isMerged;
  const where = `${keys.map(keyText).join(', ')} (${at})`;
  const words = target ?? source ?? '';
  if (new Set(keys.map(keyText)).size > 1) tell('rows-merged', where, words);
  else if (isMerged) tell('cells-merged', where, words);
  else if (cells < 3 || target === undefined) tell('cells', where, words);
  else return true;
  return false;
}

/** Rows of the same key are one where only one of them says something. */
function onlyOne(same: readonly ReturnedRow[], name: string, tell: Tell): ReturnedRow | undefined {
  const texts = new Map(same.flatMap((row) => (row.target ? [[row.target, row] as const] : [])));
  if (texts.size <= 1) return texts.values().next().value ?? same[0];
  for (const [target, { at }] of texts) tell('twice', `${name} (${at})`, target);
  return undefined;
}

const markOf = (unit: string): string => unit.slice(-6);

/** The unit of that name and these words, else one of these words that stands elsewhere now. */
function takeExact(
  { key: record, source, answers }: MatchedRecord,
  key: UnitKey,
  row: ReturnedRow,
  tell: Tell,
): boolean {
  const exact = source.units.find(({ id }) => id === key.unit);
  const unit = exact ?? source.units.find((one) => markOf(one.id) === markOf(key.unit) && !answers.has(one));
  if (!unit) return false;
  answers.set(unit, answerOf(row));
  if (row.source !== undefined && row.source !== signed(unit))
    tell('source', `${record} (${row.at})`, `${signed(unit)} ⇒ ${row.source}`);
  return true;
}

const answerOf = ({ at, target = '', isDone }: ReturnedRow): Answer => ({
  at,
  target,
  ...(isDone && { isDone }),
});

/** The Vietnamese has changed: the unit which its former words are like, unless it has an answer. */
function takeOutdated(
  { row, key, matched }: { row: ReturnedRow; key: UnitKey; matched: MatchedRecord },
  tell: Tell,
): void {
  const { source, answers, key: record } = matched;
  const where = `${record} (${row.at})`;
  const name = key.unit.slice(0, -7);
  const former = row.source ?? '';
  const isSame = (one: Unit) => one.id.slice(0, -7) === name;
  const free = source.units.filter((one) => !answers.has(one));
  const field = free.find((one) => one.role === 'field' && isSame(one));
  const [best] = free
    .filter(({ role }) => role !== 'field')
    .map((unit) => ({ unit, share: alike(former, signed(unit)) }))
    .sort((a, b) => b.share - a.share || Number(isSame(b.unit)) - Number(isSame(a.unit)));
  const unit = field ?? (best && best.share >= LEAST_ALIKE ? best.unit : undefined);
  if (!row.target) return;
  if (!unit) {
    tell('gone', where, row.target);
    return;
  }
  answers.set(unit, { ...answerOf(row), isOutdated: true });
  tell('outdated', where, `${former} ⇒ ${signed(unit)}`);
  if (former !== '' && wordsMark(former) !== markOf(key.unit)) tell('source', where, former);
}

/** Dice's coefficient of the words of two texts. */
function alike(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  if (!a || !b || a.size + b.size === 0) return 0;
  return (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size);
}

/** A row whose key is gone, by its Vietnamese, where that is the Vietnamese of one unit alone. */
function takeBySource(records: readonly MatchedRecord[], row: ReturnedRow, tell: Tell): boolean {
  const { source, target, at } = row;
  if (!source || !target) return false;
  const same = records.flatMap((matched) =>
    matched.source.units.filter((unit) => signed(unit) === source).map((unit) => ({ matched, unit })),
  );
  const [only, ...more] = same;
  if (!only || more.length > 0 || only.matched.answers.get(only.unit)?.target) return false;
  only.matched.answers.set(only.unit, answerOf(row));
  tell('by-source', `${only.matched.key} (${at})`, target);
  return true;
}

/** How a missing unit begins, for whoever looks for it. */
function wordsOfUnit(records: ReadonlyMap<string, MatchedRecord>, id: string): string {
  const [key] = keysIn(id);
  const unit = key && records.get(key.record)?.source.units.find((one) => one.id === key.unit);
  return unit ? signed(unit) : '';
}
