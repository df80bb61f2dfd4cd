import { type FoldingOptions, isCluster, separates, tokenize } from '../language/folding/tokens.ts';
import type { PagePart } from '../model/page-parts.ts';
import type { SearchImage } from './pages.ts';

/** The stored text of one page, from which its result is made. */
export interface PageText {
  /** Address on the site. */
  url: string;
  title: string;
  summary: string;
  /** `anchor`: id of the heading on the page; both are empty where there is none. */
  sections: [heading: string, anchor: string, text: string][];
  /** Name of the kind of record, and the kind in words. */
  kind: string;
  label: string;
  image?: SearchImage | undefined;
  /** Ids of the places that answer what is asked for by itself. */
  parts?: Readonly<Partial<Record<PagePart, string>>> | undefined;
}

export interface Block {
  role: 'title' | 'summary' | 'heading' | 'paragraph';
  text: string;
  /** Of a heading to which a result can lead. */
  anchor?: string;
}

/** One place of a page's text, as the index numbers them. */
export interface PageToken {
  /** What is compared; empty for a gap. */
  key: string;
  shown: string;
  after: string;
  cluster: boolean;
  /** True for a gap: no token, a place that no phrase passes. */
  gap: boolean;
  /** True for the gap at the end of a heading or paragraph. */
  block: boolean;
}

/** What a page says, in the order in which its places are numbered. Never an empty block. */
export function blocksOf({ title, summary, sections }: PageText): Block[] {
  const blocks: Block[] = [
    { role: 'title', text: title },
    { role: 'summary', text: summary },
    ...sections.flatMap(([heading, anchor, text]): Block[] => [
      { role: 'heading', text: heading, ...(anchor !== '' && { anchor }) },
      ...text.split(/\n+/).map((paragraph): Block => ({ role: 'paragraph', text: paragraph })),
    ]),
  ];
  return blocks.map((block) => ({ ...block, text: block.text.trim() })).filter(({ text }) => text !== '');
}

const GAP = { key: '', shown: '', cluster: false, gap: true } as const;

/** A block's tokens; the last is its end. Their number is the same whatever the folding, of which only the keys are. */
export function tokensOf(text: string, folding: FoldingOptions = {}): PageToken[] {
  const { lead, tokens } = tokenize(text, folding);
  const made: PageToken[] = lead === '' ? [] : [{ ...GAP, after: lead, block: false }];
  tokens.forEach((token, at) => {
    const { key, shown, after } = token;
    made.push({ key, shown, after, cluster: isCluster(token), gap: false, block: false });
    if (separates(after, token, tokens[at + 1])) made.push({ ...GAP, after: '', block: false });
  });
  return [...made, { ...GAP, after: '', block: true }];
}
