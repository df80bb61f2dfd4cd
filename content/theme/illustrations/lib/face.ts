/** Heads of people: faces that look somewhere, hair, and what is worn on it. */
import { shade, tint } from './color.ts';
import { type Pt, type Scene, smooth } from './scene.ts';

/** What is seen of a head. */
export interface Face {
  /** Where the face turns: -1 left, 0 to the viewer, 1 right. */
  look?: number;
  /** Seen from behind. */
  back?: boolean;
  skin?: string;
  head?: 'hair' | 'bun' | 'long' | 'turban' | 'scarf' | 'hat' | 'cap' | 'helmet' | 'band';
  headColor?: string;
  hair?: string;
  beard?: string;
  /** The border of a scarf. */
  trim?: string;
  /** The side the light comes from: -1 left, 1 right. */
  light?: number;
}

/** A head whose middle is `at`, of a person `h` high. */
export function face(
  s: Scene,
  at: Pt,
  h: number,
  o: Face & { skin: string; light: number; look: number },
): void {
  const Q = (a: number, b: number): Pt => [at[0] + a * h, at[1] - b * h];
  const hair = o.hair ?? '#231c22';
  const kind = o.head ?? 'hair';
  const d = o.look * 0.024;
  const color = o.headColor ?? '#8a2d3a';
  if (kind === 'long' && o.back)
    s.path(
      smooth([
        Q(-0.066, 0.04),
        Q(0, 0.085),
        Q(0.066, 0.04),
        Q(0.075, -0.07),
        Q(0.06, -0.2),
        Q(0, -0.215),
        Q(-0.06, -0.2),
        Q(-0.075, -0.07),
      ]),
      hair,
    );
  // Seen from before, long hair falls beside the neck.
  if (kind === 'long' && !o.back)
    for (const q of [-1, 1])
      s.path(
        smooth([
          Q(q * 0.03, 0.06),
          Q(q * 0.068, 0.03),
          Q(q * 0.072, -0.06),
          Q(q * 0.066, -0.15),
          Q(q * 0.046, -0.165),
          Q(q * 0.044, -0.06),
        ]),
        hair,
      );
  if (kind === 'bun' || kind === 'scarf')
    s.oval(at[0] - d * h * 1.4, at[1] - h * 0.078, h * 0.033, h * 0.03, hair);
  s.oval(at[0] - d * 0.4 * h, at[1] - h * 0.012, h * 0.063, h * 0.07, hair);
  if (o.back) {
    s.oval(at[0], at[1], h * 0.06, h * 0.074, hair);
  } else {
    for (const q of [-1, 1])
      if (q * o.look < 0.5)
        s.oval(...Q(q * 0.057 - d * 0.6, -0.006), h * 0.012, h * 0.018, shade(o.skin, 0.14));
    s.path(
      smooth([
        Q(-0.053, 0.03),
        Q(-0.035, 0.062),
        Q(0.035, 0.062),
        Q(0.053, 0.03),
        Q(0.053, -0.015),
        Q(0.038 + d * 0.4, -0.055),
        Q(d * 0.5, -0.074),
        Q(-0.038 + d * 0.4, -0.055),
        Q(-0.053, -0.015),
      ]),
      s.lin(at[0] + o.light * h * 0.06, 0, at[0] - o.light * h * 0.06, 0, [
        [0, tint(o.skin, 0.32)],
        [0.5, o.skin],
        [1, shade(o.skin, 0.3)],
      ]),
    );
    const dark = '#2a1b20';
    for (const q of [-1, 1]) {
      const e = q * 0.022 + d;
      s.line(smooth([Q(e - 0.011, 0.019), Q(e, 0.023), Q(e + 0.011, 0.019)], false), hair, h * 0.0048);
      s.oval(...Q(e, 0.003), h * 0.0062, h * 0.0066, dark);
      s.line(smooth([Q(e - 0.011, 0.003), Q(e, 0.0105), Q(e + 0.011, 0.003)], false), dark, h * 0.004);
      s.oval(...Q(q * 0.031 + d * 0.9, -0.021), h * 0.011, h * 0.008, '#d8604a', 'opacity=".3"');
    }
    s.line(
      smooth(
        [Q(d * 1.2, 0.002), Q(d * 1.4 + 0.006 * Math.sign(o.look || 1), -0.018), Q(d * 1.25 - 0.002, -0.021)],
        false,
      ),
      shade(o.skin, 0.38),
      h * 0.0045,
    );
    s.path(smooth([Q(d - 0.015, -0.038), Q(d, -0.0405), Q(d + 0.015, -0.038), Q(d, -0.0475)]), '#a6443c');
    if (o.beard) {
      s.line(smooth([Q(d - 0.02, -0.036), Q(d - 0.008, -0.031), Q(d, -0.033)], false), o.beard, h * 0.005);
      s.line(smooth([Q(d + 0.02, -0.036), Q(d + 0.008, -0.031), Q(d, -0.033)], false), o.beard, h * 0.005);
      s.path(
        smooth([
          Q(d - 0.018, -0.062),
          Q(d + 0.018, -0.062),
          Q(d + 0.008, -0.1),
          Q(d, -0.125),
          Q(d - 0.008, -0.1),
        ]),
        o.beard,
      );
    }
    // Hair over the brow.
    s.path(
      smooth([
        Q(-0.06, 0.0),
        Q(-0.058, 0.045),
        Q(-0.03, 0.08),
        Q(0.03, 0.08),
        Q(0.058, 0.045),
        Q(0.06, 0.0),
        Q(0.047, 0.034),
        Q(0.012 + d, 0.05),
        Q(-0.03, 0.044),
        Q(-0.048, 0.03),
      ]),
      hair,
    );
  }
  const band = (b: number, w: number, c: string): void =>
    s.line(smooth([Q(-0.06, b), Q(d * 0.5, b - 0.008), Q(0.06, b)], false), c, h * w);
  const dome = (b: number, c: string, k = 1): void =>
    s.path(
      smooth([
        Q(-0.068 * k, b),
        Q(-0.06 * k, b + 0.045),
        Q(0, b + 0.075),
        Q(0.06 * k, b + 0.045),
        Q(0.068 * k, b),
        Q(0, b - 0.008),
      ]),
      s.lin(at[0] + o.light * h * 0.07, 0, at[0] - o.light * h * 0.07, 0, [
        [0, tint(c, 0.35)],
        [0.5, c],
        [1, shade(c, 0.4)],
      ]),
    );
  if (kind === 'turban') {
    s.oval(at[0], at[1] - h * 0.058, h * 0.066, h * 0.03, hair);
    for (const [b, w] of [
      [0.04, 0.026],
      [0.056, 0.024],
      [0.07, 0.02],
    ] as const) {
      band(b, w, shade(color, 0.35));
      band(b + 0.003, w * 0.6, color);
    }
  }
  if (kind === 'band') band(0.047, 0.026, color);
  if (kind === 'scarf') {
    dome(0.03, color, 1.02);
    s.path(
      smooth([Q(-0.068, 0.045), Q(-0.092, -0.01), Q(-0.085, -0.09), Q(-0.062, -0.085), Q(-0.056, 0)]),
      shade(color, 0.2),
    );
    band(0.036, 0.012, tint(o.trim ?? '#e9b65c', 0.1));
    for (const a of [-0.04, -0.015, 0.01, 0.035]) s.oval(...Q(a, 0.058), h * 0.006, h * 0.006, '#e0604a');
    for (const a of [-0.028, -0.002, 0.022]) s.oval(...Q(a, 0.068), h * 0.005, h * 0.005, '#f0c766');
  }
  if (kind === 'helmet') {
    dome(0.028, color, 1.08);
    band(0.03, 0.01, shade(color, 0.2));
  }
  if (kind === 'cap') {
    dome(0.034, color, 1.05);
    s.path(
      smooth([
        Q(-0.07 + d, 0.04),
        Q(d, 0.052),
        Q(0.07 + d, 0.04),
        Q(0.05 + d * 1.6, 0.026),
        Q(d * 1.6, 0.02),
        Q(-0.05 + d * 1.6, 0.026),
      ]),
      shade(color, 0.45),
    );
    s.oval(...Q(d, 0.066), h * 0.008, h * 0.008, '#e9b65c');
  }
  if (kind === 'hat') {
    s.line(
      smooth([Q(-0.052, 0.03), Q(-0.03, -0.06), Q(d * 0.6, -0.078), Q(0.03, -0.06), Q(0.052, 0.03)], false),
      '#b0524a',
      h * 0.005,
    );
    s.path(smooth([Q(-0.178, 0.02), Q(0, 0.048), Q(0.178, 0.02), Q(0, 0.005)]), '#8a6a45');
    const [l, r, t] = [Q(-0.18, 0.022), Q(0.18, 0.022), Q(0.006, 0.15)];
    const dd = `M${l[0]} ${l[1]}L${t[0]} ${t[1]}L${r[0]} ${r[1]}Q${at[0]} ${at[1] - h * 0.062} ${l[0]} ${l[1]}Z`;
    const straw = o.headColor ?? '#ecd9a8';
    s.path(
      dd,
      s.lin(at[0] + o.light * h * 0.16, 0, at[0] - o.light * h * 0.16, 0, [
        [0, tint(straw, 0.35)],
        [0.5, straw],
        [1, shade(straw, 0.34)],
      ]),
    );
    for (const k of [0.3, 0.52, 0.74, 0.9])
      s.line(
        `M${t[0] + (l[0] - t[0]) * k} ${t[1] + (l[1] - t[1]) * k}Q${at[0]} ${t[1] + (l[1] - t[1]) * k - h * 0.034 * k} ${t[0] + (r[0] - t[0]) * k} ${t[1] + (r[1] - t[1]) * k}`,
        shade(straw, 0.4),
        h * 0.003,
        'opacity=".5"',
      );
  }
}
