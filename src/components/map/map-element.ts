/**
 * `<province-map>`: pan and zoom over the map's SVG by its viewBox. Without script the map is whole and scrolls in its
 * frame; with it a small screen opens on the part where most places are, and the buttons, a drag, a pinch or
 * Ctrl and the wheel move it. Links keep working: a drag is not a click.
 */
interface View {
  x: number;
  y: number;
  width: number;
}

const MOST = 6;

class ProvinceMap extends HTMLElement {
  #svg: SVGSVGElement | null = null;
  #full = { width: 0, height: 0 };
  #view: View = { x: 0, y: 0, width: 0 };
  #pointers = new Map<number, { x: number; y: number }>();
  #moved = 0;

  connectedCallback(): void {
    const svg = this.querySelector('svg');
    if (!svg || this.#svg) return;
    this.#svg = svg;
    const { width, height } = svg.viewBox.baseVal;
    this.#full = { width, height };
    this.#view = { x: 0, y: 0, width };
    this.classList.add('live');
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-zoom]')) {
      button.addEventListener('click', () => this.#zoom(Number(button.dataset['zoom']), this.#centre()));
    }
    this.#listen(svg);
    // The page may not have gone to its target yet: `:target` would still be empty.
    const asked = document.getElementById(location.hash.slice(1));
    if (asked instanceof SVGAElement && this.contains(asked)) this.#openAt(asked);
    else if (this.clientWidth < 640) this.#openWherePlacesAre();
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
      if (target instanceof SVGAElement && !within(target, svg)) this.#centreOn(target);
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
    } else if (event.pointerType === 'mouse' || this.#view.width < this.#full.width) {
      const scale = this.#view.width / this.clientWidth;
      this.#show({
        ...this.#view,
        x: this.#view.x - (now.x - last.x) * scale,
        y: this.#view.y - (now.y - last.y) * scale,
      });
    }
    this.#moved += Math.hypot(now.x - last.x, now.y - last.y);
    this.#pointers.set(event.pointerId, now);
  }

  #openWherePlacesAre(): void {
    const spots = [...this.querySelectorAll<SVGCircleElement>('.dot')].map((dot) => ({
      x: dot.cx.baseVal.value,
      y: dot.cy.baseVal.value,
    }));
    const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
    const width = this.#full.width / 2;
    const at = { x: middle(spots.map(({ x }) => x)), y: middle(spots.map(({ y }) => y)) };
    this.#show({ width, x: at.x - width / 2, y: at.y - this.#heightOf(width) / 2 });
  }

  /** Where the address leads to: a record's page shows its place on the whole map. */
  #openAt(link: SVGAElement): void {
    if (this.clientWidth < 640) this.#centreOn(link, this.#full.width / 2);
    // Gone to by the browser, the dot stands at the upper edge and hides what lies north of it.
    addEventListener('load', () => this.scrollIntoView({ block: 'nearest' }), { once: true });
  }

  #centreOn(link: SVGAElement, width = this.#view.width): void {
    const { x, y } = link.getBBox();
    this.#show({ width, x: x - width / 2, y: y - this.#heightOf(width) / 2 });
  }

  #heightOf(width: number): number {
    return (width * this.#full.height) / this.#full.width;
  }

  #centre() {
    const { x, y, width } = this.#view;
    return { x: x + width / 2, y: y + this.#heightOf(width) / 2 };
  }

  #point({ clientX, clientY }: { clientX: number; clientY: number }) {
    const box = (this.#svg as SVGSVGElement).getBoundingClientRect();
    const scale = this.#view.width / box.width;
    return { x: this.#view.x + (clientX - box.left) * scale, y: this.#view.y + (clientY - box.top) * scale };
  }

  #zoom(factor: number, about: { x: number; y: number }): void {
    const width = Math.min(this.#full.width, Math.max(this.#full.width / MOST, this.#view.width / factor));
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
      x: Math.min(Math.max(0, x), this.#full.width - width),
      y: Math.min(Math.max(0, y), this.#full.height - height),
    };
    this.#svg?.setAttribute('viewBox', `${this.#view.x} ${this.#view.y} ${width} ${height}`);
    this.classList.toggle('zoomed', width < this.#full.width);
    // Letters keep their size on the screen as far as that helps: a closer map parts names that met.
    const step = Math.round(Math.log2(this.#full.width / width));
    this.dataset['step'] = String(step);
    this.#tidy();
  }

  /** The bar keeps its corner; a name that the edge or a button would cut is not shown until it is whole. */
  #tidy(): void {
    const svg = this.#svg as SVGSVGElement;
    const { x, y, width } = this.#view;
    const part = width / this.#full.width;
    const bottom = y + this.#heightOf(width);
    this.querySelector('.scale')?.setAttribute(
      'transform',
      `translate(${x + 24 * part} ${bottom - 34 * part})`,
    );
    const zoom = this.querySelector('.zoom') as Element;
    const names = [...svg.querySelectorAll<SVGTextElement>('.label text, .neighbour')];
    const whole = names.map((name) => within(name, svg) && !meet(name, zoom));
    for (const [at, name] of names.entries()) name.classList.toggle('cut', !whole[at]);
  }
}

const boxOf = (element: Element) => element.getBoundingClientRect();

function within(inner: Element, outer: Element): boolean {
  const [a, b] = [boxOf(inner), boxOf(outer)];
  return a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
}

function meet(one: Element, other: Element): boolean {
  const [a, b] = [boxOf(one), boxOf(other)];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

if (!customElements.get('province-map')) customElements.define('province-map', ProvinceMap);
