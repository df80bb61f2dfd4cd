/** Colours of the series and how they mix: in Oklab, so that a mixture of two stays as bright as it looks. */

/** The family every picture takes its colours from. */
export const ink = {
  paper: '#f5eddc',
  limestone: '#d8cfbd',
  stone: '#a69c8a',
  sand: '#e6cfa4',
  gold: '#e9b65c',
  bronze: '#a5713a',
  umber: '#5a3b22',
  lacquer: '#a5302a',
  ember: '#dd6a3c',
  rose: '#e8a78f',
  jade: '#3f8a74',
  leaf: '#7d9c52',
  moss: '#37583c',
  deep: '#143a38',
  teal: '#2f6f7a',
  mist: '#cfdcd3',
  indigo: '#2b3f6b',
  night: '#121a33',
} as const;

type Triple = [number, number, number];

const toLinear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const toGamma = (c: number): number => (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055);

function parseHex(hex: string): Triple {
  const n = Number.parseInt(hex.slice(1), 16);
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255].map((v) => toLinear(v / 255)) as Triple;
}

function toLab(hex: string): Triple {
  const [r, g, b] = parseHex(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromLab([L, a, b]: Triple): string {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const rgb = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const hex = rgb.map((c) => {
    const v = Math.round(255 * toGamma(Math.min(1, Math.max(0, c))));
    return v.toString(16).padStart(2, '0');
  });
  return `#${hex.join('')}`;
}

const memo = new Map<string, string>();

/** The colour `t` of the way from `a` to `b` (both `#rrggbb`). */
export function mix(a: string, b: string, t: number): string {
  const k = Math.round(Math.min(1, Math.max(0, t)) * 64);
  const key = a + b + k;
  const known = memo.get(key);
  if (known) return known;
  const p = toLab(a);
  const q = toLab(b);
  const out = fromLab(p.map((v, i) => v + ((q[i] as number) - v) * (k / 64)) as Triple);
  memo.set(key, out);
  return out;
}

/** `c` made lighter by `t` (0 to 1). */
export const tint = (c: string, t: number): string => mix(c, '#fff6e4', t);

/** `c` made darker by `t` (0 to 1); shadows lean to indigo, as in the whole series. */
export const shade = (c: string, t: number): string => mix(c, '#0c1226', t);

/** A colour along a list of evenly spaced colours, `t` from 0 to 1. */
export function ramp(colors: readonly string[], t: number): string {
  const x = Math.min(0.9999, Math.max(0, t)) * (colors.length - 1);
  const i = Math.floor(x);
  return mix(colors[i] as string, colors[i + 1] as string, x - i);
}
