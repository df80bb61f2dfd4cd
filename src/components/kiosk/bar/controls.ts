import { isWayBack, nextTop } from './steps.ts';

/** Behaviour of the bar's keys: Back within this visit, and scrolling by steps. */
const START = 'kiosk-start';

/** Where this visit began in the history; a reset clears it, so the next visitor cannot come back here. */
function startOfVisit(index: number): number {
  try {
    const kept = sessionStorage.getItem(START);
    if (kept !== null) return Number(kept);
    sessionStorage.setItem(START, String(index));
  } catch {
    // Without storage every page is the beginning of a visit, and Back leads to the page above.
  }
  return index;
}

const at = (): number => window.navigation?.currentEntry?.index ?? 0;
const start = startOfVisit(at());

document.querySelector('[data-back]')?.addEventListener('click', (event) => {
  if (!isWayBack(at(), start)) return;
  event.preventDefault();
  history.back();
});

const root = document.documentElement;
const keys = [...document.querySelectorAll<HTMLButtonElement>('[data-scroll]')];
const place = () => ({ top: scrollY, whole: root.scrollHeight, width: innerWidth, height: innerHeight });
for (const key of keys) {
  key.addEventListener('click', () => {
    scrollTo({ top: nextTop(place(), Number(key.dataset['scroll'])), behavior: 'smooth' });
  });
}

/** At an end of the page the key that would do nothing says so; it stays where it is, and focus with it. */
function mark(): void {
  const { top, whole, height } = place();
  for (const key of keys) {
    const ended = key.dataset['scroll'] === '1' ? top + height >= whole - 2 : top <= 1;
    key.ariaDisabled = String(ended);
  }
}
addEventListener('scroll', mark, { passive: true });
new ResizeObserver(mark).observe(root);
mark();
