/** Seeded randomness and smooth noise: the same seed draws the same picture on every machine. */

/** A seeded source of numbers. */
export interface Rng {
  /** A number in [0, 1). */
  (): number;
}

/** Returns a generator (mulberry32) for `seed`. */
export function createRng(seed: number): Rng {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number between `lo` and `hi`. */
export const between = (r: Rng, lo: number, hi: number): number => lo + (hi - lo) * r();

/** One of `list`, which is not empty. */
export const pick = <T>(r: Rng, list: readonly T[]): T => list[Math.floor(r() * list.length)] as T;

/** A roughly normal number, mean 0, spread 1. */
export const gauss = (r: Rng): number => (r() + r() + r() + r() - 2) * 1.7;

function hash(x: number, y: number, seed: number): number {
  let h = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(seed, 1274126177);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

const fade = (t: number): number => t * t * t * (t * (t * 6 - 15) + 10);
const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;

/** Smooth value noise in [0, 1] at (x, y). */
export function noise(x: number, y = 0, seed = 1): number {
  const ix = Math.floor(x);
  const iy = Math.floor(y);
  const u = fade(x - ix);
  const v = fade(y - iy);
  const top = lerp(hash(ix, iy, seed), hash(ix + 1, iy, seed), u);
  const low = lerp(hash(ix, iy + 1, seed), hash(ix + 1, iy + 1, seed), u);
  return lerp(top, low, v);
}

/** Fractal noise in about [0, 1]; `gain` near 0.5 is natural, higher is rougher. */
export function fbm(x: number, y = 0, seed = 1, octaves = 5, gain = 0.5): number {
  let sum = 0;
  let amp = 1;
  let total = 0;
  for (let o = 0; o < octaves; o++) {
    sum += amp * noise(x * 2 ** o, y * 2 ** o, seed + o * 17);
    total += amp;
    amp *= gain;
  }
  return sum / total;
}

/** Fractal noise with sharp crests, in about [0, 1]: mountains. */
export function ridged(x: number, y = 0, seed = 1, octaves = 5, gain = 0.48): number {
  let sum = 0;
  let amp = 1;
  let total = 0;
  for (let o = 0; o < octaves; o++) {
    const n = 1 - Math.abs(2 * noise(x * 2 ** o, y * 2 ** o, seed + o * 31) - 1);
    sum += amp * n * n;
    total += amp;
    amp *= gain;
  }
  return sum / total;
}
