/** What is carried and sounded at festivals: square flags, parasols, gongs, drums, trays. */
import { shade, tint } from './color.ts';
import { type Pt, poly, type Scene, smooth } from './scene.ts';

/** A square festival flag: nested squares with a flame edge, on a pole of height `h` standing at (x, y). */
export function banner(
  s: Scene,
  x: number,
  y: number,
  h: number,
  colors: readonly string[],
  lean: number,
  size = 0.3,
): void {
  const tx = x + lean * h;
  const ty = y - h;
  s.line(`M${x} ${y}L${tx} ${ty}`, '#7a4a2c', h * 0.012);
  s.path(
    smooth([
      [tx - h * 0.009, ty],
      [tx, ty - h * 0.04],
      [tx + h * 0.009, ty],
    ]),
    '#f0c766',
  );
  const w = h * size;
  const P = (u: number, v: number): Pt => [
    tx + u * w + 2,
    ty + v * w + Math.sin(u * 4 + x) * w * 0.05 + u * w * 0.08,
  ];
  colors.forEach((c, i) => {
    const a = i * 0.11;
    const pts: Pt[] = [];
    const edge = i === 0 ? 0.07 : 0;
    for (let q = 0; q <= 12; q++) pts.push(P(a + ((1 - 2 * a) * q) / 12, a - (q % 2 ? edge : 0)));
    for (let q = 1; q <= 12; q++) pts.push(P(1 - a + (q % 2 ? edge * 1.6 : 0), a + ((1 - 2 * a) * q) / 12));
    for (let q = 1; q <= 12; q++) pts.push(P(1 - a - ((1 - 2 * a) * q) / 12, 1 - a + (q % 2 ? edge : 0)));
    s.path(poly(pts), c);
  });
  for (const [u, o] of [
    [0.1, 0.16],
    [0.52, 0.14],
  ] as const)
    s.path(poly([P(u, 0), P(u + 0.2, 0), P(u + 0.12, 1), P(u - 0.02, 1)]), '#1a1030', `opacity="${o}"`);
  s.path(poly([P(0.34, 0), P(0.46, 0), P(0.4, 1), P(0.28, 1)]), '#fff6e0', 'opacity=".16"');
}

/** A processional parasol with two valances, its foot at (x, y). */
export function parasol(s: Scene, x: number, y: number, h: number, c: string): void {
  const w = h * 0.2;
  const ty = y - h;
  s.line(`M${x} ${y}V${ty}`, '#7a4a2c', h * 0.014);
  s.path(
    `M${x - w} ${ty + h * 0.085}Q${x - w * 0.5} ${ty + h * 0.005} ${x} ${ty - h * 0.03}Q${x + w * 0.5} ${ty + h * 0.005} ${x + w} ${ty + h * 0.085}Z`,
    s.lin(x - w, 0, x + w, 0, [
      [0, tint(c, 0.35)],
      [0.4, c],
      [1, shade(c, 0.5)],
    ]),
  );
  for (const k of [-0.6, -0.2, 0.2, 0.6])
    s.line(
      `M${x} ${ty - h * 0.028}Q${x + k * w * 0.6} ${ty + h * 0.02} ${x + k * w} ${ty + h * 0.085}`,
      shade(c, 0.35),
      h * 0.004,
      'opacity=".5"',
    );
  for (const [k, d] of [
    [1, 0.085],
    [0.84, 0.145],
  ] as const) {
    s.rect(
      x - w * k,
      ty + h * d,
      w * 2 * k,
      h * 0.045,
      s.lin(x - w, 0, x + w, 0, [
        [0, tint(c, 0.25)],
        [0.5, c],
        [1, shade(c, 0.5)],
      ]),
    );
    s.rect(x - w * k, ty + h * (d + 0.034), w * 2 * k, h * 0.011, '#f0c766');
    for (let i = 0; i <= 14; i++)
      s.line(
        `M${x - w * k + (w * 2 * k * i) / 14} ${ty + h * (d + 0.045)}v${h * 0.024}`,
        '#f0c766',
        h * 0.005,
      );
  }
  s.oval(x, ty - h * 0.04, h * 0.013, h * 0.018, '#f0c766');
}

/** A bossed bronze gong of radius `r`, seen from the front. */
export function gong(s: Scene, x: number, y: number, r: number, squeeze = 1): void {
  const rx = r * squeeze;
  s.oval(x + r * 0.05, y + r * 0.05, rx, r, '#3a2414');
  s.oval(
    x,
    y,
    rx,
    r,
    s.rad(x - rx * 0.35, y - r * 0.4, r * 1.6, [
      [0, '#f6d692'],
      [0.4, '#c98f44'],
      [1, '#5e3a1c'],
    ]),
  );
  s.oval(
    x,
    y,
    rx * 0.86,
    r * 0.86,
    s.rad(x + rx * 0.3, y + r * 0.35, r * 1.5, [
      [0, '#e2b265'],
      [0.5, '#a8702f'],
      [1, '#6a411f'],
    ]),
  );
  for (const k of [0.7, 0.55, 0.4])
    s.add(
      `<ellipse cx="${x}" cy="${y}" rx="${rx * k}" ry="${r * k}" fill="none" stroke="#7a4d22" stroke-width="${r * 0.022}" opacity=".55"/>`,
    );
  s.oval(
    x,
    y,
    rx * 0.27,
    r * 0.27,
    s.rad(x - rx * 0.08, y - r * 0.1, r * 0.34, [
      [0, '#fff0c2'],
      [0.45, '#d9a250'],
      [1, '#6f451f'],
    ]),
  );
  s.line(
    `M${x - rx * 0.72} ${y - r * 0.28}Q${x - rx * 0.55} ${y - r * 0.68} ${x - rx * 0.12} ${y - r * 0.78}`,
    '#fff3cf',
    r * 0.04,
    'opacity=".6"',
  );
}

/** A barrel drum lying on its side, `w` long between its heads. */
export function drum(s: Scene, x: number, y: number, w: number, r: number): void {
  s.path(
    smooth([
      [x - w / 2, y - r],
      [x, y - r * 1.16],
      [x + w / 2, y - r],
      [x + w / 2 + r * 0.16, y],
      [x + w / 2, y + r],
      [x, y + r * 1.16],
      [x - w / 2, y + r],
      [x - w / 2 - r * 0.1, y],
    ]),
    s.lin(0, y - r * 1.1, 0, y + r * 1.1, [
      [0, '#e0624a'],
      [0.4, '#a5302a'],
      [1, '#4f1620'],
    ]),
  );
  for (const k of [-0.36, 0.36])
    s.line(`M${x + k * w} ${y - r * 1.06}q${r * 0.2} ${r * 1.06} 0 ${r * 2.12}`, '#e9b65c', r * 0.09);
  s.oval(x + w / 2, y, r * 0.3, r, '#5b2a22');
  s.oval(
    x + w / 2 + r * 0.02,
    y,
    r * 0.25,
    r * 0.9,
    s.lin(0, y - r, 0, y + r, [
      [0, '#f7e7c8'],
      [1, '#c9a87a'],
    ]),
  );
}
