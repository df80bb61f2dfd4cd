import { hasMarks } from '../language/folding/fold-latin.ts';
import { type FoldingOptions, isCluster, type Token, tokenize } from '../language/folding/tokens.ts';
import type { PagePart } from '../model/page-parts.ts';
import { plainKey } from './name-keys.ts';
import type { Wording } from './wording/wording.ts';

interface Phrase {
  text: string;
  keys: readonly string[];
  plain: readonly string[];
  cluster: boolean;
}

/** Where a phrase stands among tokens: the first, and the one behind it. */
interface Span {
  from: number;
  to: number;
}

interface Change extends Span {
  text: string;
}

/** Other readings of one query are few, as each is a search of its own. */
const MOST = 6;

/** Finds what a query asks beside the words that ask, and how else it could be put. */
export class Wordings {
  readonly #asking: readonly Phrase[];
  readonly #topics: readonly (readonly [topic: string, phrases: readonly Phrase[]])[];
  readonly #intents: readonly (readonly [intent: string, phrases: readonly Phrase[]])[];
  readonly #kinds: readonly (readonly [kind: string, phrases: readonly Phrase[]])[];
  readonly #groups: readonly (readonly Phrase[])[];

  constructor({ asking, synonyms, topics = {}, intents = {}, kinds = {} }: Wording, folding: FoldingOptions) {
    const prepare = (text: string): Phrase[] => {
      const { tokens } = tokenize(text, folding);
      const keys = tokens.map(({ key }) => key);
      return tokens[0] ? [{ text, keys, plain: tokens.map(plainKey), cluster: isCluster(tokens[0]) }] : [];
    };
    // Of two that stand at one place the longer one is meant.
    this.#asking = asking.flatMap(prepare).sort((a, b) => b.keys.length - a.keys.length);
    const named = (phrases: Readonly<Record<string, readonly string[]>>) =>
      Object.entries(phrases).map(([name, texts]) => [name, sorted(texts.flatMap(prepare))] as const);
    this.#topics = named(topics);
    this.#intents = named(intents);
    this.#kinds = named(kinds);
    this.#groups = synonyms.map((group) => group.flatMap(prepare));
  }

  /** The query without the words that ask; undefined when none does, or nothing else is there. */
  withoutAsking(tokens: readonly Token[]): string | undefined {
    const spans = spansOf(tokens, this.#asking);
    if (spans.length === 0) return undefined;
    const left = replaceSpans(
      tokens,
      spans.map((span) => ({ ...span, text: '' })),
    );
    return left === '' ? undefined : left;
  }

  /** The topic that the query asks for, where it says nothing else. */
  topicOf(tokens: readonly Token[]): string | undefined {
    return this.#topics.find(([, phrases]) => {
      const spans = spansOf(tokens, phrases);
      if (spans.length === 0) return false;
      const rest = tokens.filter((_, at) => !spans.some(({ from, to }) => at >= from && at < to));
      const asked = spansOf(rest, this.#asking).reduce((sum, { from, to }) => sum + to - from, 0);
      return asked === rest.length;
    })?.[0];
  }

