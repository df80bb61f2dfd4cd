const SPOKEN = 4000; // ms of one caption

const isOnKey = ({ target }: Event): boolean => target instanceof Element && target.closest('a') !== null;

/**
 * Shows a dialog of slides, each with its caption in all languages in turn, until it is touched. A touch on one of
 * its links leads on to the page of a language; anywhere else it uncovers what lies beneath.
 * @param start is called by that touch.
 */
export function runAttractLoop(dialog: HTMLDialogElement, start: () => void, signal: AbortSignal): void {
  const slides = [...dialog.querySelectorAll<HTMLElement>('.kiosk-slide')];
  let [at, spoken] = [0, 0];
  const show = () => {
    slides.forEach((slide, index) => {
      slide.classList.toggle('shown', index === at);
      const isNear = index === at || index === (at + 1) % slides.length;
      const image = slide.querySelector('img');
      // The next picture is fetched before its turn; the first ones of a dozen would else come all at once.
      if (image && isNear) image.loading = 'eager';
      const captions = [...slide.querySelectorAll<HTMLElement>('.kiosk-caption')];
      captions.forEach((caption, language) => {
        caption.hidden = language !== spoken % captions.length;
      });
    });
  };
  const timer = setInterval(() => {
    const captions = slides[at]?.querySelectorAll('.kiosk-caption').length ?? 1;
    spoken++;
    if (spoken % captions === 0) at = (at + 1) % slides.length;
    show();
  }, SPOKEN);
  signal.addEventListener('abort', () => clearInterval(timer));
  let hasStarted = false;
  const begin = () => {
    if (hasStarted) return;
    hasStarted = true;
    clearInterval(timer);
    start();
  };
  const uncover = () => {
    dialog.close();
    begin();
  };
  // A click, not the first contact: a closed dialog would let the rest of the tap through to the chooser.
  dialog.addEventListener('click', (event) => (isOnKey(event) ? begin() : uncover()));
  dialog.addEventListener('keydown', (event) => {
    if (/^(Enter| )$/.test(event.key) && !isOnKey(event)) uncover();
  });
  dialog.addEventListener('close', begin);
  // Whoever comes back by the history has chosen already; until then the picture stays, so that nothing flashes.
  addEventListener('pagehide', () => hasStarted && dialog.close(), { signal });
  show();
  dialog.showModal();
}
