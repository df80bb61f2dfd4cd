import type { Core, WordForm } from './core.ts';
import type { QueryPlan, Term } from './query-plan.ts';

/** Where one term stands in one page. */
export interface Hit {
  score: number;
  places: Set<number>;
  /** Parts beside the text that hold it: title, alias. */
  fields: Set<string>;
  /** The places with the marks as typed; empty when it was typed without. */
  strict: Set<number>;
  /** False if only the beginning of a longer word was met. */
  typedOut: boolean;
}

export interface TermHits {
  term: Term;
  /** By page number. */
  pages: Map<number, Hit>;
}

/** A beginning says less than the word itself. */
const PREFIX_SHARE = 0.35;
/** A further name weighs as a word in a heading does, less than one in the title. */
const ALIAS = 9;
/** BM25: how soon a further place adds little, and how much long pages are held back. */
const SATURATION = 2;
const LENGTH = 0.1;

/** Asks the index for every term of a plan. */
export async function lookUp({ terms }: QueryPlan, core: Core): Promise<TermHits[]> {
  return Promise.all(
    terms.map(async (term) => {
      const pages = new Map<number, Hit>();
      // On its way already while the word itself is awaited.
      if (term.prefix) core.find(term.prefix).catch(() => undefined);
      const ask = async (asked: string, marked = false): Promise<void> =>
        note(pages, { asked, whole: asked === term.exact, marked }, await core.find(asked), core);
      await ask(term.exact, term.marked);
      const met = [...pages.values()].some((hit) => hit.strict.size);
      if (term.prefix) await ask(term.prefix, term.marked && !met);
      for (const guess of pages.size ? [] : term.guesses) await ask(guess);
      return { term, pages };
    }),
  );
}

function note(
  pages: Map<number, Hit>,
  { asked, whole, marked }: { asked: string; whole: boolean; marked: boolean },
  forms: readonly WordForm[],
  core: Core,
): void {
  const weights = new Map<number, number>();
  for (const { form, postings } of forms) {
    // Of the words that begin so, those that go on least are meant most.
    const near = 1 / (1 + Math.max(0, form.length - asked.length));
    const strict = marked && form.startsWith(asked);
    for (const { page, places, weight, fields } of postings) {
      // The title stands in the text too, where it weighs as a heading.
      const beside = fields.includes('alias') ? ALIAS : 0;
      weights.set(page, (weights.get(page) ?? 0) + (weight / 2 + beside) * (whole ? 1 : near));
      const hit = pages.get(page) ?? {
        score: 0,
        places: new Set(),
        fields: new Set(),
        strict: new Set(),
        typedOut: whole,
      };
      for (const place of places) {
        hit.places.add(place);
        if (strict) hit.strict.add(place);
      }
      for (const field of fields) hit.fields.add(field);
      pages.set(page, hit);
    }
  }
  const rarity = Math.log(1 + (core.total - weights.size + 0.5) / (weights.size + 0.5));
  for (const [page, weight] of weights) {
    const held = SATURATION * (1 - LENGTH + LENGTH * core.lengthOf(page));
    const score = (rarity * weight * (SATURATION + 1)) / (weight + held);
    const hit = pages.get(page) as Hit;
    hit.score = Math.max(hit.score, score * (whole ? 1 : PREFIX_SHARE));
  }
}
