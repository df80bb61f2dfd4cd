import { memoiseByObject } from '../../../../language/memory.ts';
import { otherCalendar, unaccounted, unknownDates } from '../../../../language/numbers/compare-numbers.ts';
import { type NumberReading, readNumbers } from '../../../../language/numbers/read-numbers.ts';
import type { NumberToken } from '../../../../language/numbers/token.ts';
import { listed } from '../listed.ts';
import {
  type Finding,
  type SegmentPair,
  type TranslationCheck,
  type TranslationPair,
  textsOf,
} from '../pair.ts';
import type { Segment } from '../segments.ts';

/** Western, Lao, Khmer, full width: a class is tested much faster than a property of Unicode. */
const DIGIT = /[0-9\u0ed0-\u0ed9\u17e0-\u17e9\uff10-\uff19]/;

interface Read extends SegmentPair {
  ofSource: NumberReading;
  ofTarget: NumberReading;
}

/** One source is asked of for each of its languages. */
const numbersOfSource = memoiseByObject(({ plain }: Segment) => readNumbers(plain, 'vi') as NumberReading);

/**
 * Numbers as values. One that stands elsewhere in the other text was moved or left out there on purpose, unless
 * another number has come into its place.
 */
export const numbers: TranslationCheck = { code: 'numbers', level: 'warning', check };

function check({ lang, pairs }: TranslationPair): Finding[] {
  const read = pairs.flatMap((pair): Read[] => {
    if (!DIGIT.test(pair.source.plain) && !DIGIT.test(pair.target.plain)) return [];
    const ofTarget = readNumbers(pair.target.plain, lang);
    return ofTarget ? [{ ...pair, ofSource: numbersOfSource(pair.source), ofTarget }] : [];
  });
  const sources = read.map(({ ofSource }) => ofSource);
  const targets = read.map(({ ofTarget }) => ofTarget);
  return read.flatMap((pair): Finding[] => {
    const { target, ofSource, ofTarget } = pair;
    const missing = unaccounted(ofSource.tokens, [ofTarget]);
    const added = unaccounted(ofTarget.tokens, [ofSource]);
    const isChanged = missing.length > 0 && added.length > 0;
    const gone = isChanged ? missing : nowhere(missing, targets);
    const strange = isChanged ? added : nowhere(added, sources);
    const about = textsOf(pair);
    const findings: Finding[] = [];
    if (gone.length + strange.length > 0)
      findings.push({ line: target.line, about, ...worded(gone, strange) });
    const other = otherCalendar(ofSource.tokens, ofTarget.tokens);
    if (other.length > 0)
      findings.push({
        line: target.line,
        about,
        message: `Ngày ${named(other)} ở bản dịch và ngày ấy ở bản gốc không cùng một lịch (âm, dương).`,
        fix: 'Ghi rõ âm lịch hay dương lịch như bản gốc.',
      });
    return findings;
  });
}

/** Elsewhere a date is the same only as a whole. */
const nowhere = (tokens: readonly NumberToken[], others: readonly NumberReading[]): NumberToken[] =>
  tokens.length === 0 ? [] : [...new Set([...unaccounted(tokens, others), ...unknownDates(tokens, others)])];

function worded(
  gone: readonly NumberToken[],
  strange: readonly NumberToken[],
): Pick<Finding, 'message' | 'fix'> {
  if (gone.length === 0)
    return {
      message: `Bản dịch có ${named(strange)}, bản gốc không có số ấy.`,
      fix: 'Xem lại số này theo bản gốc.',
    };
  return {
    message:
      strange.length > 0
        ? `Số khác bản gốc: bản gốc ghi ${named(gone)}, bản dịch ghi ${named(strange)}.`
        : `Bản dịch thiếu ${named(gone)} của bản gốc.`,
    fix: `Viết lại theo bản gốc: ${named(gone)}`,
  };
}

const named = (tokens: readonly NumberToken[]) =>
  listed([...new Set(tokens.map(({ text }) => `“${text.trim()}”`))]);
