/** Remembers the language a visitor chose, for the next time they open the root page. Nothing leaves the device. */
export const STORAGE_KEY = 'cua-ngo-language';

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
  link.addEventListener('click', () => {
    try {
      localStorage.setItem(STORAGE_KEY, link.dataset['language'] ?? '');
    } catch {
      // A browser without storage simply asks again.
    }
  });
}
