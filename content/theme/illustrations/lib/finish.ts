/** From SVG to the printed look: glow, grain, paper, corners; written as a JPEG. */
import sharp from 'sharp';
import { fbm } from './random.ts';
import { type Finish, H, W } from './scene.ts';

/** Slow unevenness of paper, about -1 to 1, on a coarse grid. */
function mottle(): Float32Array {
  const g = new Float32Array(151 * 101);
  for (let y = 0; y <= 100; y++)
    for (let x = 0; x <= 150; x++) g[y * 151 + x] = (fbm(x / 14, y / 14, 77, 4, 0.6) - 0.5) * 2;
  return g;
}

/**
 * Renders `svg` and gives it the finish of the series.
 * Returns JPEG bytes, sRGB, 2400 x 1600 pixels.
 */
export async function renderPicture(svg: string, finish: Finish = {}, quality = 82): Promise<Buffer> {
  const flat = sharp(Buffer.from(svg), { unlimited: true }).resize(W, H).flatten({ background: '#fff' });
  const base = await flat.removeAlpha().raw().toBuffer();
  const shape = { raw: { width: W, height: H, channels: 3 as const } };
  const small = await sharp(base, shape)
    .resize(W / 8, H / 8)
    .blur(9)
    .resize(W, H, { kernel: 'cubic' })
    .raw()
    .toBuffer();
  const noise = new Float32Array(W * H);
  let a = 12345;
  for (let i = 0; i < noise.length; i++) {
    a = (Math.imul(a, 1664525) + 1013904223) >>> 0;
    const p = a / 4294967296;
    a = (Math.imul(a, 1664525) + 1013904223) >>> 0;
    noise[i] = p + a / 4294967296 - 1;
  }
  const paper = mottle();
  const bloom = finish.bloom ?? 0.22;
  const grain = (finish.grain ?? 1) * 11;
  const corner = finish.vignette ?? 0.16;
  for (let y = 0; y < H; y++) {
    const v = (y / H - 0.5) * 2;
    for (let x = 0; x < W; x++) {
      const i = y * W + x;
      const u = (x / W - 0.5) * 2;
      const dark = 1 - corner * Math.max(0, u * u * 0.55 + v * v * 0.6 - 0.25);
      // A grain of about two pixels: single-pixel noise is lost, and dear, in JPEG.
      const n = (noise[i] as number) + (noise[i + 1] ?? 0) + (noise[i + W] ?? 0) + (noise[i + W + 1] ?? 0);
      const m = paper[Math.floor(y / 16) * 151 + Math.floor(x / 16)] as number;
      for (let c = 0; c < 3; c++) {
        const b = (base[i * 3 + c] as number) / 255;
        const g = (small[i * 3 + c] as number) / 255;
        const glow = Math.max(0, g - 0.35) * bloom;
        let k = 1 - (1 - b) * (1 - glow);
        k *= dark;
        const mid = 0.35 + 2.6 * k * (1 - k);
        base[i * 3 + c] = Math.max(0, Math.min(255, 255 * k + mid * (n * 0.25 * grain + m * 2.2)));
      }
    }
  }
  return sharp(base, shape)
    .jpeg({ quality, mozjpeg: true, chromaSubsampling: '4:2:0' })
    .withMetadata({ density: 300 })
    .toBuffer();
}
