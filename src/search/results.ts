import { inLanguage } from '../catalogue/routes.ts';
import type { Fragment } from './core.ts';
import { excerptOf, marksOf, type Part, partsOf } from './excerpt.ts';
import { unhide } from './hints.ts';
import { decodeTokens, type IndexedToken } from './index-text.ts';
import type { PageInfo, SearchImage } from './pages.ts';
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
  fragment: Fragment,
  { runs, tier }: { runs: readonly Run[]; tier: number },
  how: { lang: string; reader: string; pairs: boolean },
): SearchResult {
  const tokens = decodeTokens(fragment.content);
  const marks = marksOf(tokens, runs, how.pairs);
  const url = inLanguage(fragment.url, how.reader);
  const titleEnd = tokens.findIndex((token) => token.block) + 1;
  const info = readInfo(fragment.meta.info);
  return {
    url,
    lang: how.lang,
    title: textOf(tokens, 0, titleEnd),
    titleParts: partsOf(tokens, marks, 0, titleEnd),
    excerpt: excerptOf(tokens, marks, titleEnd, tokens.length),
    kind: info.kind,
    kindLabel: info.label,
    image: info.image,
    sections: sectionsOf(fragment, tokens, marks, url),
    relaxed: tier === 1,
  };
}

/** What a page's stored text says of it beside its words. */
export function readInfo(hidden = ''): PageInfo {
  try {
    return JSON.parse(unhide(hidden)) as PageInfo;
  } catch {
    // An index of an older site in a browser's cache: the result is shown without its kind.
    return { kind: '', label: '' };
  }
}

const textOf = (tokens: readonly IndexedToken[], from: number, to: number): string =>
  partsOf(tokens, new Set(), from, to)
    .map((part) => part.text)
    .join('');

function sectionsOf(
  fragment: Fragment,
  tokens: readonly IndexedToken[],
  marks: ReadonlySet<number>,
  url: string,
): SectionResult[] {
  const anchors = [...fragment.anchors].sort((a, b) => a.location - b.location);
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
