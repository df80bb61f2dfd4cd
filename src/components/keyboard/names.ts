import { createFinder, type Finder, type FinderEntry } from '../../language/keyboard/finder.ts';
import { make } from './make.ts';

const MOST = 12;

/** The row of the site's own names that the letters stand for. */
export class Names {
  readonly row: HTMLElement;
  readonly #hint: string;
  readonly #lang: string;
  readonly #chosen: (name: string) => void;
  #finder: Finder | null = null;

  constructor(options: { label: string; hint: string; lang: string; chosen: (name: string) => void }) {
    this.#hint = options.hint;
    this.#lang = options.lang;
    this.#chosen = options.chosen;
    this.row = make('div', {
      class: 'keyboard-row keyboard-names',
      role: 'group',
      'aria-label': options.label,
    });
    this.show('');
  }

  /** Loads the names; without them the letters go to the search as they are. */
  async load(address: string): Promise<void> {
    const response = await fetch(address);
    if (response.ok) this.#finder = createFinder((await response.json()) as FinderEntry[]);
  }

  get first(): string | undefined {
    return this.row.querySelector('button')?.textContent ?? undefined;
  }

  /** @returns whether there is a name for the letters. */
  show(letters: string): boolean {
    const names = this.#finder?.find(letters, MOST) ?? [];
    const buttons = names.map((name) => {
      const button = make(
        'button',
        { type: 'button', class: 'keyboard-name own-face', lang: this.#lang },
        name,
      );
      // Not on pointer down: the row is moved sideways by the finger.
      button.addEventListener('click', () => this.#chosen(name));
      return button;
    });
    const hint = make('p', { class: 'keyboard-hint' }, this.#hint);
    this.row.replaceChildren(...(letters === '' ? [hint] : buttons));
    this.row.scrollLeft = 0;
    return names.length > 0;
  }
}
