/** A picture being drawn: collects SVG elements and the gradients and filters they use. */
import { createRng, type Rng } from './random.ts';

/** Canvas size of every picture, in pixels. */
export const W = 2400;
export const H = 1600;

/** A point on the canvas. */
export type Pt = readonly [number, number];

/** A gradient stop: offset 0 to 1, colour, opacity. */
export type Stop = readonly [number, string, number?];

/** How the finished raster is treated; see `finish.ts`. */
export interface Finish {
  /** Strength of the glow round bright parts, 0 to 1. */
  bloom?: number;
  /** Strength of the grain; 1 is the series' usual. */
  grain?: number;
  /** Darkening of the corners, 0 to 1. */
  vignette?: number;
  /** Tone laid over the shadows and lights, `#rrggbb`. */
  warmth?: string;
}

/** One illustration: a seed, a finish and the drawing itself. */
export interface Picture {
  seed: number;
  finish?: Finish;
  draw(s: Scene): void;
}

const f = (n: number): string => String(Math.round(n * 10) / 10);

/** Path data through `pts` with straight lines. */
export const poly = (pts: readonly Pt[], close = true): string =>
  `M${pts.map((p) => `${f(p[0])} ${f(p[1])}`).join('L')}${close ? 'Z' : ''}`;

/** Path data through `pts` with smooth curves (Catmull-Rom). */
export function smooth(pts: readonly Pt[], close = true): string {
  const n = pts.length;
  const at = (i: number): Pt => pts[close ? (i + n) % n : Math.min(n - 1, Math.max(0, i))] as Pt;
  let d = `M${f(at(0)[0])} ${f(at(0)[1])}`;
  for (let i = 0; i < (close ? n : n - 1); i++) {
    const [p, q, r, s] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    d += `C${f(q[0] + (r[0] - p[0]) / 6)} ${f(q[1] + (r[1] - p[1]) / 6)} `;
    d += `${f(r[0] - (s[0] - q[0]) / 6)} ${f(r[1] - (s[1] - q[1]) / 6)} ${f(r[0])} ${f(r[1])}`;
  }
  return close ? `${d}Z` : d;
}

/** Collects what is drawn; later elements lie over earlier ones. */
export class Scene {
  readonly rng: Rng;
  private readonly defs: string[] = [];
  private readonly blurs = new Map<string, string>();
  private out: string[] = [];
  private count = 0;

  constructor(seed: number) {
    this.rng = createRng(seed);
  }

  /** Adds ready SVG text. */
  add(svg: string): void {
    this.out.push(svg);
  }

  /** Adds a filled path; `more` is further attributes as text. */
  path(d: string, fill: string, more = ''): void {
    this.out.push(`<path d="${d}" fill="${fill}" ${more}/>`);
  }

  /** Adds a line along path data `d`. */
  line(d: string, color: string, width: number, more = ''): void {
    this.out.push(
      `<path d="${d}" fill="none" stroke="${color}" stroke-width="${f(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`,
    );
  }

  /** Adds a filled rectangle. */
  rect(x: number, y: number, w: number, h: number, fill: string, more = ''): void {
    this.out.push(`<rect x="${f(x)}" y="${f(y)}" width="${f(w)}" height="${f(h)}" fill="${fill}" ${more}/>`);
  }

  /** Adds a filled ellipse. */
  oval(cx: number, cy: number, rx: number, ry: number, fill: string, more = ''): void {
    this.out.push(
      `<ellipse cx="${f(cx)}" cy="${f(cy)}" rx="${f(rx)}" ry="${f(ry)}" fill="${fill}" ${more}/>`,
    );
  }

  /** Puts what `draw` adds into one group with the given attributes and returns the group's text. */
  group(attrs: string, draw: () => void): string {
    const outer = this.out;
    this.out = [];
    draw();
    const text = `<g ${attrs}>${this.out.join('\n')}</g>`;
    this.out = outer;
    this.out.push(text);
    return text;
  }

