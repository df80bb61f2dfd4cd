import { createHash } from 'node:crypto';
import type { Terms } from '../../../model/terms.ts';
import type { Segment } from './segments.ts';

/** A segment and what it was rendered as. */
export interface SegmentPair {
  source: Segment;
  target: Segment;
  /** Several segments as one, since the two texts are not parted alike there. */
  isMerged?: boolean;
}

/** A source and its translation, from a record's files or from a file of a translator that is none yet. */
export interface TranslationPair {
  /** Of the translation; the source is Vietnamese. */
  lang: string;
  /** How the record is told from others: `places/bai-bien`. */
  name: string;
  source: readonly Segment[];
  target: readonly Segment[];
  /** Both as they were typed, for what no segment holds: addresses, blocks without words. */
  sourceBody: string;
  targetBody: string;
  /** The line of the file on which the body of the translation begins. */
  targetBodyLine: number;
  pairs: readonly SegmentPair[];
  /** Parts of the body under one heading that have another number or other forms of blocks than those of the source. */
  uneven: readonly Uneven[];
  /** The translation that this one takes the place of, where there is one. */
  former?: readonly Segment[];
}

/** What a finding of one pair is about. */
export const textsOf = ({ source, target }: SegmentPair): Finding['about'] => [source.plain, target.plain];

export interface Uneven {
  source: readonly Segment[];
  target: readonly Segment[];
  line: number;
}

/** What a check has to say of a pair. Texts are Vietnamese. */
export interface Finding {
  line: number;
  message: string;
  /** What to write instead. */
  fix: string;
  /** The texts it is about: when one of them changes, what was said of the finding is no longer valid. */
  about: readonly [source: string, target: string];
}

/** What checks know beyond their pair: terms, and what is usual among all pairs of a language. */
export interface CheckContext {
  terms: Terms;
  /** Of the province, in Vietnamese. */
  ownName: string;
  /** Letters of a translation for each letter of its source. */
  usualLength(lang: string): number;
  /** Where a segment of several words was first rendered, and as what. */
  firstRendering(lang: string, source: string): { name: string; target: string } | undefined;
}

/** One check, one shape: it is asked of each pair and changes nothing. */
export interface TranslationCheck {
  /** Stable; also written by editors who silence a finding. */
  code: string;
  level: 'error' | 'warning';
  check(pair: TranslationPair, context: CheckContext): Finding[];
}

/** What an editor writes to silence one finding: its code and a mark of the two texts, `numbers:1f0a2b`. */
export const findingMark = (code: string, about: Finding['about']): string =>
  `${code}:${createHash('sha256').update(about.map(squeezed).join('\n')).digest('hex').slice(0, 6)}`;

const squeezed = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** The pair with its segments matched. Fields are matched by name, blocks by their order under each heading. */
export function createPair(given: Omit<TranslationPair, 'pairs' | 'uneven'>): TranslationPair {
  const pairs: SegmentPair[] = [];
  const uneven: Uneven[] = [];
  const fields = new Map(given.target.filter(({ isField }) => isField).map((field) => [field.role, field]));
  for (const source of given.source) {
    const target = source.isField && fields.get(source.role);
    if (target) pairs.push({ source, target });
  }
  const [sourceParts, targetParts] = [partsOf(given.source), partsOf(given.target)];
  if (sourceParts.length === targetParts.length)
    for (const [nth, source] of sourceParts.entries())
      matchPart(source, targetParts[nth] ?? [], given, pairs, uneven);
  else matchPart(sourceParts.flat(), targetParts.flat(), given, pairs, uneven);
  return { ...given, pairs, uneven };
}

export const isHeading = ({ role }: Segment): boolean => /^h[1-6]$/.test(role);

/** The blocks of a body, parted before each heading. */
export function partsOf(segments: readonly Segment[]): Segment[][] {
  const parts: Segment[][] = [[]];
  for (const segment of segments) {
    if (segment.isField) continue;
    if (isHeading(segment)) parts.push([]);
    parts.at(-1)?.push(segment);
  }
  return parts;
}

function matchPart(
  source: Segment[],
  target: Segment[],
  { targetBodyLine }: Pick<TranslationPair, 'targetBodyLine'>,
  pairs: SegmentPair[],
  uneven: Uneven[],
): void {
  // A record may have its article in one language only.
  const isEven = source.length === target.length && source.every(({ role }, at) => role === target[at]?.role);
  if (isEven)
    for (const [at, one] of source.entries()) pairs.push({ source: one, target: target[at] as Segment });
  else if (source.length > 0) {
    const line = target[0]?.line ?? targetBodyLine;
    uneven.push({ source, target, line });
    pairs.push({ source: merged(source, line), target: merged(target, line), isMerged: true });
  }
}

const merged = (segments: readonly Segment[], line: number): Segment => ({
  role: 'part',
  text: segments.map(({ text }) => text).join('\n'),
  plain: segments.map(({ plain }) => plain).join('\n'),
  line,
});
