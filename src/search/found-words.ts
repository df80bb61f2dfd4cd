import type { PagefindContent } from './pagefind-files.ts';

/** Where one form of a word stands: the numbers of its `PackedPostings` with commas, which take a tenth of a list's room. */
interface FoundForm {
  numbers: string;
  /** The last page that has it. */
  last: number;
}

/** What was found in the pages of a language; plain data, which can be kept. */
export interface FoundWords {
  /** Number of tokens of each page. */
  lengths: number[];
  /** By the word without marks, then by form. */
  words: Map<string, Map<string, FoundForm>>;
}

export const noFoundWords = (): FoundWords => ({ lengths: [], words: new Map() });

/** Adds what was found in further pages, behind those that are there. */
export function addFound({ lengths, words }: FoundWords, { lengths: more, forms }: PagefindContent): void {
  for (const { base, form, pages } of forms) {
    if (pages.length === 0) continue;
    const known = formsOf(words, base);
    const before = known.get(form);
    let last = lengths.length;
    const first = last - (before?.last ?? 0);
    const numbers = pages.map(([step, bits, places], at) => {
      last += step;
      return [at === 0 ? first + step : step, bits, places.length, ...places].join();
    });
    known.set(form, { numbers: [...(before ? [before.numbers] : []), ...numbers].join(), last });
  }
  for (const length of more) lengths.push(length);
}

/** Some pages, and the number that each has now; -1 where it is gone. */
export interface FoundPart {
  found: FoundWords;
  numbers: Int32Array;
}

/** What was found in parts, as if all pages had been looked through at once. */
export function joinFound(parts: readonly FoundPart[]): FoundWords {
  const { lengths, words } = noFoundWords();
  for (const { found, numbers } of parts)
    found.lengths.forEach((length, page) => {
      const now = numbers[page] as number;
      if (now >= 0) lengths[now] = length;
    });
  for (const base of new Set(parts.flatMap(({ found }) => [...found.words.keys()])))
    for (const form of new Set(parts.flatMap(({ found }) => [...(found.words.get(base)?.keys() ?? [])]))) {
      const joined = joinForm(
        parts.flatMap(({ found, numbers }) => {
          const own = found.words.get(base)?.get(form);
          return own ? [{ own, numbers }] : [];
        }),
      );
      if (joined) formsOf(words, base).set(form, joined);
    }
  return { lengths, words };
}

function joinForm(parts: readonly { own: FoundForm; numbers: Int32Array }[]): FoundForm | undefined {
  const [only] = parts;
  if (parts.length === 1 && only && isUnmoved(only.own, only.numbers)) return only.own;
  const pages: [number: number, rest: string][] = [];
  for (const { own, numbers } of parts)
    eachPage(own, (page, from, to) => {
      const now = numbers[page] as number;
      if (now >= 0) pages.push([now, own.numbers.slice(from, to)]);
    });
  if (pages.length === 0) return undefined;
  pages.sort(([a], [b]) => a - b);
  const steps = pages.map(([page, rest], at) => `${page - (pages[at - 1]?.[0] ?? 0)},${rest}`);
  return { numbers: steps.join(), last: (pages.at(-1) as [number, string])[0] };
}

function isUnmoved(form: FoundForm, numbers: Int32Array): boolean {
  let unmoved = true;
  eachPage(form, (page) => {
    unmoved &&= numbers[page] === page;
  });
  return unmoved;
}

const COMMA = 44;

/** Calls `visit` for each page, with where all but its number stands in the numbers. */
function eachPage({ numbers }: FoundForm, visit: (page: number, from: number, to: number) => void): void {
  let at = 0;
  const next = (): number => {
    let number = 0;
    for (; at < numbers.length; at++) {
      const code = numbers.charCodeAt(at);
      if (code === COMMA) break;
      number = number * 10 + code - 48;
    }
    at++;
    return number;
  };
  for (let page = 0; at < numbers.length; ) {
    page += next();
    const from = at;
    next();
    for (let places = next(); places > 0; places--) next();
    visit(page, from, at - 1);
  }
}

/** The words in the order of their letters, each as the JSON of its `PackedWord`; so are its forms. */
export function packedWords({ words }: FoundWords): { base: string; packed: string }[] {
  return [...words].sort(byName).map(([base, known]) => {
    const [plain, forms] = [known.get(base)?.numbers ?? '', [...known].filter(([form]) => form !== base)];
    const rest = forms.sort(byName).map(([form, { numbers }]) => `,${JSON.stringify(form)},[${numbers}]`);
    return { base, packed: `[${JSON.stringify(base)},[${plain}]${rest.join('')}]` };
  });
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

function formsOf(words: FoundWords['words'], base: string): Map<string, FoundForm> {
  const known = words.get(base) ?? new Map<string, FoundForm>();
  words.set(base, known);
  return known;
}
