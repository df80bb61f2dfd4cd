const IDLE = 60_000; // ms without a touch until the page is left
const BEAT = 30_000;

/** What a technician's page does by itself: it beats like every page of the kiosk, and is left when nobody is there. */
export class Life {
  readonly #leave: () => void;
  #touchedAt = performance.now();
  #busy = 0;

  constructor(leave: () => void) {
    this.#leave = leave;
    for (const name of ['pointerdown', 'keydown', 'input'] as const)
      addEventListener(name, () => this.touch(), { capture: true, passive: true });
    for (const name of ['contextmenu', 'dragstart', 'dblclick'] as const)
      addEventListener(name, (event) => event.preventDefault(), { capture: true });
    setInterval(() => this.#look(), 1000);
    setInterval(beat, BEAT);
    beat();
  }

  touch(): void {
    this.#touchedAt = performance.now();
  }

  /** What the machine works on holds the page. */
  async during<Result>(work: Promise<Result>): Promise<Result> {
    this.#busy++;
    try {
      return await work;
    } finally {
      this.#busy--;
      this.touch();
    }
  }

  #look(): void {
    if (this.#busy === 0 && performance.now() - this.#touchedAt >= IDLE) this.#leave();
  }
}

/** Without it the watchdog would take the screen for dead. A page behind another window gives none. */
function beat(): void {
  if (document.visibilityState === 'visible' && document.hasFocus())
    navigator.sendBeacon('/_kiosk/beat?focus=1&visible=1');
}
