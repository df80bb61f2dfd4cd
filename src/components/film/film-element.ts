/** A quarter of the loudness a step, so that four touches are silence. */
const STEP = 0.25;

/**
 * `<film-player>` with a player and links to moments of it, `#t=<seconds>`: plays from there on the page itself. Of the
 * buttons `.film-play`, `.film-pause`, `.film-quieter` and `.film-louder` it obeys those that are there. A voice that
 * begins to read the page stops it.
 */
class FilmPlayer extends HTMLElement {
  #ending = new AbortController();

  connectedCallback(): void {
    const { signal } = this.#ending;
    this.addEventListener('click', (event) => this.#jump(event), { signal });
    this.#obey('play', (player) => void player.play().catch(() => undefined));
    this.#obey('pause', (player) => player.pause());
    this.#obey('quieter', (player) => this.#setVolume(player.volume - STEP));
    this.#obey('louder', (player) => this.#setVolume(player.volume + STEP));
    for (const event of ['play', 'pause', 'ended'])
      this.#player?.addEventListener(event, () => this.#show(), { signal });
    document.addEventListener('kiosk-listen', () => this.#player?.pause(), { signal });
  }

  disconnectedCallback(): void {
    this.#ending.abort();
    this.#ending = new AbortController();
  }

  get #player(): HTMLMediaElement | null {
    return this.querySelector<HTMLMediaElement>('video, audio');
  }

  #button(name: string): HTMLButtonElement | null {
    return this.querySelector(`.film-${name}`);
  }

  #obey(name: string, act: (player: HTMLMediaElement) => void): void {
    const { signal } = this.#ending;
    this.#button(name)?.addEventListener('click', () => this.#player && act(this.#player), { signal });
  }

  #setVolume(volume: number): void {
    if (this.#player) this.#player.volume = Math.min(1, Math.max(0, volume));
  }

  /** One button takes the place of the other, and keeps the focus. */
  #show(): void {
    const [play, pause] = [this.#button('play'), this.#button('pause')];
    if (!play || !pause || !this.#player) return;
    const hadFocus = document.activeElement === play || document.activeElement === pause;
    const isPlaying = !this.#player.paused && !this.#player.ended;
    play.hidden = isPlaying;
    pause.hidden = !isPlaying;
    if (hadFocus) (isPlaying ? pause : play).focus({ preventScroll: true });
  }

  #jump(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href*="#t="]');
    const player = this.#player;
    if (!link || !player || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    player.currentTime = Number(new URL(link.href).hash.slice('#t='.length));
    player.scrollIntoView({ block: 'nearest' });
    // Where it cannot be played, the link leads to the file.
    void player.play().catch(() => location.assign(link.href));
  }
}

/** Registers the element; the page's script calls it once. */
export function defineFilm(): void {
  if (!customElements.get('film-player')) customElements.define('film-player', FilmPlayer);
}
