/**
 * Fetches what moves a map once it is less than a screen away: where it stands far down a page, most readers never
 * come to it, and without script it is whole.
 */
const watch = new IntersectionObserver(
  (maps) => {
    if (!maps.some(({ isIntersecting }) => isIntersecting)) return;
    watch.disconnect();
    void import('./map-element.ts');
  },
  { rootMargin: '100%' },
);
for (const map of document.querySelectorAll('province-map')) watch.observe(map);
