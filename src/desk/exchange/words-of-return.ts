import { checkBody } from '../../catalogue/body/limits.ts';
import type { RecordWords } from '../../catalogue/catalogue.ts';
import { bodyUnits, withUnits } from './body-units.ts';
import { codeName } from './code-names.ts';
import { NO_MARK, type Stand } from './former.ts';
import type { MatchedRecord } from './match-rows.ts';
import { type Code, signed } from './pieces.ts';
import { readSigns } from './read-signs.ts';
import { toMarkdown } from './to-markdown.ts';
import type { ReturnMistake, Told } from './told.ts';
import type { Unit } from './units.ts';

/** A record's words with the answers in them; what has none is as it was, or Vietnamese. */
export interface ReturnedWords {
  /** Fields by name. */
  fields: Record<string, string>;
  body: string;
  /** A mark for each block of the Vietnamese, as a translation bears them. */
  blocks: string[];
  /** Whether every unit is a translation of today's Vietnamese. */
  isWhole: boolean;
  /** Units that have other words now. */
  changed: number;
  /** Units that are still Vietnamese, as a reader sees them. */
  untranslated: Set<string>;
  told: Told[];
  mistakes: ReturnMistake[];
}

export function wordsOfReturn(
  { key, record, source, answers }: MatchedRecord,
  stands: readonly Stand[],
): ReturnedWords {
  const vi = record.words['vi'] as RecordWords;
  const told: Told[] = [];
  const mistakes: ReturnMistake[] = [];
  const untranslated = new Set<string>();
  const late = new Set<number>();
  let changed = 0;
  const own = source.units.map((unit, at): string | undefined => {
    const stand = stands[at] ?? { state: 'new' };
    const answer = answers.get(unit);
    const where = answer ? `${key} (${answer.at})` : key;
    const before = stand.old ? signed(stand.old) : '';
    if (!answer?.target) {
      if (stand.state !== 'current') late.add(unit.block);
      if (answer && stand.state !== 'current')
        told.push({ kind: 'untranslated', where, words: signed(unit) });
      if (stand.raw === undefined) untranslated.add(signed(unit));
      return stand.raw;
    }
    if (answer.isOutdated) late.add(unit.block);
    if (answer.target === before) {
      if (stand.state === 'changed' && !answer.isDone && !answer.isOutdated) {
        late.add(unit.block);
        told.push({ kind: 'kept-old', where, words: before });
      }
      return stand.raw;
    }
    changed++;
    if (unit.role === 'field') return answer.target;
    const text = markdownOf(unit, answer.target, stand, { vi, where, told });
    if (text === undefined)
      mistakes.push({
        where,
        message: `Máy chưa chép đúng được đoạn này: “${answer.target.slice(0, 120)}”.`,
        fix: 'Viết đoạn ấy đơn giản hơn, không có dấu lạ, rồi nhập lại tệp.',
      });
    return text;
  });
  const count = source.fields.length;
  const fields = source.fields.map((name, at) => [name, own[at] ?? source.units[at]?.pieces.join('') ?? '']);
  const body = withUnits(source.body, own.slice(count));
  if (mistakes.length === 0) mistakes.push(...checkMade(body, vi.format, source.body.units.length, key));
  return {
    fields: Object.fromEntries(fields),
    body,
    blocks: record.sourceBlocks.map((mark, block) => (late.has(block) ? NO_MARK : mark)),
    isWhole: late.size === 0,
    changed,
    untranslated,
    told,
    mistakes,
  };
}

interface Around {
  vi: Pick<RecordWords, 'format'>;
  where: string;
  told: Told[];
}

function markdownOf(unit: Unit, target: string, { old }: Stand, { vi, where, told }: Around) {
  // Codes that only the former translation has may stay or go.
  const codes = old?.codes ?? unit.codes;
  const read = readSigns(target, codes, unit.codes.length);
  const named = (numbers: readonly number[]) =>
    numbers.map((number) => `{${number}} ${codeName(codes[number - 1] as Code)}`).join(', ');
  // Chinese has its own marks where Vietnamese slants letters.
  const missing = read.missing.filter((number) => !/^[*_]+$/.test(codes[number - 1]?.open ?? ''));
  const slips = [
    ...(missing.length > 0 ? [`thiếu ${named(missing)}`] : []),
    ...(read.broken.length > 0 ? [`mở đóng không khớp nên bỏ ${named(read.broken)}`] : []),
    ...(read.unknown.length > 0 ? [`không có ${read.unknown.join(', ')}, để nguyên như chữ`] : []),
  ];
  if (slips.length > 0) told.push({ kind: 'codes', where, words: `${slips.join('; ')}: ${target}` });
  return toMarkdown(read, unit.role, vi.format);
}

/** What was put together must have the units of the Vietnamese again. */
function checkMade(body: string, format: 'md' | 'mdx', units: number, key: string): ReturnMistake[] {
  const fault = checkBody(body, format);
  if (fault) return [{ where: key, message: fault.message, fix: fault.fix }];
  try {
    if (bodyUnits(body, format).units.length === units) return [];
  } catch {
    // Told below.
  }
  return [
    {
      where: key,
      message: 'Ghép bản dịch vào bài thì các đoạn không còn như bản tiếng Việt.',
      fix: 'Gửi tệp này cho người phụ trách kỹ thuật.',
    },
  ];
}
