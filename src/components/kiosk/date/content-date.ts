import { isStale } from '../../kiosk-shell/agent.ts';

const HOUR = 3_600_000; // ms

/**
 * `<content-date>`: shows its `.old` when the kiosk has had no new release for too long; a page may stand open for
 * days. Only the agent can tell: a release says until when it is fresh, its pages do not change from day to day.
 */
class ContentDate extends HTMLElement {
  #hours: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    void this.#look();
    this.#hours = setInterval(() => void this.#look(), HOUR);
  }

  disconnectedCallback(): void {
    clearInterval(this.#hours);
  }

  async #look(): Promise<void> {
    const old = this.querySelector<HTMLElement>('.old');
    if (old) old.hidden = !(await isStale());
  }
}

customElements.define('content-date', ContentDate);
