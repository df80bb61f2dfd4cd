import type { RecordWords } from '../../catalogue.ts';
import { TRANSLATION_CHECKS } from './checks/checks.ts';
import { type CheckContext, createPair, type Finding, findingMark, type TranslationPair } from './pair.ts';
import { segmentsOf } from './segments.ts';

/** A finding and the check that it is of. */
export interface Found extends Finding {
  code: string;
  level: 'error' | 'warning';
  /** What an editor writes to silence it. */
  mark: string;
}

/** Everything that the checks have to say of a pair, in their order; what an editor has silenced, too. */
export const findingsOf = (pair: TranslationPair, context: CheckContext): Found[] =>
  TRANSLATION_CHECKS.flatMap(({ code, level, check }) =>
    check(pair, context).map((finding) => ({
      ...finding,
      code,
      level,
      mark: findingMark(code, finding.about),
    })),
  );

/** Words of a record in one language, whether or not they are a file yet. */
export type Words = Pick<RecordWords, 'title' | 'summary' | 'extra' | 'body' | 'bodyLine'>;

/** A source that is asked for again for each of its languages. */
export interface SourceWords {
  words: Words;
  segments: TranslationPair['source'];
}

export const createSource = (words: Words): SourceWords => ({ words, segments: segmentsOf(words) });

/**
 * A source and words that render it, as the checks take them.
 * @param former the words whose place these take. @param lineOf the line of a field in the file of these words.
 */
export function pairOf(
  source: SourceWords,
  {
    lang,
    name,
    words,
    former,
    lineOf,
  }: { lang: string; name: string; words: Words; former?: Words; lineOf?: (field: string) => number },
): TranslationPair {
  return createPair({
    lang,
    name,
    source: source.segments,
    target: segmentsOf(words, lineOf),
    sourceBody: source.words.body,
    targetBody: words.body,
    targetBodyLine: words.bodyLine,
    ...(former && { former: segmentsOf(former) }),
  });
}
