import { eraseBefore } from '../../language/keyboard/erase.ts';
import { choose, lettersBefore } from '../../language/keyboard/finder.ts';
import type { Layout, Level } from '../../language/keyboard/layout.ts';
import { languagesWithLayout, loadLayout } from '../../language/keyboard/layouts.ts';
import { type Action, Board } from './board.ts';
import { Field } from './field.ts';
import { icon, make } from './make.ts';
import { Names } from './names.ts';
import { listenToPresses } from './presses.ts';
import { keepOneTabStop, listenToArrows } from './roving.ts';
import type { KeyboardWords } from './words.ts';

export interface PanelOptions {
  input: HTMLInputElement;
  words: KeyboardWords;
  /** The reader's language, whose layout comes first. */
  lang: string;
  /** Languages of the site in its order. */
  languages: readonly string[];
  /** Folder of the finders' files. */
  finders: string;
  close(): void;
}

/** The keyboard itself; loaded when it is first asked for. */
export class Panel {
  readonly element: HTMLElement;
  readonly #options: PanelOptions;
  readonly #field: Field;
  readonly #tabs: HTMLButtonElement[];
  readonly #keys = make('div', { class: 'keyboard-keys' });
  #layout: Layout | null = null;
  #board: Board | null = null;
  #names: Names | null = null;
  #level: Level = 'base';
  #locked = false;

  constructor(options: PanelOptions) {
    const { words, languages } = options;
    this.#options = options;
    this.#field = new Field(options.input);
    this.#tabs = languagesWithLayout(languages).map((tag) =>
      make(
        'button',
        { type: 'button', class: 'keyboard-tab own-face', 'data-key': 'language', value: tag, lang: tag },
        words.languages[tag] ?? tag,
      ),
    );
    const close = make(
      'button',
      {
        type: 'button',
        class: 'keyboard-tab keyboard-close',
        'data-key': 'close',
        'aria-label': words.close,
      },
      icon('close'),
    );
    const tabs = make(
      'div',
      { class: 'keyboard-tabs', role: 'group', 'aria-label': words.language },
      ...this.#tabs,
    );
    this.element = make(
      'div',
      { class: 'keyboard-panel', role: 'group', 'aria-label': words.title },
      make('div', { class: 'keyboard-row keyboard-strip' }, tabs, close),
      this.#keys,
    );
    listenToPresses(this.element, {
      press: (key) => this.#press(key),
      repeats: (key) => key.dataset['key'] === 'erase',
      leaves: (key) => /^(?:close|search)$/.test(key.dataset['key'] ?? ''),
    });
    listenToArrows(this.element);
  }

  /** Sets up the keys of a language; the former ones stay until the new ones are there. */
  async choose(lang: string): Promise<void> {
    const { words, finders } = this.#options;
    const layout = await loadLayout(lang);
    if (this.#composing) this.#field.settle();
    this.#layout = layout;
    this.#board = new Board(layout, words);
    this.#names = null;
    if (layout.finder) {
      const names = new Names({
        label: words.names,
        hint: words.namesHint,
        lang,
        chosen: (name) => this.#write(choose(this.#field.before, name)),
      });
      this.#names = names;
      names.load(`${finders}${lang}.json`).then(
        () => names === this.#names && this.#look(),
        () => undefined,
      );
    }
    for (const tab of this.#tabs) tab.setAttribute('aria-pressed', String(tab.value === lang));
    this.#keys.className = `keyboard-keys keyboard-width-${layout.width}`;
    this.#keys.replaceChildren(...(this.#names ? [this.#names.row] : []), ...this.#board.rows);
    this.#show('base');
    this.#look();
  }

  get #composing(): boolean {
    return this.#names !== null && lettersBefore(this.#field.before) !== '';
  }

  #show(level: Level, locked = false): void {
    this.#level = level;
    this.#locked = locked;
    this.#board?.show(level, locked);
    const focused = document.activeElement;
    const wanted =
      focused instanceof HTMLButtonElement && this.element.contains(focused) ? focused : undefined;
    keepOneTabStop(this.element, wanted);
  }

  /** Shows the names for the letters before the caret. */
  #look(): boolean {
    const found = this.#names?.show(lettersBefore(this.#field.before)) ?? false;
    if (this.#names) keepOneTabStop(this.element);
    return found;
  }

  #write(before: string): void {
    // What is written is told once it is known whether the letters are on their way to a name.
    const found = this.#names?.show(lettersBefore(before)) ?? false;
    this.#field.replaceBefore(before, found);
    if (this.#names) keepOneTabStop(this.element);
  }

  #press(key: HTMLButtonElement): void {
    const what = key.dataset['key'];
    if (what === 'close') this.#options.close();
    else if (what === 'language') void this.choose(key.value);
    else if (what === 'text') this.#type(key);
    else this.#do(what as Action);
  }

  #type(key: HTMLButtonElement): void {
    const text = this.#board?.textOf(key, this.#level);
    if (text === undefined || !this.#layout) return;
    this.#write(this.#layout.type(this.#field.before, text));
    if (this.#level === 'shift' && !this.#locked) this.#show('base');
  }

  #do(action: Action): void {
    const field = this.#field;
    switch (action) {
      case 'shift':
        // Once for the next letter, twice until it is pressed again.
        if (this.#level !== 'shift') this.#show('shift');
        else if (this.#locked) this.#show('base');
        else this.#show('shift', true);
        return;
      case 'more':
        this.#show(this.#level === 'more' ? 'base' : 'more');
        return;
      case 'space': {
        const name = this.#composing ? this.#names?.first : undefined;
        this.#write(name === undefined ? `${field.before} ` : choose(field.before, name));
        return;
      }
      case 'erase':
        this.#write(field.hasSelection ? field.before : eraseBefore(field.before));
        return;
      case 'clear':
        field.clear();
        this.#look();
        return;
      case 'search':
        field.input.form?.requestSubmit();
        this.#options.close();
    }
  }
}
