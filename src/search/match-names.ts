import { type FoldingOptions, type Token, tokenize } from '../language/folding/tokens.ts';
import { compareName, type NameMatch } from './compare-name.ts';
import { askedOf, type PreparedName, plainKey, prepare } from './name-keys.ts';
import { nameParts } from './name-parts.ts';
import { LIST_KIND, type NameLine, type NameList, type OtherNames } from './pages.ts';

/** What the pages of a language are called, ready to be compared. */
export class Names {
  readonly lines: readonly NameLine[];
  readonly #names: readonly PreparedName[];
  /** The words that a kind of record goes by. */
  readonly #kinds: ReadonlyMap<string, readonly string[]>;
  readonly #labels: NameList['kinds'];
  readonly #topics: NameList['topics'];
  readonly #important: ReadonlySet<number>;
  /** What the parts of pages are called. */
  readonly parts: NameList['parts'];
  #words: ReadonlyMap<string, string> | undefined;

  /** @param others names beside the titles, in the scripts of the query. */
  constructor(
    { pages, kinds, topics, important, parts }: NameList,
    others: readonly OtherNames[],
    folding: FoldingOptions,
  ) {
    this.lines = pages;
    this.#labels = kinds;
    this.#topics = topics;
    this.parts = parts;
    this.#important = new Set(important);
    this.#kinds = new Map(
      Object.entries(kinds).map(([kind, words]) => {
        const { tokens } = tokenize(words, folding);
        return [kind, [...tokens.map(plainKey), tokens.map(plainKey).join('')]];
      }),
    );
    this.#names = [
      ...pages.flatMap(([title], page) => prepare(title, page, 'title', folding)),
      ...others.flatMap(([page, aliases, places]) => [
        ...aliases.flatMap((name) => prepare(name, page, 'alias', folding)),
        ...places.flatMap((name) => prepare(name, page, 'place', folding)),
      ]),
    ];
  }

  /** The kind of a page's record. */
  kindOf(page: number): string {
    return this.lines[page]?.[2] ?? '';
  }

  /** The kind that a list is of; undefined for a page that is no list. */
  listOf(page: number): string | undefined {
    return this.isList(page) ? this.lines[page]?.[1].split('/')[2] : undefined;
  }

  isList(page: number): boolean {
    return this.kindOf(page) === LIST_KIND;
  }

  /** Whether the province puts it first. */
  isImportant(page: number): boolean {
    return this.#important.has(page);
  }

  /** A kind in words of the index's language; empty where it has none. */
  labelOf(kind = ''): string {
    return this.#labels[kind] ?? '';
  }

  /** The language of a page's title, where it has no words of the index's own. */
  wordsIn(page: number): string | undefined {
    return this.lines[page]?.[3];
  }

  /** The page that answers a topic. */
  pageOf(topic: string | undefined): number | undefined {
    return topic === undefined ? undefined : this.#topics[topic];
  }

  get all(): readonly PreparedName[] {
    return this.#names;
  }

  /** The words of all names by their keys without marks, one of those that share a key as it is written. */
  get words(): ReadonlyMap<string, string> {
    // Titles stand first, and are how the reader's language writes it.
    this.#words ??= new Map(
      [...this.#names]
        .reverse()
        .flatMap(({ keys, shown }) =>
          keys.flatMap((key, at) =>
            /^[a-z]{3,}$/.test(key) ? [[key, /^[\p{L}\p{M}]+/u.exec(shown[at] ?? '')?.[0] ?? key]] : [],
          ),
        ),
    );
    return this.#words;
  }

  /** The pages of which a part of a name, one that few have, stands in what was asked; by number. */
  partsIn(tokens: readonly Token[]): Map<number, NameMatch> {
    return nameParts(
      askedOf(tokens, false),
      this.#names.filter(({ page }) => this.kindOf(page) !== 'photos' && !this.isList(page)),
    );
  }

  /** The pages that one of their names speaks for, by number; each with its best name. */
  match(tokens: readonly Token[], open: boolean): Map<number, NameMatch> {
    const asked = askedOf(tokens, open);
    const found = new Map<number, NameMatch>();
    if (asked.joined === '') return found;
    for (const name of this.#names) {
      const match = compareName(asked, name, this.#kinds.get(this.kindOf(name.page)) ?? []);
      const before = found.get(name.page);
      if (match && (!before || order(match) > order(before))) found.set(name.page, match);
    }
    return found;
  }
}

const order = ({ tier, score, typedOut }: NameMatch): number => tier + score + Number(typedOut) / 2;
