import { inLanguage } from '../catalogue/routes.ts';
import { excerptOf, marksOf, type Part, partsOf } from './excerpt.ts';
import type { Found } from './merge.ts';
import type { PreparedName } from './name-keys.ts';
import { blocksOf, type PageText, type PageToken, tokensOf } from './page-text.ts';
import type { SearchImage } from './pages.ts';
import { languageOfText } from './text-language.ts';

export interface SearchResult {
  /** The page in the reader's language, which shows the words of the other where it has none of its own. */
  url: string;
  /** Language of the words, which is not always the reader's. */
  lang: string;
  title: string;
  titleParts: Part[];
  /** The summary, so far as it fits; empty for a page without words of the index's language. */
  excerpt: Part[];
  /** The name that was met, where the page shows it nowhere. */
  calledAs?: CalledAs | undefined;
  kind: string;
  kindLabel: string;
  image?: SearchImage | undefined;
  /** Parts of the page that hold words asked which title and summary lack, best first. */
  sections: SectionResult[];
  /** True if the page holds only some of what was asked. */
  relaxed: boolean;
}

/** A name that stands beside the text: another one of the page's own, or one of where it lies. */
export interface CalledAs {
  text: string;
  role: 'alias' | 'place';
  lang: string;
}

export interface SectionResult {
  /** Empty for the text before the first heading. */
  title: string;
  /** The page's address, with the anchor where the section has one. */
  url: string;
  excerpt: Part[];
}

const MOST_SECTIONS = 2;

/**
 * A result as the reader sees it, from the page's stored text and the runs to highlight.
 * @param how `lang`: language of the index; `reader`: the reader's; `pairs`: asked in pairs of clusters
 */
export function readResult(
  page: PageText,
  { runs, tier, name }: Pick<Found, 'runs' | 'tier' | 'name'>,
  how: { lang: string; reader: string; pairs: boolean },
): SearchResult {
  const { tokens, anchors } = readText(page);
  const marks = marksOf(tokens, runs, how.pairs);
  const url = inLanguage(page.url, how.reader);
  const titleEnd = endOfBlock(tokens, 0);
  // A page without words of the language has no summary, and then nothing else either.
  const summaryEnd = endOfBlock(tokens, titleEnd);
  const isShown = runs.some((run) => run.whole);
  const title = textOf(tokens, 0, titleEnd);
  const called = name && !isShown ? calledAs(name, title, how.reader) : undefined;
  return {
    url,
    lang: how.lang,
    title,
    titleParts: partsOf(tokens, marks, 0, titleEnd),
    excerpt: excerptOf(tokens, marks, titleEnd, summaryEnd),
    calledAs: called,
    kind: page.kind,
    kindLabel: page.label,
    image: page.image,
    // The words of such a name that stand by themselves in the text are not what was asked.
    sections: called
      ? []
      : sectionsOf(partsBelow(anchors, tokens, summaryEnd), tokens, marks, { url, shown: summaryEnd }),
    relaxed: tier === 1,
  };
}

interface Anchor {
  id: string;
  /** Number of the heading's first token. */
  location: number;
}

/** The tokens of a page under their numbers, and where its sections begin. */
function readText(page: PageText): { tokens: PageToken[]; anchors: Anchor[] } {
  const tokens: PageToken[] = [];
  const anchors: Anchor[] = [];
  for (const { text, anchor } of blocksOf(page)) {
    if (anchor) anchors.push({ id: anchor, location: tokens.length });
    tokens.push(...tokensOf(text));
  }
  return { tokens, anchors };
}

const textOf = (tokens: readonly PageToken[], from: number, to: number): string =>
  partsOf(tokens, new Set(), from, to)
    .map((part) => part.text)
    .join('');

/** The word number behind a heading or paragraph. */
function endOfBlock(tokens: readonly PageToken[], from: number): number {
  const end = tokens.findIndex((token, at) => at >= from && token.block);
  return end < 0 ? tokens.length : end + 1;
}

function calledAs({ role, shown }: PreparedName, title: string, reader: string): CalledAs | undefined {
  const text = shown.join('').trim();
  if (role === 'title' || title.toLowerCase().includes(text.toLowerCase())) return undefined;
  // The months of an event stand among the names of places; these have no year.
  const isPlace = role === 'place' && !/\p{Nd}{4}/u.test(text);
  return { text, role: isPlace ? 'place' : 'alias', lang: languageOfText(text, reader) };
}

/** A part of a page: its id, its first word number, that of its text below the heading, and the one behind it. */
interface PagePart {
  id?: string;
  from: number;
  text: number;
  to: number;
}

/** The parts below the summary: what stands before the first heading, and the sections. */
function partsBelow(anchors: readonly Anchor[], tokens: readonly PageToken[], start: number): PagePart[] {
  return [
    { from: start, text: start, to: anchors[0]?.location ?? tokens.length },
    ...anchors.map(({ id, location }, i) => ({
      id,
      from: location,
      text: endOfBlock(tokens, location),
      to: anchors[i + 1]?.location ?? tokens.length,
    })),
  ];
}

/** The parts that have words asked which neither the head of the page nor a better part has. */
function sectionsOf(
  parts: readonly PagePart[],
  tokens: readonly PageToken[],
  marks: ReadonlySet<number>,
  { url, shown }: { url: string; shown: number },
): SectionResult[] {
  const marked = (from: number, to: number): string[] =>
    [...marks].filter((at) => at >= from && at < to).map((at) => (tokens[at]?.shown ?? '').toLowerCase());
  const seen = new Set(marked(0, shown));
  const left = parts.map((part) => ({ part, words: marked(part.from, part.to) }));
  const sections: SectionResult[] = [];
  while (sections.length < MOST_SECTIONS) {
    const added = (words: readonly string[]): number => new Set(words.filter((word) => !seen.has(word))).size;
    left.sort((a, b) => added(b.words) - added(a.words) || b.words.length - a.words.length);
    const best = left.shift();
    if (!best || added(best.words) === 0) break;
    for (const word of best.words) seen.add(word);
    const { id, from, text, to } = best.part;
    sections.push({
      title: id === undefined ? '' : textOf(tokens, from, text),
      url: id === undefined ? url : `${url}#${encodeURIComponent(id)}`,
      excerpt: excerptOf(tokens, marks, text, to),
    });
  }
  return sections;
}
