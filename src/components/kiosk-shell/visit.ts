const KEY = 'kiosk-visit';

/** The visit that is on; it begins with the first touch and ends with the reset. */
export const currentVisit = (): string | null => sessionStorage.getItem(KEY);

export function beginVisit(): void {
  sessionStorage.setItem(KEY, crypto.randomUUID());
  mark();
}

/** Every entry of the history says whose it is. */
function mark(): void {
  const visit = currentVisit();
  const state = history.state as Record<string, unknown> | null;
  if (visit && !state?.[KEY]) history.replaceState({ ...state, [KEY]: visit }, '');
}

/**
 * Whether the page may be shown: not when the history brings it back after its visitor has gone.
 * @param fromCache the browser kept the page itself, as `pageshow` tells.
 */
export function belongsToVisit(fromCache = false): boolean {
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (fromCache || load?.type === 'back_forward') {
    const owner = (history.state as Record<string, unknown> | null)?.[KEY];
    return owner !== undefined && owner === currentVisit();
  }
  if (currentVisit()) mark();
  else beginVisit();
  return true;
}

/** Entries made without loading, as by a link to a heading, are marked too. */
export const markEntries = (): void =>
  window.navigation?.addEventListener('currententrychange', () => mark());

/** Takes away all that a page can keep of its visitor. */
export async function forgetVisitor(): Promise<void> {
  sessionStorage.clear();
  localStorage.clear();
  for (const form of document.forms) form.reset();
  const [cookies, caches, databases] = await Promise.all([
    globalThis.cookieStore?.getAll() ?? [],
    globalThis.caches?.keys() ?? [],
    indexedDB.databases?.() ?? [],
  ]);
  for (const { name } of databases) if (name) indexedDB.deleteDatabase(name);
  await Promise.all([
    ...cookies.flatMap(({ name }) => (name ? [cookieStore.delete(name)] : [])),
    ...caches.map((name) => globalThis.caches.delete(name)),
  ]);
}

/**
 * The chooser, once nobody is there, becomes the only entry of the history: back to the first entry, then a new one,
 * which cuts off what came after. So the history holds no address of an earlier visitor and never grows.
 */
export function clearHistory(): void {
  const { navigation } = window;
  const at = navigation?.currentEntry?.index ?? 0;
  const first = navigation?.entries()[0];
  if (at > 0 && first) {
    const { committed, finished } = navigation.traverseTo(first.key);
    for (const step of [committed, finished]) step?.catch(() => undefined);
  } else if (navigation?.canGoForward) history.pushState(null, '', location.pathname);
}
