import type { Filters, Find, Fragment, Posting } from './core.ts';
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
  pages: Map<string, Hit>;
}

export interface LookUp {
  terms: TermHits[];
  /** Loads a page's stored text. */
  load: Map<string, () => Promise<Fragment>>;
}

/** A beginning says less than the word itself. */
const PREFIX_SHARE = 0.35;

/** Asks the index for every term of a plan. */
export async function lookUp(plan: QueryPlan, find: Find, filters: Filters): Promise<LookUp> {
  const load: LookUp['load'] = new Map();
  const note = (pages: Map<string, Hit>, postings: Posting[], share: number): void => {
    for (const posting of postings) {
      load.set(posting.id, () => posting.data());
      const hit = pages.get(posting.id) ?? {
        score: 0,
        places: new Set(),
        fields: new Set(),
        strict: new Set(),
        typedOut: share === 1,
      };
      hit.score = Math.max(hit.score, posting.score * share);
      for (const place of posting.words) hit.places.add(place);
      for (const field of posting.matchedMetaFields ?? []) hit.fields.add(field);
      pages.set(posting.id, hit);
    }
  };
  const one = async (term: Term): Promise<TermHits> => {
    const pages = new Map<string, Hit>();
    note(pages, await find(term.exact, filters), 1);
    if (term.prefix) note(pages, await find(term.prefix, filters), PREFIX_SHARE);
    for (const guess of pages.size ? [] : term.guesses) note(pages, await find(guess, filters), PREFIX_SHARE);
    return { term, pages };
  };
  const terms = await Promise.all(plan.terms.map(one));
  // A second round in the chunks already loaded: only the forms with these marks.
  const strict = async ({ term, pages }: TermHits): Promise<void> => {
    let postings = await find(term.exact, filters, true);
    if (!postings.length && term.prefix) postings = await find(term.prefix, filters, true);
    for (const posting of postings) {
      const hit = pages.get(posting.id);
      for (const place of posting.words) if (hit?.places.has(place)) hit.strict.add(place);
    }
  };
  await Promise.all(terms.filter(({ term }) => term.marked).map(strict));
  return { terms, load };
}