  /** Puts what `draw` adds inside the outline `d`. */
  clip(d: string, draw: () => void, attrs = ''): void {
    const id = this.id('c');
    this.defs.push(`<clipPath id="${id}"><path d="${d}"/></clipPath>`);
    this.group(`clip-path="url(#${id})" ${attrs}`, draw);
  }

  /** A straight gradient from (x1, y1) to (x2, y2) in canvas pixels, as a fill. */
  lin(x1: number, y1: number, x2: number, y2: number, stops: readonly Stop[]): string {
    const id = this.id('l');
    this.defs.push(
      `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${f(x1)}" y1="${f(y1)}" x2="${f(x2)}" y2="${f(y2)}">${stopText(stops)}</linearGradient>`,
    );
    return `url(#${id})`;
  }

  /** A vertical gradient over the height of whatever is filled with it. */
  fall(stops: readonly Stop[], slant = 0): string {
    const id = this.id('v');
    this.defs.push(
      `<linearGradient id="${id}" x1="${slant}" y1="0" x2="${-slant}" y2="1">${stopText(stops)}</linearGradient>`,
    );
    return `url(#${id})`;
  }

  /** A round gradient in canvas pixels; `squash` below 1 makes it flat. */
  rad(cx: number, cy: number, r: number, stops: readonly Stop[], squash = 1): string {
    const id = this.id('r');
    const t =
      squash === 1 ? '' : `gradientTransform="translate(0 ${f(cy * (1 - squash))}) scale(1 ${squash})"`;
    this.defs.push(
      `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${f(cx)}" cy="${f(cy)}" r="${f(r)}" ${t}>${stopText(stops)}</radialGradient>`,
    );
    return `url(#${id})`;
  }

  /** A blur of the given spread, as an attribute. */
  blur(sx: number, sy = sx): string {
    const key = `${sx} ${sy}`;
    let id = this.blurs.get(key);
    if (!id) {
      id = this.id('b');
      this.blurs.set(key, id);
      this.defs.push(
        `<filter id="${id}" filterUnits="userSpaceOnUse" x="-200" y="-200" width="${W + 400}" height="${H + 400}" color-interpolation-filters="sRGB"><feGaussianBlur stdDeviation="${key}"/></filter>`,
      );
    }
    return `filter="url(#${id})"`;
  }

  /** A blur for shapes that are small beside the canvas, reckoned round the shape alone; as an attribute. */
  blurNear(spread: number): string {
    const key = `near ${spread}`;
    let id = this.blurs.get(key);
    if (!id) {
      id = this.id('b');
      this.blurs.set(key, id);
      this.defs.push(
        `<filter id="${id}" x="-1.5" y="-1.5" width="4" height="4" color-interpolation-filters="sRGB"><feGaussianBlur stdDeviation="${spread}"/></filter>`,
      );
    }
    return `filter="url(#${id})"`;
  }

  /** Uneven, hand-cut edges: `size` of the waves and `depth` of the cut in pixels; as an attribute. `box` is x, y, width, height. */
  rough(
    size: number,
    depth: number,
    seed = 3,
    box: readonly [number, number, number, number] = [0, 0, W, H],
  ): string {
    const id = this.id('d');
    this.defs.push(
      `<filter id="${id}" filterUnits="userSpaceOnUse" x="${f(box[0])}" y="${f(box[1])}" width="${f(box[2])}" height="${f(box[3])}" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="${(1 / size).toFixed(4)}" numOctaves="3" seed="${seed}"/><feDisplacementMap in="SourceGraphic" scale="${depth}" xChannelSelector="R" yChannelSelector="G"/></filter>`,
    );
    return `filter="url(#${id})"`;
  }

  /** The whole picture as an SVG document. */
  toSvg(): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${W}" height="${H}" viewBox="0 0 ${W} ${H}"><defs>${this.defs.join('')}</defs>${this.out.join('\n')}</svg>`;
  }

  private id(prefix: string): string {
    this.count += 1;
    return `${prefix}${this.count}`;
  }
}

function stopText(stops: readonly Stop[]): string {
  return stops
    .map(([at, color, op]) => `<stop offset="${at}" stop-color="${color}" stop-opacity="${op ?? 1}"/>`)
    .join('');
}
