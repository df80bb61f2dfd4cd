import type { Filters } from '../../search/core.ts';

/** The names that the form and the address use for filters. */
const FILTERS = ['kind', 'region', 'audience'] as const;

/** What the page's address asks for. */
export interface Asked {
  query: string;
  filters: Filters;
  /** The query is meant as typed. */
  exact: boolean;
}

/** A longer query says no more. */
const LONGEST = 300;

/** A query for the address: no longer than so many letters, cut between two whole characters. */
export function cutQuery(query: string): string {
  if (query.length <= LONGEST) return query;
  let end = LONGEST;
  while (end > 0 && isInside(query, end)) end--;
  return query.slice(0, end || LONGEST);
}

/** True between the parts of one character: before a mark, behind a sign that joins, amid a pair of surrogates. */
const isInside = (text: string, at: number): boolean =>
  /^[\p{M}\u200C\u200D\uDC00-\uDFFF]/u.test(text.slice(at, at + 2)) ||
  /[\u17D2\u200D]$/.test(text.slice(0, at));

/** What the back button needs to bring the list back: results shown, and how far the reader had scrolled. */
export interface Kept {
  shown: number;
  top: number;
}

export function readAddress(search: string): Asked {
  const values = new URLSearchParams(search);
  return {
    query: values.get('q') ?? '',
    exact: values.has('exact'),
    filters: Object.fromEntries(FILTERS.map((name) => [name, values.getAll(name)])),
  };
}

/** The address of a query, other parameters kept. */
export function writeAddress(url: string, { query, filters, exact }: Asked): string {
  const address = new URL(url);
  for (const name of ['q', 'exact', ...FILTERS]) address.searchParams.delete(name);
  if (query) address.searchParams.set('q', cutQuery(query));
  if (query && exact) address.searchParams.set('exact', '1');
  for (const name of FILTERS) {
    for (const value of filters[name] ?? []) address.searchParams.append(name, value);
  }
  return address.href;
}

/** What the form asks for now. @param exact the query that is meant as typed, if one is. */
export function readForm(form: HTMLFormElement, exact?: string): Asked {
  const data = new FormData(form);
  const query = String(data.get('q') ?? '').trimStart();
  return {
    query,
    exact: query === exact,
    filters: Object.fromEntries(FILTERS.map((name) => [name, data.getAll(name).map(String)])),
  };
}

/** Sets the form as the address says. */
export function fillForm(form: HTMLFormElement, { query, filters }: Asked): void {
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement)) continue;
    if (field.name === 'q') field.value = query;
    else if (field.type === 'checkbox') field.checked = filters[field.name]?.includes(field.value) ?? false;
  }
}

/** What this entry of the history kept, if it is ours. */
export function readKept(state: unknown): Kept | null {
  const kept = (state as { search?: Kept } | null)?.search;
  return kept && kept.shown >= 0 && kept.top >= 0 ? kept : null;
}
