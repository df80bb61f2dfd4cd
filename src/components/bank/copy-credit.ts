import { copyText } from '../share/copy-text.ts';

/**
 * `<copy-credit data-copied data-failed>`: a credit line and the button that copies it. Without script the line stands
 * there, and one click selects the whole of it.
 */
class CopyCredit extends HTMLElement {
  connectedCallback(): void {
    const [shown, button, status] = ['.shown', '.copy', '[role=status]'].map((name) =>
      this.querySelector(name),
    );
    if (!navigator.clipboard || !shown || !status || !(button instanceof HTMLButtonElement)) return;
    button.hidden = false;
    button.onclick = () => copyText(shown, status, this.dataset);
  }
}

export function defineCopyCredit(): void {
  if (!customElements.get('copy-credit')) customElements.define('copy-credit', CopyCredit);
}
