import { type Catalogue, languagesOf } from '../catalogue/catalogue.ts';

/** Everything that a map of the province may write, in every language. */
export function mapNames(catalogue: Catalogue): Set<string> {
  const { province, ground } = catalogue;
  const names = [...(province.neighbours ?? []), ...(ground?.features ?? [])].flatMap(({ names: words }) =>
    Object.values(words ?? {}),
  );
  const titles = catalogue.records.flatMap(({ facts, words }) =>
    facts.geo ? languagesOf(catalogue).flatMap((lang) => words[lang]?.title ?? []) : [],
  );
  return new Set([...names, ...titles]);
}
