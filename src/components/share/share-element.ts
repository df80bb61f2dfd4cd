import { copyText, textOf } from './copy-text.ts';

/**
 * `<share-page data-copied data-failed>`: offers to copy the address it shows, and the sharing of the system where the
 * browser has it. Without script the address stands there to be copied by hand, and its code opens all the same.
 */
class SharePage extends HTMLElement {
  connectedCallback(): void {
    const shown = this.querySelector('.address') as HTMLElement;
    const status = this.querySelector('[role=status]') as HTMLElement;
    const url = textOf(shown);
    const offer = (button: string, act: () => Promise<unknown>): void => {
      const element = this.querySelector(button) as HTMLButtonElement;
      element.hidden = false;
      element.onclick = act;
    };
    if (navigator.clipboard) offer('.copy', () => copyText(shown, status, this.dataset));
    // Closed without having chosen anybody, there is nothing to say.
    if (typeof navigator.share === 'function')
      offer('.system', () => navigator.share({ title: document.title, url }).catch(() => {}));
  }
}

export function defineShare(): void {
  if (!customElements.get('share-page')) customElements.define('share-page', SharePage);
}