  /** The parts of a page that the query asks for, in the order of the wording. */
  intentsOf(tokens: readonly Token[]): PagePart[] {
    return namesIn(tokens, this.#intents) as PagePart[];
  }

  /** The kinds of records that the query asks for. */
  kindsOf(tokens: readonly Token[]): string[] {
    return namesIn(tokens, this.#kinds);
  }

  /**
   * The query with every phrase that is known set apart, where it was written in one with what stands beside it;
   * undefined where less than half of it is known, as then it is something else that it names.
   */
  cut(tokens: readonly Token[]): string | undefined {
    if (!tokens.some(isCluster)) return undefined;
    const phrases = [...this.#groups.flat(), ...this.#kinds.flatMap(([, one]) => one)];
    const spans = spansOf(tokens, sorted(phrases.filter(canStand)));
    const known = spans.reduce((sum, { from, to }) => sum + to - from, 0);
    if (known === tokens.length || known < tokens.length / 2) return undefined;
    return replaceSpans(
      tokens,
      spans.map((span) => ({ ...span, text: textOf(tokens.slice(span.from, span.to)) })),
    );
  }

  /** Whether most of the query is words that may be put otherwise: else it names something of its own beside them. */
  isMostlyKnown(tokens: readonly Token[]): boolean {
    const spans = spansOf(tokens, sorted(this.#groups.flat().filter(canStand)));
    const lengthOf = (some: readonly Token[]) => some.reduce((sum, { key }) => sum + key.length, 0);
    const known = spans.reduce((sum, { from, to }) => sum + lengthOf(tokens.slice(from, to)), 0);
    return known >= lengthOf(tokens) / 2;
  }

  /** The query with other words of the same meaning, nearest first. */
  alternatives(tokens: readonly Token[]): string[] {
    const found = this.#groups.flatMap((group) => {
      const [span] = spansOf(tokens, sorted(group.filter(canStand)));
      if (!span) return [];
      const text = textOf(tokens.slice(span.from, span.to));
      return [{ span, others: group.filter((one) => one.text !== text) }];
    });
    // The longest phrase says most.
    found.sort((a, b) => b.span.to - b.span.from - (a.span.to - a.span.from));
    const [first, second] = found;
    const put = (...changes: readonly Change[]) => replaceSpans(tokens, changes);
    const one = found.flatMap(({ span, others }) => others.map(({ text }) => put({ ...span, text })));
    const both =
      first && second && !overlap(first.span, second.span)
        ? first.others.flatMap((a) =>
            second.others.map((b) => put({ ...first.span, text: a.text }, { ...second.span, text: b.text })),
          )
        : [];
    return [...new Set([...one.slice(0, MOST), ...both.slice(0, MOST)])];
  }
}

const namesIn = (
  tokens: readonly Token[],
  phrases: readonly (readonly [name: string, phrases: readonly Phrase[]])[],
): string[] => phrases.filter(([, ones]) => spansOf(tokens, ones).length > 0).map(([name]) => name);

const overlap = (a: Span, b: Span) => a.from < b.to && b.from < a.to;

const sorted = (phrases: readonly Phrase[]) => [...phrases].sort((a, b) => b.keys.length - a.keys.length);

/** One Chinese character, or one Lao or Khmer cluster, is a part of many words. */
const canStand = ({ keys, cluster }: Phrase): boolean => !cluster || keys.length > 1;

/** Where phrases stand, from the left, none over another. Marks count once somebody types them. */
function spansOf(tokens: readonly Token[], phrases: readonly Phrase[]): Span[] {
  const marked = tokens.some((token) => !isCluster(token) && hasMarks(token.key));
  const keys = tokens.map((token) => (marked ? token.key : plainKey(token)));
  const spans: Span[] = [];
  for (let at = 0; at < keys.length; ) {
    const met = phrases.find((phrase) =>
      (marked ? phrase.keys : phrase.plain).every((key, i) => keys[at + i] === key),
    );
    if (met) spans.push({ from: at, to: at + met.keys.length });
    at += met ? met.keys.length : 1;
  }
  return spans;
}

/** The text of tokens with other words in the place of some. */
function replaceSpans(tokens: readonly Token[], changes: readonly Change[]): string {
  let made = '';
  let at = 0;
  for (const { from, to, text } of [...changes].sort((a, b) => a.from - b.from)) {
    made += `${textOf(tokens.slice(at, from), true)} ${text} `;
    at = to;
  }
  return (made + textOf(tokens.slice(at), true)).replace(/ {2,}/g, ' ').trim();
}

const textOf = (tokens: readonly Token[], open = false): string => {
  const text = tokens.map(({ shown, after }) => shown + after).join('');
  return open ? text : text.trim();
};
