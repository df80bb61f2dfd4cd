/** Where the visitor's choices are kept: text size, contrast and scheme by the names of their controls. */
export const DISPLAY_KEY = 'cua-ngo-display';

/**
 * Sets what was chosen before as `data-` attributes of the root, which the styles read beside the controls.
 * It runs in the head, before anything is painted: else a visitor who reads white on black is shown a light page
 * first, and large text would push away what they already read. It stands alone, for its source is sent as it is.
 */
export function restoreDisplay(key: string): void {
  try {
    const kept = JSON.parse(localStorage.getItem(key) || '{}');
    for (const name in kept) document.documentElement.setAttribute(`data-${name}`, kept[name]);
  } catch {
    // Without storage, or with something else in it, the system's settings hold.
  }
}
