/**
 * `<copy-text data-copied data-failed>`: offers to copy the text it shows in `.shown` and, where it has a button for it,
 * to share the page by the system. Without script the text stands there to be copied by hand.
 */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const shown = this.querySelector('.shown') as HTMLElement;
    const status = this.querySelector('[role=status]') as HTMLElement;
    const text = shown.textContent?.trim() ?? '';
    const offer = (button: string, act: () => Promise<unknown>): void => {
      const element = this.querySelector<HTMLButtonElement>(button);
      if (!element) return;
      element.hidden = false;
      element.onclick = act;
    };
    const { copied = '', failed = '' } = this.dataset;
    if (navigator.clipboard)
      offer('.copy', async () => {
        status.textContent = '';
        status.textContent = await navigator.clipboard.writeText(text).then(
          () => copied,
          () => {
            // Refused by the browser or its owner: what is selected can be copied by hand.
            getSelection()?.selectAllChildren(shown);
            return failed;
          },
        );
      });
    // Closed without having chosen anybody, there is nothing to say.
    if (typeof navigator.share === 'function')
      offer('.system', () => navigator.share({ title: document.title, url: text }).catch(() => {}));
  }
}

export function defineCopyText(): void {
  if (!customElements.get('copy-text')) customElements.define('copy-text', CopyText);
}
