import { createSearch, type TitledResult } from '../../search/client.ts';
import { element } from '../search/render.ts';

const PAUSE = 120; // ms without a key before the index is asked
const MOST = 6;
const LIST_ID = 'tim-goi-y';

/**
 * Lets a search field of the header answer as one types: a list of titles below it, by the combobox pattern of ARIA. The
 * form around it goes to the search page as before; its `data-fallbacks` are the languages asked after the page's own.
 */
export function suggestResults(field: HTMLInputElement): void {
  const { form } = field;
  const { lang } = document.documentElement;
  const fallbacks = form?.dataset['fallbacks']?.split(' ') ?? [];
  const search = createSearch({ base: '/search/', lang, fallbacks });
  const list = element('ul', {
    id: LIST_ID,
    class: 'search-suggested',
    role: 'listbox',
    'aria-label': field.labels?.[0]?.textContent ?? '',
    hidden: '',
  });
  let shown: readonly TitledResult[] = [];
  let chosen = -1;
  let timer = 0;
  let running: AbortController | undefined;

  const choose = (at: number): void => {
    chosen = at;
    for (const [i, option] of [...list.children].entries())
      option.setAttribute('aria-selected', `${i === at}`);
    if (at < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `${LIST_ID}-${at}`);
  };
  const show = (results: readonly TitledResult[]): void => {
    shown = results;
    list.replaceChildren(...results.map((result, at) => optionOf(result, at, lang)));
    list.hidden = results.length === 0;
    field.setAttribute('aria-expanded', `${!list.hidden}`);
    choose(-1);
  };
  const close = (): void => {
    clearTimeout(timer);
    running?.abort();
    show([]);
  };
  const ask = async (): Promise<void> => {
    running?.abort();
    running = new AbortController();
    const { signal } = running;
    // Without an answer the form still goes to its page, which says what is wrong.
    const answer = await search.search(field.value, { signal, limit: 0 }).catch(() => undefined);
    if (!signal.aborted) show(answer?.titles(MOST) ?? []);
  };
  const open = (at: number): void => {
    const { url } = shown[at] ?? {};
    if (url) location.assign(url);
  };

  // No other kind of field may be a combobox.
  field.type = 'text';
  field.enterKeyHint = 'search';
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', LIST_ID],
    ['aria-expanded', 'false'],
  ] as const)
    field.setAttribute(name, value);
  form?.append(list);
  void search.preload().catch(() => undefined);

  const later = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, PAUSE);
  };
  field.addEventListener('input', (event) => {
    // Letters on their way to a character are no query yet.
    if ((event as InputEvent).isComposing && /^(?:zh|ja|ko)\b/.test(lang)) return;
    later();
  });
  field.addEventListener('compositionend', later);
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && shown.length > 0) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      open(chosen);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (shown.length === 0) return void ask();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One place beyond either end is the field itself.
      const places = shown.length + 1;
      choose(((chosen + 1 + step + places) % places) - 1);
    }
  });
  // The field keeps the focus while an option is pressed.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('[role="option"]') : null;
    if (option) open([...list.children].indexOf(option));
  });
  if (field.value !== '') later();
}

function optionOf({ title, lang, kindLabel }: TitledResult, at: number, reader: string): HTMLLIElement {
  return element(
    'li',
    { id: `${LIST_ID}-${at}`, role: 'option', 'aria-selected': 'false' },
    element('span', lang === reader ? {} : { lang }, title),
    kindLabel !== '' && element('small', {}, kindLabel),
  );
}
