const SETTLED = 90; // ms without scrolling after which a swipe has ended

/**
 * The linked pictures of an article over the whole screen. The slides are a strip that scrolls sideways and snaps, so
 * a swipe is the browser's own.
 */
export class PhotoViewer {
  #home: HTMLElement;
  #links: readonly HTMLAnchorElement[];
  #strip = make('div', { class: 'strip' });
  #count = make('p', { class: 'count', role: 'status' });
  #dialog: HTMLDialogElement | null = null;
  #opener: HTMLAnchorElement | null = null;
  #at = 0;
  #timer = 0;
  #byHand = false;

  /** @param home the `<photo-gallery>`, whose data are the words of the dialog, and which receives it. */
  constructor(home: HTMLElement, links: readonly HTMLAnchorElement[]) {
    this.#home = home;
    this.#links = links;
  }

  /** Shows the picture of that number, from 0. */
  open(at: number): void {
    this.#opener = this.#links[at] ?? null;
    this.#dialog ??= this.#build();
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#go(at, 'instant');
  }

  #build(): HTMLDialogElement {
    const { label = '' } = this.#home.dataset;
    const buttons = [
      this.#button('close', () => dialog.close()),
      this.#button('previous', () => this.#go(this.#at - 1)),
      this.#button('next', () => this.#go(this.#at + 1)),
    ].slice(0, this.#links.length > 1 ? 3 : 1);
    const dialog = make(
      'dialog',
      { class: 'photo-viewer', 'aria-label': label },
      this.#count,
      ...buttons,
      this.#strip,
    );
    this.#strip.append(...this.#links.map((link) => this.#slide(link)));
    for (const hand of ['pointerdown', 'wheel'])
      this.#strip.addEventListener(hand, () => void (this.#byHand = true), { passive: true });
    this.#strip.addEventListener('scroll', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#settle(), SETTLED);
    });
    // Safari does not focus a link that is clicked, so the browser alone would not return to it.
    dialog.addEventListener('close', () => this.#opener?.focus({ preventScroll: true }));
    addEventListener('resize', () => dialog.open && this.#go(this.#at, 'instant'));
    addEventListener('keydown', (event) => {
      const { length } = this.#links;
      const to = { ArrowLeft: this.#at - 1, ArrowRight: this.#at + 1, Home: 0, End: length - 1 }[event.key];
      if (!dialog.open || to === undefined) return;
      event.preventDefault();
      this.#go(to);
    });
    this.#home.append(dialog);
    return dialog;
  }

  #button(name: string, act: () => void): HTMLElement {
    const button = make('button', {
      type: 'button',
      class: name,
      'aria-label': this.#home.dataset[name] ?? '',
    });
    button.addEventListener('click', act);
    return button;
  }

  /** The figure as it stands in the page; its picture leads nowhere here, so its page has a link of its own. */
  #slide(link: HTMLAnchorElement): HTMLElement {
    const figure = link.parentElement?.cloneNode(true) as HTMLElement;
    const picture = figure.querySelector('a');
    picture?.replaceWith(...picture.childNodes);
    figure
      .querySelector('figcaption')
      ?.append(' ', make('a', { href: link.href }, this.#home.dataset['page'] ?? ''));
    return figure;
  }

  #go(to: number, behavior: ScrollBehavior = 'auto'): void {
    const at = Math.max(0, Math.min(to, this.#links.length - 1));
    this.#byHand = false;
    this.#strip.scrollTo({ left: at * this.#strip.clientWidth, behavior });
    this.#show(at);
  }

  /** After a swipe. Our own scrolling passes other slides on its way. */
  #settle(): void {
    const at = Math.round(this.#strip.scrollLeft / this.#strip.clientWidth);
    if (this.#byHand && this.#dialog?.open && at !== this.#at) this.#show(at);
  }

  #show(at: number): void {
    const slides = [...this.#strip.children] as HTMLElement[];
    const within = this.#strip.contains(document.activeElement);
    this.#at = at;
    this.#count.textContent = `${at + 1} / ${slides.length}`;
    slides.forEach((slide, index) => {
      slide.inert = index !== at;
      // A swipe should find its neighbour there.
      if (Math.abs(index - at) < 2) load(slide);
    });
    if (within) slides[at]?.querySelector('a')?.focus({ preventScroll: true });
    for (const [name, last] of Object.entries({ previous: 0, next: slides.length - 1 }))
      this.#dialog?.querySelector(`.${name}`)?.setAttribute('aria-disabled', String(at === last));
  }
}

/** Says how wide the picture stands on this screen, so that the browser takes the rendition made for that. */
function load(slide: HTMLElement): void {
  const image = slide.querySelector('img') as HTMLImageElement;
  const size = (name: string) => Number(image.getAttribute(name));
  const shown = Math.ceil(Math.min(innerWidth, (innerHeight * size('width')) / size('height')));
  for (const source of slide.querySelectorAll('source')) source.sizes = `${shown}px`;
  image.loading = 'eager';
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}
