import { inLanguage } from '../catalogue/routes.ts';
import { excerptOf, marksOf, type Part, partsOf } from './excerpt.ts';
import { blocksOf, type PageText, type PageToken, tokensOf } from './page-text.ts';
import type { SearchImage } from './pages.ts';
import type { Run } from './runs.ts';

export interface SearchResult {
  /** The page in the reader's language, which shows the words of the other where it has none of its own. */
  url: string;
  /** Language of the words, which is not always the reader's. */
  lang: string;
  title: string;
  titleParts: Part[];
  excerpt: Part[];
  kind: string;
  kindLabel: string;
  image?: SearchImage | undefined;
  /** Parts of the page that hold what was asked, best first. */
  sections: SectionResult[];
  /** True if the page holds only some of what was asked. */
  relaxed: boolean;
}

export interface SectionResult {
  title: string;
  /** The page's address with the anchor. */
  url: string;
  excerpt: Part[];
}

const MOST_SECTIONS = 3;

/**
 * A result as the reader sees it, from the page's stored text and the runs to highlight.
 * @param how `lang`: language of the index; `reader`: the reader's; `pairs`: asked in pairs of clusters
 */
export function readResult(
  page: PageText,
  { runs, tier }: { runs: readonly Run[]; tier: number },
  how: { lang: string; reader: string; pairs: boolean },
): SearchResult {
  const { tokens, anchors } = readText(page);
  const marks = marksOf(tokens, runs, how.pairs);
  const url = inLanguage(page.url, how.reader);
  const titleEnd = tokens.findIndex((token) => token.block) + 1;
  return {
    url,
    lang: how.lang,
    title: textOf(tokens, 0, titleEnd),
    titleParts: partsOf(tokens, marks, 0, titleEnd),
    excerpt: excerptOf(tokens, marks, titleEnd, tokens.length),
    kind: page.kind,
    kindLabel: page.label,
    image: page.image,
    sections: sectionsOf(anchors, tokens, marks, url),
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

function sectionsOf(
  anchors: readonly Anchor[],
  tokens: readonly PageToken[],
  marks: ReadonlySet<number>,
  url: string,
): SectionResult[] {
  return anchors
    .map((anchor, i) => {
      const end = anchors[i + 1]?.location ?? tokens.length;
      const count = [...marks].filter((mark) => mark >= anchor.location && mark < end).length;
      return { anchor, end, count };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_SECTIONS)
    .map(({ anchor, end }) => {
      const heading = tokens.findIndex((token, at) => at >= anchor.location && token.block) + 1;
      return {
        title: textOf(tokens, anchor.location, heading),
        url: `${url}#${encodeURIComponent(anchor.id)}`,
        excerpt: excerptOf(tokens, marks, heading, end),
      };
    });
}
