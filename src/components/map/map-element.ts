/**
 * `<province-map>`: pan and zoom over the map's SVG by its viewBox. Without script the map is whole; with it the
 * buttons, a drag, a pinch or Ctrl and the wheel move it. Letters and signs keep their size, so that a closer map
 * parts what met. Links keep working: a drag is not a click.
 */
interface View {
  x: number;
  y: number;
  width: number;
}

const MOST = 8;

export class ProvinceMap extends HTMLElement {
  #svg: SVGSVGElement | null = null;
  #plane = { width: 0, height: 0 };
  /** Width of the whole map: on a narrow screen the middle of the plane, as without script. */
  #whole = 0;
  #view: View = { x: 0, y: 0, width: 0 };
  #pointers = new Map<number, { x: number; y: number }>();
  #moved = 0;

  connectedCallback(): void {
    const svg = this.querySelector('svg');
    if (!svg || this.#svg) return;
    this.#svg = svg;
    const { width, height } = svg.viewBox.baseVal;
    this.#plane = { width, height };
    this.classList.add('live');
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-zoom]')) {
      button.addEventListener('click', () => this.#zoom(Number(button.dataset['zoom']), this.#centre()));
    }
    this.#listen(svg);
    this.#showWhole();
    let across = this.clientWidth;
    new ResizeObserver(() => {
      if (this.clientWidth === across) return;
      across = this.clientWidth;
      this.#showWhole();
    }).observe(this);
    // The page may not have gone to its target yet: `:target` would still be empty.
    const asked = document.getElementById(location.hash.slice(1));
    if (asked instanceof SVGAElement && this.contains(asked)) this.#openAt(asked);
  }

  #showWhole(): void {
    const { width, height } = this.#plane;
    const box = boxOf(this.#svg as SVGSVGElement);
    this.#whole = Math.min(width, height * (box.width / box.height || 1));
    this.#show({ x: (width - this.#whole) / 2, y: 0, width: this.#whole });
  }

