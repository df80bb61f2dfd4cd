import type { Panel } from './panel.ts';
import type { KeyboardWords } from './words.ts';

/**
 * `<kiosk-keyboard for="<input id>" data-lang data-languages data-finders>` with the button that opens it and its
 * words as JSON: a keyboard on the screen for one text field. The keys and the layouts are loaded when the field is
 * touched. While it is open it has the attribute `open`, by which the styles make room for it; opening fires
 * `kiosk-keyboard-open`, which bubbles.
 */
export class KioskKeyboard extends HTMLElement {
  #input: HTMLInputElement | null = null;
  #panel: Promise<Panel> | null = null;
  #button: HTMLButtonElement | null = null;

  connectedCallback(): void {
    const input = document.getElementById(this.getAttribute('for') ?? '');
    const words = this.querySelector('script[type="application/json"]')?.textContent;
    if (!(input instanceof HTMLInputElement) || !words || this.#input) return;
    this.#input = input;
    this.#button = this.querySelector('button');
    // Else the system's keyboard comes up too, where there is one.
    input.inputMode = 'none';
    const open = (): void => void this.#open(input, JSON.parse(words) as KeyboardWords);
    input.addEventListener('focus', open);
    // A field that kept the focus while the keyboard was closed.
    input.addEventListener('click', open);
    this.#button?.addEventListener('click', () => {
      if (this.hasAttribute('open')) return this.#close();
      open();
      input.focus();
    });
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !this.hasAttribute('open') || event.isComposing) return;
      event.preventDefault();
      this.#close();
    };
    input.addEventListener('keydown', escape);
    this.addEventListener('keydown', escape);
    if (document.activeElement === input) open();
  }

  async #open(input: HTMLInputElement, words: KeyboardWords): Promise<void> {
    this.#panel ??= this.#load(input, words);
    const panel = await this.#panel.catch(() => null);
    if (!panel) {
      // The next touch tries again, and till then the system's keyboard may serve.
      this.#panel = null;
      input.inputMode = '';
      return;
    }
    panel.element.hidden = false;
    if (this.hasAttribute('open')) return;
    this.setAttribute('open', '');
    this.dispatchEvent(new Event('kiosk-keyboard-open', { bubbles: true }));
    this.#button?.setAttribute('aria-expanded', 'true');
  }

  async #load(input: HTMLInputElement, words: KeyboardWords): Promise<Panel> {
    const { Panel: Keys } = await import('./panel.ts');
    const { lang = '', languages = '', finders = '' } = this.dataset;
    const tags = languages.split(' ').filter(Boolean);
    const panel = new Keys({ input, words, lang, languages: tags, finders, close: () => this.#close() });
    await panel.choose(lang);
    this.append(panel.element);
    return panel;
  }

  #close(): void {
    const panel = this.querySelector<HTMLElement>('.keyboard-panel');
    if (!panel) return;
    const focused = panel.contains(document.activeElement);
    this.removeAttribute('open');
    this.#button?.setAttribute('aria-expanded', 'false');
    // The focus must not be left on a key that is gone.
    if (focused) this.#button?.focus();
    panel.hidden = true;
  }
}

/** Registers the element; the page's script calls it once. */
export function defineKeyboard(): void {
  if (!customElements.get('kiosk-keyboard')) customElements.define('kiosk-keyboard', KioskKeyboard);
}
