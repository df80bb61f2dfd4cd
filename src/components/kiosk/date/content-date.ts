import { isOld } from './age.ts';

const HOUR = 3_600_000; // ms

/** `<content-date data-built>`: shows its `.old` when the content has aged; a page may stand open for days. */
class ContentDate extends HTMLElement {
  connectedCallback(): void {
    this.#look();
    setInterval(() => this.#look(), HOUR);
  }

  #look(): void {
    const old = this.querySelector<HTMLElement>('.old');
    if (old) old.hidden = !isOld(this.dataset['built'] ?? '', Date.now());
  }
}

customElements.define('content-date', ContentDate);
