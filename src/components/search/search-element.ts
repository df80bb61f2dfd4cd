import { createSearch, type Search, type SearchAnswer } from '../../search/client.ts';
import { IndexFault } from '../../search/fetch-file.ts';
import { type FilterCounts, isFiltered } from '../../search/narrow.ts';
import { fillForm, readAddress, readForm, readKept, writeAddress } from './address.ts';
import { FilterView } from './filter-view.ts';
import { type Child, element, fill, resultItem, spellingNote, suggestionList, updateList } from './render.ts';
import { countWords, fillWords, type SearchWords } from './words.ts';

const PAUSE = 120; // ms without a key before the index is asked
const PATIENCE = 400; // ms before "searching" is said
const STEP = 8; // results shown at once

/** Safari refuses more than a hundred changes in half a minute; the search goes on without. */
function remember(state: unknown, url?: string): void {
  try {
    history.replaceState(state, '', url);
  } catch {}
}

/** Another language is asked the same. */
function keepInSwitch(search: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) link.search = search;
}

/**
 * `<site-search data-base data-lang data-fallbacks data-focus>`: makes the GET form within it answer as one types.
 * The HTML it expects stands in src/search/README.md; without script the form goes to the search page.
 */
export class SiteSearch extends HTMLElement {
  #search: Search | null = null;
  #words: SearchWords | null = null;
  #form: HTMLFormElement | null = null;
  #status = element('p', { class: 'search-status', role: 'status' });
  /** Speaks up too, as it comes with the results. */
  #note = element('p', { class: 'search-note', 'aria-live': 'polite' });
  #list = element('ol', { class: 'search-results' });
  #foot = element('div', { class: 'search-foot' });
  #timer = 0;
  #running: AbortController | null = null;
  #filters: FilterView | null = null;
  #shown = STEP;
  /** The query that is meant as typed. */
  #exact: string | undefined;

  connectedCallback(): void {
    const words = this.querySelector('script[type="application/json"]')?.textContent;
    this.#form = this.querySelector('form');
    if (!this.#form || !words || this.#search) return;
    this.#words = JSON.parse(words) as SearchWords;
    const { base = '/search/', fallbacks = '' } = this.dataset;
    this.#search = createSearch({
      base,
      lang: this.#lang,
      fallbacks: fallbacks.split(' ').filter(Boolean),
    });
    this.append(this.#status, this.#note, this.#list, this.#foot);
    this.#listen(this.#form);
    const asked = readAddress(location.search);
    if (!asked.query && !isFiltered(asked.filters)) {
      this.#takeFocus();
      return;
    }
    fillForm(this.#form, asked);
    this.#exact = asked.exact ? asked.query : undefined;
    const kept = readKept(history.state);
    this.#shown = Math.max(STEP, kept?.shown ?? 0);
    // The browser cannot scroll back to results that were not there yet.
    this.#ask().then(() => kept && scrollTo({ top: kept.top, behavior: 'instant' }));
  }

  get #lang(): string {
    return this.dataset.lang ?? document.documentElement.lang;
  }

