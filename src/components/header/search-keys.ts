/**
 * The way to the search from any page: `/` and Ctrl+K (Cmd+K) lead to its field, which answers as one types. What answers
 * is loaded when the field is first used.
 */
const field = document.querySelector<HTMLInputElement>('#tim');

field?.addEventListener(
  'focus',
  async () => {
    const { suggestResults } = await import('./search-suggestions.ts');
    suggestResults(field);
  },
  { once: true },
);

const isShortcut = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key === '/' ? !(ctrlKey || metaKey || altKey) : key === 'k' && ctrlKey !== metaKey && !altKey && !shiftKey;

document.addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (event.defaultPrevented || event.isComposing || !isShortcut(event)) return;
  if (key === '/' && document.querySelector('[name="keys"][value="off"]:checked')) return;
  // Whoever writes or chooses by letters means the letter; a dialogue leaves nothing else to be reached.
  const isWriting =
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
  if (isWriting || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  const fields = [document.querySelector<HTMLInputElement>('#q'), field];
  const seen = fields.find((one) => one && one.getClientRects().length > 0);
  if (seen) seen.select();
  else document.querySelector<HTMLElement>('.search-jump')?.click();
});
