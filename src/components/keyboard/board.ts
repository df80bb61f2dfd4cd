import { type KeyTexts, type Layout, type Level, shownOn } from '../../language/keyboard/layout.ts';
import { icon, make } from './make.ts';
import type { KeyboardWords } from './words.ts';

/** What the keys that write no letter are for. */
export type Action = 'shift' | 'more' | 'space' | 'erase' | 'clear' | 'search';

interface LetterKey {
  button: HTMLButtonElement;
  texts: KeyTexts;
}

/** The keys of one layout. They stay the same elements at every level, so that no finger loses its key. */
export class Board {
  readonly rows: HTMLElement[];
  readonly #layout: Layout;
  readonly #words: KeyboardWords;
  #letters: LetterKey[] = [];
  #actions = new Map<Action, HTMLButtonElement>();

  constructor(layout: Layout, words: KeyboardWords) {
    this.#layout = layout;
    this.#words = words;
    const last = layout.rows.length - 1;
    this.rows = layout.rows.map((row, at) => this.#row(row, at === last));
    this.rows.push(this.#bottom());
    this.show('base', false);
  }

  /** The text on a key at the level shown now; undefined for a key that writes none. */
  textOf(key: HTMLButtonElement, level: Level): string | undefined {
    return this.#letters.find(({ button }) => button === key)?.texts[level];
  }

  /** @param locked shift stays until it is pressed again. */
  show(level: Level, locked: boolean): void {
    for (const { button, texts } of this.#letters) this.#label(button, texts, level);
    const shift = this.#actions.get('shift');
    shift?.setAttribute('aria-pressed', String(level === 'shift'));
    shift?.classList.toggle('locked', locked);
    const more = this.#actions.get('more');
    more?.setAttribute('aria-pressed', String(level === 'more'));
  }

  #row(row: readonly KeyTexts[], withActions: boolean): HTMLElement {
    const free = this.#layout.width - 2 * row.length;
    const keys = row.map((texts) => {
      const button = make('button', { type: 'button', class: 'keyboard-key', 'data-key': 'text' });
      this.#letters.push({ button, texts });
      return button;
    });
    if (!withActions) return make('div', { class: 'keyboard-row' }, this.#space(free / 2), ...keys);
    const side = free / 2;
    const { shift, erase } = this.#words;
    return make(
      'div',
      { class: 'keyboard-row' },
      this.#action('shift', side, shift, icon('shift')),
      ...keys,
      this.#action('erase', side, erase, icon('erase')),
    );
  }

  #bottom(): HTMLElement {
    const { more, clear, space, search } = this.#words;
    const { hasMore, width } = this.#layout;
    return make(
      'div',
      { class: 'keyboard-row' },
      ...(hasMore ? [this.#action('more', 4, `123, ${more}`, '123')] : []),
      this.#action('clear', 4, '', clear),
      this.#action('space', width - (hasMore ? 14 : 10), space),
      this.#action('search', 6, '', search),
    );
  }

  #space(halves: number): HTMLElement {
    return make('span', { class: 'keyboard-space', 'data-span': String(halves) });
  }

  /** A key that does something; with an empty label what stands on it is its name. */
  #action(action: Action, halves: number, label: string, ...content: (Node | string)[]): HTMLButtonElement {
    const button = make(
      'button',
      {
        type: 'button',
        class: `keyboard-key keyboard-${action}`,
        'data-key': action,
        'data-span': String(halves),
        ...(label && { 'aria-label': label }),
        ...(/^(?:shift|more)$/.test(action) && { 'aria-pressed': 'false' }),
      },
      ...content,
    );
    this.#actions.set(action, button);
    return button;
  }

  #label(button: HTMLButtonElement, texts: KeyTexts, level: Level): void {
    const text = texts[level];
    const name = this.#words.signs[text];
    if (name) button.setAttribute('aria-label', name);
    else button.removeAttribute('aria-label');
    button.classList.toggle('as-before', level !== 'base' && text === texts.base);
    // Its own fonts, as the rest of the page is in the reader's.
    const sign = make('span', { class: 'keyboard-sign own-face', lang: this.#layout.lang }, shownOn(text));
    button.replaceChildren(sign);
  }
}
