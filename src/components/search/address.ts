import type { Filters } from '../../search/core.ts';

/** The names that the form and the address use for filters. */
const FILTERS = ['kind', 'region', 'audience'] as const;

/** What the page's address asks for. */
export interface Asked {
  query: string;
  filters: Filters;
}

/** What the back button needs to bring the list back: results shown, and how far the reader had scrolled. */
export interface Kept {
  shown: number;
  top: number;
}

export function readAddress(search: string): Asked {
  const values = new URLSearchParams(search);
  return {
    query: values.get('q') ?? '',
    filters: Object.fromEntries(FILTERS.map((name) => [name, values.getAll(name)])),
  };
}

/** The address of a query, other parameters kept. */
export function writeAddress(url: string, { query, filters }: Asked): string {
  const address = new URL(url);
  address.searchParams.delete('q');
  for (const name of FILTERS) address.searchParams.delete(name);
  if (query) address.searchParams.set('q', query);
  for (const name of FILTERS) {
    for (const value of filters[name] ?? []) address.searchParams.append(name, value);
  }
  return address.href;
}

/** What the form asks for now. */
export function readForm(form: HTMLFormElement): Asked {
  const data = new FormData(form);
  return {
    query: String(data.get('q') ?? '').trimStart(),
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
