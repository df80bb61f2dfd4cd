import type { PagePart } from '../model/page-parts.ts';
import type { PageText } from './page-text.ts';
import type { SearchResult } from './results.ts';

/** Where a page has nothing on the way there, its map shows it. */
const INSTEAD: Readonly<Partial<Record<PagePart, PagePart>>> = { 'getting-there': 'map' };

/**
 * The result with the part of its page that was asked for before all others; as it is where the page has none of them.
 * @param intents what was asked for, in order
 * @param labels what each part is called in the language of the index
 */
export function leadTo(
  result: SearchResult,
  { parts = {} }: Pick<PageText, 'parts'>,
  intents: readonly PagePart[],
  labels: Readonly<Partial<Record<PagePart, string>>>,
): SearchResult {
  const asked = intents.flatMap((intent) => [intent, INSTEAD[intent]].flatMap((part) => part ?? []));
  const part = asked.find((one) => parts[one] !== undefined && labels[one] !== undefined);
  if (part === undefined) return result;
  const lead = { title: labels[part] as string, url: `${result.url}#${parts[part]}`, excerpt: [] };
  return { ...result, sections: [lead, ...result.sections] };
}
