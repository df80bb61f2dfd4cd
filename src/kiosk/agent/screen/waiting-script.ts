/**
 * The script of the waiting page, sent as its own text: it may use nothing from outside itself. Says that the page is
 * seen, and asks for the page again until a release answers; the words are the server's.
 */
export function watchForSite(): void {
  const BEAT_MS = 30_000;
  const LOOK_MS = 2000;
  const beat = () => {
    // As the pages of a release do: another window over it is no sign of life.
    if (document.visibilityState !== 'visible' || !document.hasFocus()) return;
    fetch('/_kiosk/beat?focus=1&visible=1', { method: 'POST' }).catch(() => undefined);
  };
  const look = async () => {
    const response = await fetch(location.href, { cache: 'no-store' });
    // Only an answer out of a release counts: the server may be on its way up or down.
    if (response.headers.has('x-kiosk-release')) return location.reload();
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const [now, next] = [document.querySelector('main'), page.querySelector('main')];
    if (now && next && now.outerHTML !== next.outerHTML) {
      now.replaceWith(next);
      document.title = page.title;
    }
  };
  const again = () =>
    setTimeout(() => {
      look()
        .catch(() => undefined)
        .then(again);
    }, LOOK_MS);
  beat();
  setInterval(beat, BEAT_MS);
  again();
}
