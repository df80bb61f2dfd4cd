import { STORAGE_KEY } from '../language-switch/remember.ts';

/**
 * Sends a visitor of the root page to their language: the one they chose before, else the first of the browser's
 * that the site has. `/#languages` always shows the chooser. The back button leads to where they came from: an
 * entry of the chooser's own would send them forward again.
 */
function choose(): void {
  if (location.hash === '#languages') return;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-language]')];
  const tags = links.map((link) => link.dataset['language'] ?? '');
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(STORAGE_KEY);
  } catch {
    // Without storage the browser's languages decide each time.
  }
  const wanted =
    stored && tags.includes(stored)
      ? stored
      : navigator.languages.map((tag) => match(tag, tags)).find((tag) => tag !== undefined);
  const link = links[tags.indexOf(wanted ?? '')];
  if (!link || !wanted) return;
  try {
    localStorage.setItem(STORAGE_KEY, wanted);
  } catch {
    // See above.
  }
  location.replace(link.href);
}

/** `zh-Hans-CN` is served by `zh`; an exact tag wins. */
function match(tag: string, tags: string[]): string | undefined {
  const lower = tag.toLowerCase();
  return (
    tags.find((tag) => tag.toLowerCase() === lower) ??
    tags.find((tag) => tag.toLowerCase().split('-')[0] === lower.split('-')[0])
  );
}

choose();
