/**
 * `<film-player>` with a player and links to moments of it, `#t=<seconds>`: plays from there on the page itself. A voice
 * that begins to read the page stops it.
 */
class FilmPlayer extends HTMLElement {
  #ending = new AbortController();

  connectedCallback(): void {
    const { signal } = this.#ending;
    this.addEventListener('click', (event) => this.#jump(event), { signal });
    document.addEventListener('kiosk-listen', () => this.#player?.pause(), { signal });
  }

  disconnectedCallback(): void {
    this.#ending.abort();
    this.#ending = new AbortController();
  }

  get #player(): HTMLMediaElement | null {
    return this.querySelector<HTMLMediaElement>('video, audio');
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
