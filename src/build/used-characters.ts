import { type Catalogue, languagesOf } from '../catalogue/catalogue.ts';
import { fallbackOrder } from '../language/fallback.ts';
import type { UsedCharacters } from '../media/fonts.ts';
import type { InterfaceWords } from './interface-words.ts';

/** The characters of many texts. A flag a code unit: a Set costs ten times as much over millions of letters. */
class CharacterBag {
  readonly #units = new Uint8Array(0x10000);
  readonly #astral = new Set<string>();

  add(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit >= 0xd800 && unit < 0xdc00) this.#astral.add(text.slice(at, ++at + 1));
      else this.#units[unit] = 1;
    }
  }

  addAll(value: unknown): void {
    if (typeof value === 'string') this.add(value);
    else if (value !== null && typeof value === 'object')
      for (const inner of Object.values(value)) this.addAll(inner);
  }

  toString(): string {
    let text = '';
    for (let unit = 0x20; unit < this.#units.length; unit++)
      if (this.#units[unit]) text += String.fromCharCode(unit);
    return text + [...this.#astral].sort().join('');
  }
}

/**
 * What each language's pages can show: words in it and in the languages its readers fall back to, the interface,
 * the facts, names and titles, which stand in Vietnamese where nothing else is known.
 */
export function usedCharacters(catalogue: Catalogue, words: InterfaceWords): Record<string, UsedCharacters> {
  const { province } = catalogue;
  const languages = languagesOf(catalogue);
  const byLanguage = new Map(languages.map((lang) => [lang, new CharacterBag()]));
  const facts = new CharacterBag();
  for (const record of catalogue.records) {
    facts.addAll(record.facts);
    for (const [lang, { title, summary, body, extra }] of Object.entries(record.words)) {
      const bag = byLanguage.get(lang);
      for (const text of [title, summary, body, ...Object.values(extra)]) bag?.add(text);
    }
  }
  for (const { formerly, mergedFrom } of catalogue.communes) facts.addAll([formerly, mergedFrom]);
  facts.addAll(catalogue.communeList?.source);
  for (const lang of languages) {
    const bag = byLanguage.get(lang) as CharacterBag;
    bag.addAll(words[lang]);
    for (const term of catalogue.terms) bag.addAll(term.words[lang]);
    for (const { names } of [
      ...catalogue.communes,
      ...(province.regions ?? []),
      ...(province.neighbours ?? []),
      ...(catalogue.ground?.features ?? []),
      province,
    ])
      bag.addAll(names?.[lang]);
    for (const { sections } of catalogue.audiences ?? [])
      bag.addAll(sections.map(({ heading }) => heading?.[lang]));
    bag.addAll([
      province.motto?.[lang],
      Object.values(province.contacts).map((value) => (typeof value === 'string' ? value : value?.[lang])),
    ]);
  }
  return Object.fromEntries(
    languages.map((lang) => {
      const order = fallbackOrder(lang, province.languages);
      const text = [facts, ...order.map((tag) => byLanguage.get(tag))].join('');
      return [lang, { text, display: text }];
    }),
  );
}

/** What stands in its own language on pages of another: the languages' names in the switch, and beside them in the chooser the province's. */
export function ownNames({ province }: Catalogue, words: InterfaceWords): string {
  return Object.entries(words)
    .flatMap(([lang, tree]) => [
      (tree['site'] as { endonym?: string } | undefined)?.endonym ?? '',
      province.names[lang] ?? '',
    ])
    .join(' ');
}
