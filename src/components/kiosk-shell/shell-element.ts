import { watchCorners } from '../../kiosk/service/page/corners.ts';
import { beat, count } from './agent.ts';
import { runAttractLoop } from './attract-loop.ts';
import { IdleTimer } from './idle-timer.ts';
import { lockPage } from './lockdown.ts';
import { keepAwake, shiftPixels } from './screen-care.ts';
import { watchStick } from './stick-notice.ts';
import {
  beginVisit,
  belongsToVisit,
  clearHistory,
  currentVisit,
  forgetVisitor,
  markEntries,
} from './visit.ts';
import { watchKeyboard, watchSearch } from './watch-use.ts';

const HOME = '/';
const BEAT = 30_000; // ms
const LOOK = 500; // ms
const PATIENCE = 1000; // ms that forgetting may take before the page is left all the same

/** What a visitor does with their hands. Scrolling alone is none: a reading voice scrolls, too. */
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'touchmove', 'keydown', 'wheel', 'input'];

const seconds = (): number => performance.now() / 1000;

/** Whether something is to be watched or listened to. What plays without end holds nobody. */
const isPlaying = (): boolean =>
  window.speechSynthesis?.speaking ||
  document.querySelector('[data-playing]') !== null ||
  [...document.querySelectorAll<HTMLMediaElement>('video, audio')].some(
    ({ paused, ended, loop }) => !paused && !ended && !loop,
  );

/**
 * `<kiosk-shell data-page data-idle data-warning data-hold data-health>`: the life of an unattended screen, from the
 * attract loop to the reset. Holds the dialogs `.kiosk-attract` (chooser only) and `.kiosk-warning`. Times in seconds.
 */
class KioskShell extends HTMLElement {
  #ending = new AbortController();
  #isLeaving = false;

  connectedCallback(): void {
    const { signal } = this.#ending;
    const isChooser = this.dataset['page'] === 'chooser';
    addEventListener(
      'pageshow',
      ({ persisted }) => {
        if (persisted && !isChooser && !belongsToVisit(true)) location.replace(HOME);
      },
      { signal },
    );
    if (!isChooser && !belongsToVisit()) {
      location.replace(HOME);
      return;
    }
    lockPage(signal);
    markEntries();
    shiftPixels(signal);
    keepAwake(signal);
    watchCorners(() => location.assign(this.dataset['health'] ?? HOME), signal);
    watchStick(signal);
    beat();
    const beats = setInterval(beat, BEAT);
    signal.addEventListener('abort', () => clearInterval(beats));
    this.#count(isChooser);
    if (isChooser && !currentVisit()) this.#attract();
    else this.#watch(isChooser);
  }

  disconnectedCallback(): void {
    this.#ending.abort();
    this.#ending = new AbortController();
  }

  #count(isChooser: boolean): void {
    const { signal } = this.#ending;
    if (this.dataset['page'] !== 'missing') count('page', location.pathname);
    watchSearch((value) => count('search', value), signal);
    watchKeyboard(() => count('keyboard', 'opened'), signal);
    addEventListener('kiosk-listen', () => count('listen', 'started'), { signal });
    addEventListener(
      'click',
      ({ target }) => {
        if (!(target instanceof Element)) return;
        const key = target.closest<HTMLElement>('a[data-language], a[data-begin]');
        const language = key?.dataset['language'] ?? key?.dataset['begin'];
        if (language) count('language', isChooser ? 'chosen' : 'switched', language);
        const handed = target.closest<HTMLElement>('[data-count-qr]')?.dataset['countQr'];
        if (handed) count('qr', handed);
      },
      { capture: true, signal },
    );
  }

  #attract(): void {
    clearHistory();
    const dialog = this.querySelector<HTMLDialogElement>('.kiosk-attract');
    const start = () => {
      beginVisit();
      count('start', 'touch');
      this.#watch(true);
    };
    if (dialog) runAttractLoop(dialog, start, this.#ending.signal);
    else start();
  }

  #watch(isChooser: boolean): void {
    const { signal } = this.#ending;
    const { idle = '60', warning = '20', hold = '600' } = this.dataset;
    const times = { idle: Number(idle), warning: Number(warning), hold: Number(hold) };
    const timer = new IdleTimer(times, seconds());
    const options = { capture: true, passive: true, signal };
    for (const name of SIGNS_OF_LIFE) addEventListener(name, () => timer.touch(seconds()), options);
    const dialog = this.querySelector<HTMLDialogElement>('.kiosk-warning');
    const left = dialog?.querySelector('[data-left]');
    addEventListener('click', (event) => this.#answer(event, dialog), { signal });
    // The dialog closes by its button, or by Escape; it tells of that in a task of its own, which may come late.
    let isAsked = false;
    const answered = () => {
      if (isAsked) timer.answer(seconds());
      isAsked = false;
    };
    dialog?.addEventListener('click', answered);
    dialog?.addEventListener('cancel', answered);
    dialog?.addEventListener('close', () => {
      answered();
      if (!this.#isLeaving) count('warning', 'continued');
    });
    const looks = setInterval(() => {
      const state = timer.look(seconds(), isPlaying());
      if (state.kind === 'in-use') return;
      // On the chooser nothing can be lost: it goes back to its pictures without asking in a language nobody chose.
      if (state.kind === 'over' || isChooser) return this.#reset('idle');
      if (left) left.textContent = String(state.left);
      if (!dialog || dialog.open) return;
      isAsked = true;
      dialog.showModal();
      count('warning', 'shown');
    }, LOOK);
    signal.addEventListener('abort', () => clearInterval(looks));
  }

  #answer(event: MouseEvent, dialog: HTMLDialogElement | null): void {
    const target = event.target as Element;
    if (target.closest('[data-kiosk-reset]')) {
      event.preventDefault();
      this.#reset('asked');
    } else if (dialog?.contains(target)) dialog.close();
  }

  #reset(why: 'idle' | 'asked'): void {
    if (this.#isLeaving) return;
    this.#isLeaving = true;
    count('reset', why);
    window.speechSynthesis?.cancel();
    const leave = () => location.replace(HOME);
    setTimeout(leave, PATIENCE);
    forgetVisitor().then(leave, leave);
  }
}

/** Registers the element; the page's script calls it once. */
export function defineShell(): void {
  if (!customElements.get('kiosk-shell')) customElements.define('kiosk-shell', KioskShell);
}