  #listen(form: HTMLFormElement): void {
    const later = (): void => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#askAnew(), PAUSE);
    };
    form.addEventListener('input', (event) => {
      // Letters on their way to a Chinese or Japanese character are no query yet. Elsewhere they are: keyboards of
      // phones compose every word, so waiting for the end would switch search-as-you-type off.
      if ((event as InputEvent).isComposing && /^(?:zh|ja|ko)\b/.test(this.#lang)) return;
      later();
    });
    form.addEventListener('compositionend', later);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#askAnew();
    });
    form.addEventListener('focusin', () => void this.#search?.preload().catch(() => undefined), {
      once: true,
    });
    const filters = form.querySelector<HTMLElement>('.search-filters');
    if (filters)
      this.#filters = new FilterView(filters, this.#lang, () => {
        this.#field?.focus();
        this.#askAnew();
      });
    this.addEventListener('keydown', (event) => this.#key(event));
    this.#list.addEventListener('click', () => this.#keep());
  }

  get #field(): HTMLInputElement | null {
    return this.#form?.querySelector<HTMLInputElement>('[name="q"]') ?? null;
  }

  /** Who comes to search types at once; who has clicked somewhere meanwhile stays there. */
  #takeFocus(): void {
    const isFree = document.activeElement === document.body && location.hash === '';
    if ('focus' in this.dataset && isFree) this.#field?.focus({ preventScroll: true });
  }

  #askAnew(): void {
    clearTimeout(this.#timer);
    this.#shown = STEP;
    void this.#ask();
  }

  /** Notes in the history what the back button is to bring back. */
  #keep(): void {
    remember({ ...history.state, search: { shown: this.#shown, top: scrollY } });
  }

  /** Arrows walk from the field through the results, Escape goes back to the field. */
  #key(event: KeyboardEvent): void {
    const stops = [this.#field, ...this.querySelectorAll<HTMLElement>('.search-link, .search-section-link')];
    const at = stops.indexOf(event.target as HTMLElement);
    if (at < 0 || event.isComposing || !['ArrowDown', 'ArrowUp', 'Escape'].includes(event.key)) return;
    if (event.key === 'Escape' && at === 0) return;
    const to = event.key === 'Escape' ? 0 : at + (event.key === 'ArrowDown' ? 1 : -1);
    if (!stops[to]) return;
    event.preventDefault();
    stops[to].focus();
  }

  async #ask(): Promise<void> {
    const [search, words, form] = [this.#search, this.#words, this.#form];
    if (!search || !words || !form) return;
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    const asked = readForm(form, this.#exact);
    const address = writeAddress(location.href, asked);
    remember(history.state, address);
    keepInSwitch(new URL(address).search);
    const isAsked = asked.query.trim() !== '' || isFiltered(asked.filters);
    this.toggleAttribute('data-asked', isAsked);
    if (!isAsked) return this.#show(null, '');
    // One that was overtaken says nothing any more: the field may have been emptied meanwhile.
    const slow = window.setTimeout(() => running.signal.aborted || this.#say(words.loading), PATIENCE);
    this.#list.setAttribute('aria-busy', 'true');
    try {
      const { query, ...how } = asked;
      const answer = await search.search(query, {
        ...how,
        signal: running.signal,
        limit: this.#shown,
        counted: this.#filters !== null,
      });
      const near = answer.unfiltered ? [] : await search.suggest(query);
      if (running.signal.aborted) return;
      this.#show(
        answer.counts,
        this.#summary(words, answer),
        answer.results.map((result) => resultItem(result, words, this.#lang)),
        spellingNote(answer, words, this.#lang, (query, exact) =>
          writeAddress(location.href, { ...asked, query, exact }),
        ),
        [near.length > 0 && suggestionList(words.suggestions, near), this.#more(words, answer)],
      );
    } catch (error) {
      if (!running.signal.aborted) this.#fail(words, error);
    } finally {
      clearTimeout(slow);
      if (this.#running === running) this.#list.removeAttribute('aria-busy');
    }
  }

  /** Says that it did not work, and asks again when it is told to, or when the network is back. */
  #fail(words: SearchWords, error: unknown): void {
    // The page is older than the index, or younger: only another page helps.
    const isOld = error instanceof IndexFault && error.fault === 'format';
    const again = element('button', { type: 'button', class: 'search-more' }, words.again);
    again.addEventListener('click', () => (isOld ? location.reload() : this.#askAnew()));
    this.#show(null, words.error, [], [], [again]);
    if (!isOld) addEventListener('online', () => again.isConnected && this.#askAnew(), { once: true });
  }

  #summary(words: SearchWords, answer: SearchAnswer): string {
    if (!answer.total && answer.unfiltered) return words.noneFiltered;
    if (!answer.total) return fillWords(words.none, { query: answer.query.trim() });
    const language = words.languages[answer.lang] ?? answer.lang;
    return [
      countWords(words, answer.total, this.#lang),
      answer.relaxed && words.relaxed,
      answer.lang !== this.#lang && fillWords(words.inLanguage, { language }),
    ]
      .filter(Boolean)
      .join(' · ');
  }

  #more(words: SearchWords, answer: SearchAnswer): HTMLElement | false {
    if (answer.total <= answer.results.length) return false;
    const button = element('button', { type: 'button', class: 'search-more' }, words.more);
    button.addEventListener('click', async () => {
      const first = this.#list.children.length;
      this.#shown += STEP;
      await this.#ask();
      this.#keep();
      this.#list.children[first]?.querySelector('a')?.focus();
    });
    return button;
  }

  #say(text: string): void {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  #show(
    counts: FilterCounts | null,
    status: string,
    items: HTMLElement[] = [],
    note: Child[] = [],
    foot: Child[] = [],
  ): void {
    this.#filters?.show(counts);
    this.#say(status);
    // What is said again is not put there again, lest it be read out at every letter.
    if (element('p', {}, ...note).innerHTML !== this.#note.innerHTML) fill(this.#note, note);
    updateList(this.#list, items);
    fill(this.#foot, foot);
  }
}

/** Registers the element; the page's script calls it once. */
export function defineSearch(): void {
  if (!customElements.get('site-search')) customElements.define('site-search', SiteSearch);
}
