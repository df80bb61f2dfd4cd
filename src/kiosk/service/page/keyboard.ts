import { button, make } from './elements.ts';

/** Rows of keys; a word in brackets is done, the others are written. */
const LAYOUTS = {
  digits: ['1 2 3', '4 5 6', '7 8 9', '[left] 0 [right]', '[back] [done]'],
  letters: [
    '1 2 3 4 5 6 7 8 9 0',
    'q w e r t y u i o p',
    'a s d f g h j k l -',
    '[shift] z x c v b n m [back]',
    '[signs] . : / [space] [left] [right] [done]',
  ],
  signs: [
    '! @ # $ % ^ & * ( )',
    '+ = _ - [ ] { } < >',
    '; : \' " , . ? / \\ |',
    '` ~ [back]',
    '[letters] [space] [left] [right] [done]',
  ],
} as const;
type Layout = keyof typeof LAYOUTS;

/** Label and name of each key that is done. */
const DEEDS: Record<string, readonly [label: string, name: string]> = {
  back: ['⌫', 'Xóa'],
  shift: ['⇧', 'Chữ hoa'],
  signs: ['#+=', 'Dấu'],
  letters: ['abc', 'Chữ'],
  space: ['Dấu cách', 'Dấu cách'],
  left: ['←', 'Sang trái'],
  right: ['→', 'Sang phải'],
  done: ['Xong', 'Xong'],
};

/** The keyboard on the screen: a kiosk has no other. It writes where the cursor stands. */
export class Keyboard {
  readonly #place: HTMLElement;
  #field: HTMLInputElement | undefined;
  #layout: Layout = 'letters';
  #isUpper = false;

  constructor(place: HTMLElement) {
    this.#place = place;
    // Keys take no focus from the field.
    place.addEventListener('pointerdown', (event) => event.preventDefault());
    place.addEventListener('mousedown', (event) => event.preventDefault());
    document.addEventListener('focusin', ({ target }) => this.#follow(target));
    // Not when the field loses its focus: the page would move away under the finger before its click.
    document.addEventListener('click', ({ target }) => {
      const isOnKeys = target instanceof Node && this.#place.contains(target);
      if (!isOnKeys && document.activeElement !== this.#field) this.hide();
    });
  }

  hide(): void {
    this.#field = undefined;
    this.#place.hidden = true;
    document.body.classList.remove('typing');
  }

  #follow(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement) || !target.dataset['keys']) return;
    this.#field = target;
    this.#show(target.dataset['keys'] === 'digits' ? 'digits' : 'letters');
    this.#place.hidden = false;
    document.body.classList.add('typing');
    target.scrollIntoView({ block: 'center' });
  }

  #show(layout: Layout, isUpper = false): void {
    this.#layout = layout;
    this.#isUpper = isUpper;
    const rows = LAYOUTS[layout].map((row) =>
      make('div', { class: 'row' }, ...row.split(' ').map((word) => this.#key(word))),
    );
    this.#place.dataset['layout'] = layout;
    this.#place.replaceChildren(...rows);
  }

  #key(word: string): HTMLButtonElement {
    const deed = /^\[(\w+)\]$/.exec(word)?.[1] ?? '';
    const [label, name] = DEEDS[deed] ?? [this.#isUpper ? word.toUpperCase() : word];
    const key = button(label, () => (deed ? this.#do(deed) : this.#write(label)), deed ? `deed ${deed}` : '');
    key.tabIndex = -1;
    if (name && name !== label) key.setAttribute('aria-label', name);
    if (deed === 'shift') key.setAttribute('aria-pressed', String(this.#isUpper));
    return key;
  }

  #do(deed: string): void {
    if (deed === 'shift') this.#show('letters', !this.#isUpper);
    else if (deed === 'signs' || deed === 'letters') this.#show(deed);
    else if (deed === 'done') this.#finish();
    else if (deed === 'space') this.#write(' ');
    else if (deed === 'back') this.#erase();
    else this.#move(deed === 'left' ? -1 : 1);
  }

  #write(text: string): void {
    const [from, to] = this.#range();
    this.#field?.setRangeText(text, from, to, 'end');
    this.#tell();
    // One capital, then small letters again.
    if (this.#isUpper && this.#layout === 'letters') this.#show('letters');
  }

  #erase(): void {
    const [from, to] = this.#range();
    this.#field?.setRangeText('', from === to ? Math.max(0, from - 1) : from, to, 'end');
    this.#tell();
  }

  #move(by: number): void {
    const at = Math.max(0, this.#range()[by < 0 ? 0 : 1] + by);
    this.#field?.setSelectionRange(at, at);
  }

  #range(): [from: number, to: number] {
    const end = this.#field?.value.length ?? 0;
    return [this.#field?.selectionStart ?? end, this.#field?.selectionEnd ?? end];
  }

  #tell(): void {
    this.#field?.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** As Enter on a keyboard of keys: the code is sent, other fields are left. */
  #finish(): void {
    const field = this.#field;
    this.hide();
    field?.dispatchEvent(new Event('finished', { bubbles: true }));
    field?.blur();
  }
}
