const SETTLED = 120; // ms without scrolling after which a swipe has ended
const TURN = 9000; // ms of a panel in the loop

/**
 * `<panel-walk>` around a list of panels that is scrolled sideways, each with an id. This adds the arrow keys, Home and
 * End, has the address follow a swipe, keeps the walk one entry of the history, and by its one button turns the panels
 * by themselves until a touch or a key; while they turn, the element has `data-playing`.
 */
class PanelWalk extends HTMLElement {
  #ending = new AbortController();
  #panels: HTMLElement[] = [];
  #timer = 0;
  #turns = 0;

  connectedCallback(): void {
    const { signal } = this.#ending;
    this.#panels = [...this.querySelectorAll<HTMLElement>('li')];
    addEventListener('keydown', (event) => this.#key(event), { signal });
    this.addEventListener('click', (event) => this.#step(event), { signal });
    this.querySelector('ol')?.addEventListener('scroll', () => this.#scrolled(), { signal, passive: true });
    for (const sign of ['pointerdown', 'keydown', 'wheel'])
      addEventListener(sign, () => this.#pause(), { signal, capture: true, passive: true });
    const loop = this.querySelector('button');
    if (!loop) return;
    loop.hidden = false;
    loop.addEventListener('click', () => this.#play(), { signal });
  }

  disconnectedCallback(): void {
    this.#pause();
    clearTimeout(this.#timer);
    this.#ending.abort();
    this.#ending = new AbortController();
  }

  /** Number of the panel that one sees, from 0. */
  get #at(): number {
    const { scrollLeft, clientWidth } = this.querySelector('ol') as HTMLElement;
    return Math.round(Math.abs(scrollLeft) / clientWidth);
  }

  #key(event: KeyboardEvent): void {
    const isChord = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select');
    if (isChord || isTyping || document.querySelector('dialog[open]')) return;
    const last = this.#panels.length - 1;
    const to = { ArrowLeft: this.#at - 1, ArrowRight: this.#at + 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#go(Math.max(0, Math.min(to, last)));
  }

  /** A step takes the place of the one before: “back” leads out of the walk. */
  #step(event: MouseEvent): void {
    const step = event.target instanceof Element ? event.target.closest('.steps a') : null;
    const to = this.#panels.findIndex(({ id }) => step?.getAttribute('href') === `#${id}`);
    if (to < 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#go(to);
  }

  /** The browser itself scrolls there and takes the focus along. */
  #go(to: number): void {
    const panel = this.#panels[to];
    if (panel) location.replace(`#${panel.id}`);
  }

  #scrolled(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#settle(), SETTLED);
  }

  /** After a swipe the address is that of the panel one sees. */
  #settle(): void {
    const at = this.#at;
    const panel = this.#panels[at];
    if (panel && location.hash !== `#${panel.id}`) history.replaceState(history.state, '', `#${panel.id}`);
    // The neighbours lie outside the window, where a picture may wait for long.
    for (const near of this.#panels.slice(Math.max(0, at - 1), at + 2))
      for (const image of near.querySelectorAll('img')) image.loading = 'eager';
  }

  #play(): void {
    this.#go(0);
    this.toggleAttribute('data-playing', true);
    this.#turns = window.setInterval(() => this.#go((this.#at + 1) % this.#panels.length), TURN);
  }

  #pause(): void {
    clearInterval(this.#turns);
    this.toggleAttribute('data-playing', false);
  }
}

customElements.define('panel-walk', PanelWalk);
