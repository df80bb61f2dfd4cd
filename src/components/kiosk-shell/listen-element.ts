import { passagesOf, Reading, voiceFor } from './read-aloud.ts';

/**
 * `<kiosk-listen hidden>` with two buttons, `.kiosk-listen-start` and `.kiosk-listen-stop`: reads the page aloud. Shown
 * only where it can: the page has a recording in it, or the machine a voice for its language.
 */
class KioskListen extends HTMLElement {
  #reading: Reading | undefined;

  connectedCallback(): void {
    const synthesis = window.speechSynthesis;
    this.#button('start')?.addEventListener('click', () => this.#start());
    this.#button('stop')?.addEventListener('click', () => this.#stop());
    const audio = this.#audio;
    for (const end of ['ended', 'error']) audio?.addEventListener(end, () => this.#show(false));
    addEventListener('pagehide', () => this.#stop());
    const look = () => {
      const lang = passagesOf(document)[0]?.lang;
      const hasVoice = lang !== undefined && voiceFor(lang, synthesis?.getVoices() ?? []) !== undefined;
      this.hidden = !audio && !hasVoice;
    };
    // Voices come late, and once more when the speaking service was restarted.
    synthesis?.addEventListener('voiceschanged', look);
    look();
  }

  get #audio(): HTMLAudioElement | null {
    return this.querySelector('audio');
  }

  #button(name: 'start' | 'stop'): HTMLButtonElement | null {
    return this.querySelector(`.kiosk-listen-${name}`);
  }

  /** One button takes the place of the other, and keeps the focus. */
  #show(isReading: boolean): void {
    const [start, stop] = [this.#button('start'), this.#button('stop')];
    if (!start || !stop) return;
    const hadFocus = this.contains(document.activeElement);
    start.hidden = isReading;
    stop.hidden = !isReading;
    if (hadFocus) (isReading ? stop : start).focus({ preventScroll: true });
  }

  #start(): void {
    this.dispatchEvent(new Event('kiosk-listen', { bubbles: true }));
    this.#show(true);
    if (this.#audio) return void this.#audio.play().catch(() => this.#show(false));
    this.#reading = new Reading(passagesOf(document), () => this.#show(false));
    this.#reading.next();
  }

  #stop(): void {
    this.#reading?.stop();
    this.#audio?.pause();
    if (this.#audio) this.#audio.currentTime = 0;
    this.#show(false);
  }
}

/** Registers the element; the page's script calls it once. */
export function defineListen(): void {
  if (!customElements.get('kiosk-listen')) customElements.define('kiosk-listen', KioskListen);
}
