const SETTLED = 2000; // ms without a change, after which an answer is the answer

/** Tells once a query whether it found something, never what was typed. */
export function watchSearch(tell: (value: 'found' | 'nothing') => void, signal: AbortSignal): void {
  let [timer, last] = [0, ''];
  const settle = (search: Element) => {
    const query = search.querySelector<HTMLInputElement>('input[name="q"]')?.value.trim() ?? '';
    if (query === last || search.querySelector('[aria-busy]')) return;
    last = query;
    if (query) tell(search.querySelector('.search-results > *') ? 'found' : 'nothing');
  };
  const observer = new MutationObserver(([change]) => {
    const search =
      change?.target.parentElement?.closest('site-search') ?? document.querySelector('site-search');
    clearTimeout(timer);
    if (search) timer = window.setTimeout(settle, SETTLED, search);
  });
  for (const search of document.querySelectorAll('site-search'))
    observer.observe(search, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Tells when a keyboard on the screen was opened, not what for. */
export function watchKeyboard(tell: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver((changes) => {
    if (changes.some(({ target, oldValue }) => oldValue === null && (target as Element).hasAttribute('open')))
      tell();
  });
  for (const keyboard of document.querySelectorAll('kiosk-keyboard'))
    observer.observe(keyboard, { attributeFilter: ['open'], attributeOldValue: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
