import { THEME_MEDIA } from '../../model/theme.ts';
import { type CssNode, generate } from '../packages/css-tree.ts';

/** What the reader's machine asks for, as far as a theme may ask about it. */
export interface Asked {
  scheme: 'light' | 'dark';
  contrast: boolean;
}

const known = new Set(THEME_MEDIA.map(({ query }) => bare(query)));

/** Without spaces, in small letters: `(prefers-contrast:more)`. */
function bare(query: string): string {
  return query.replaceAll(/\s+/g, '').toLowerCase();
}

/**
 * The alternatives of a media query, each a list of conditions that must all hold.
 * @returns undefined when it asks anything that is not listed.
 */
export function parseMedia(prelude: CssNode | null): string[][] | undefined {
  const list = prelude?.type === 'AtrulePrelude' ? prelude.children.first : null;
  if (list?.type !== 'MediaQueryList') return undefined;
  const alternatives = list.children.toArray().map((query) => {
    if (query.type !== 'MediaQuery' || query.modifier) return undefined;
    const parts = query.mediaType ? [query.mediaType] : [];
    if (query.condition && query.condition.type !== 'Condition') return undefined;
    const conditions = query.condition?.children.toArray() ?? [];
    // Conditions with `and` between them, and nothing else.
    for (const [at, node] of conditions.entries()) {
      if (at % 2 === 1 ? node.type !== 'Identifier' || node.name !== 'and' : node.type !== 'Feature')
        return undefined;
      if (at % 2 === 0) parts.push(generate(node));
    }
    const all = parts.map(bare);
    return all.length > 0 && all.every((part) => known.has(part)) ? all : undefined;
  });
  return alternatives.every((one) => one !== undefined) ? alternatives : undefined;
}

/** Whether a rule under these alternatives holds for a page on a screen. */
export function mediaHolds(alternatives: readonly (readonly string[])[] | undefined, asked: Asked): boolean {
  const holds = (condition: string) =>
    condition === 'screen' ||
    condition === `(prefers-color-scheme:${asked.scheme})` ||
    (condition === '(prefers-contrast:more)' && asked.contrast);
  return !alternatives || alternatives.some((all) => all.every(holds));
}

/** For a sheet: `(prefers-color-scheme:dark) and (prefers-contrast:more)`. */
export const mediaText = (alternatives: readonly (readonly string[])[]): string =>
  alternatives.map((all) => all.join(' and ')).join(',');