  #listen(svg: SVGSVGElement): void {
    svg.addEventListener(
      'wheel',
      (event) => {
        // The bare wheel scrolls the page, as everywhere.
        if (!event.ctrlKey) return;
        event.preventDefault();
        this.#zoom(event.deltaY < 0 ? 1.25 : 0.8, this.#point(event));
      },
      { passive: false },
    );
    svg.addEventListener('pointerdown', (event) => {
      this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      this.#moved = 0;
    });
    svg.addEventListener('pointermove', (event) => this.#move(event));
    for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const) {
      svg.addEventListener(end, (event) => this.#pointers.delete(event.pointerId));
    }
    // Whoever comes by keyboard sees where they are.
    svg.addEventListener('focusin', ({ target }) => {
      if (target instanceof SVGAElement && !within(signOf(target), svg)) this.#centreOn(target);
    });
    svg.addEventListener('dragstart', (event) => event.preventDefault());
    svg.addEventListener(
      'click',
      (event) => {
        if (this.#moved > 6) event.preventDefault();
      },
      true,
    );
  }

  #move(event: PointerEvent): void {
    const last = this.#pointers.get(event.pointerId);
    if (!last) return;
    const others = [...this.#pointers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
    const now = { x: event.clientX, y: event.clientY };
    const other = others[0];
    if (other) {
      const before = Math.hypot(last.x - other.x, last.y - other.y);
      const after = Math.hypot(now.x - other.x, now.y - other.y);
      if (before > 0)
        this.#zoom(
          after / before,
          this.#point({ clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 }),
        );
    } else if (event.pointerType === 'mouse' || this.#view.width < this.#whole) {
      const scale = this.#view.width / boxOf(this.#svg as SVGSVGElement).width;
      this.#show({
        ...this.#view,
        x: this.#view.x - (now.x - last.x) * scale,
        y: this.#view.y - (now.y - last.y) * scale,
      });
    }
    this.#moved += Math.hypot(now.x - last.x, now.y - last.y);
    this.#pointers.set(event.pointerId, now);
  }

  /** Where the address leads to: a record's page shows its place on the whole map. */
  #openAt(link: SVGAElement): void {
    if (this.clientWidth < 640) this.#centreOn(link, this.#whole / 2);
    // Gone to by the browser, the dot stands at the upper edge and hides what lies north of it.
    const show = () => this.scrollIntoView({ block: 'nearest' });
    if (document.readyState === 'complete') show();
    else addEventListener('load', show, { once: true });
  }

  #centreOn(link: SVGAElement, width = this.#view.width): void {
    const place = link.querySelector('g')?.transform.baseVal.consolidate()?.matrix;
    if (place) this.#show({ width, x: place.e - width / 2, y: place.f - this.#heightOf(width) / 2 });
  }

  #heightOf(width: number): number {
    const box = boxOf(this.#svg as SVGSVGElement);
    return (width * box.height) / box.width;
  }

  #centre() {
    const { x, y, width } = this.#view;
    return { x: x + width / 2, y: y + this.#heightOf(width) / 2 };
  }

  #point({ clientX, clientY }: { clientX: number; clientY: number }) {
    const box = boxOf(this.#svg as SVGSVGElement);
    const scale = this.#view.width / box.width;
    return { x: this.#view.x + (clientX - box.left) * scale, y: this.#view.y + (clientY - box.top) * scale };
  }

  #zoom(factor: number, about: { x: number; y: number }): void {
    const width = Math.min(this.#whole, Math.max(this.#whole / MOST, this.#view.width / factor));
    const ratio = width / this.#view.width;
    this.#show({
      width,
      x: about.x - (about.x - this.#view.x) * ratio,
      y: about.y - (about.y - this.#view.y) * ratio,
    });
  }

  #show({ x, y, width }: View): void {
    const height = this.#heightOf(width);
    this.#view = {
      width,
      x: Math.min(Math.max(0, x), this.#plane.width - width),
      y: Math.min(Math.max(0, y), Math.max(0, this.#plane.height - height)),
    };
    this.#svg?.setAttribute('viewBox', `${this.#view.x} ${this.#view.y} ${width} ${height}`);
    this.#svg?.style.setProperty('--zoom', String(width / this.#whole));
    this.classList.toggle('zoomed', width < this.#whole * 0.999);
    this.#tidy(height);
  }

  /** The bar keeps its corner; a name that something would cut is not shown until it is whole. */
  #tidy(height: number): void {
    const svg = this.#svg as SVGSVGElement;
    const { x, y, width } = this.#view;
    const part = width / this.#whole;
    const left = (this.#plane.width - this.#whole) / 2;
    for (const bar of this.querySelectorAll<SVGGElement>('.scale')) {
      const [atX, atY] = (bar.dataset['at'] ??= [...homeOf(bar)].join(' ')).split(' ').map(Number);
      if (atX === undefined || atY === undefined) continue;
      const up = (this.#plane.height - atY) * part;
      bar.setAttribute('transform', `translate(${x + (atX - left) * part} ${y + height - up})`);
      // So near it would reach across the whole map.
      bar.classList.toggle('cut', bar.getBBox().width > width * 0.7);
    }
    const bar = [...this.querySelectorAll('.scale')].find((one) => boxOf(one).width > 0);
    this.#showNames(boxOf(svg), bar ? [boxOf(bar)] : []);
  }

  /** Signs come nearer to their places as one looks nearer: what they would cover then waits until it is clear. */
  #showNames(frame: DOMRect, taken: DOMRect[]): void {
    const isShown = ({ box }: { box: DOMRect }) => box.width > 0;
    const withBox = (element: Element) => ({ element, link: element.closest('.spot'), box: boxOf(element) });
    const signs = [...this.querySelectorAll('.sign')].map(withBox).filter(isShown);
    const first = '.sign-capital, .sign-gate';
    const names = [...this.querySelectorAll('.spot text:not(.number), .name')].map(withBox).filter(isShown);
    names.sort((a, b) => Number(b.link?.matches(first) ?? false) - Number(a.link?.matches(first) ?? false));
    const cut = names.map(({ link, box }) => {
      const isCut =
        !holds(frame, box) ||
        taken.some((other) => meet(box, other)) ||
        signs.some((sign) => sign.link !== link && meet(box, sign.box));
      if (!isCut) taken.push(box);
      return isCut;
    });
    for (const [at, { element }] of names.entries()) element.classList.toggle('cut', cut[at]);
  }
}

const boxOf = (element: Element) => element.getBoundingClientRect();

/** Where the page has put a bar. */
function homeOf(bar: SVGGElement): [number, number] {
  const place = bar.transform.baseVal.consolidate()?.matrix;
  return [place?.e ?? 0, place?.f ?? 0];
}

/** The sign that is shown, of the two sizes. */
const signOf = (link: SVGAElement): Element =>
  [...link.querySelectorAll('.sign')].find((sign) => boxOf(sign).width > 0) ?? link;

const within = (inner: Element, outer: Element): boolean => holds(boxOf(outer), boxOf(inner));
const holds = (a: DOMRect, b: DOMRect): boolean =>
  b.left >= a.left && b.right <= a.right && b.top >= a.top && b.bottom <= a.bottom;
/** Half a pixel is no overlap that anybody sees. */
const meet = (a: DOMRect, b: DOMRect): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;

if (!customElements.get('province-map')) customElements.define('province-map', ProvinceMap);
