/** Lorries, cars and coaches without marks or letters. */
import { shade, tint } from './color.ts';
import { type Pt, poly, type Scene, smooth } from './scene.ts';

const glassOf = (s: Scene, y0: number, y1: number): string =>
  s.lin(0, y0, 0, y1, [
    [0, '#a9c3c8'],
    [0.45, '#4a6676'],
    [1, '#1d2b3a'],
  ]);

/** A wheel seen from the side, standing on `y`. */
export function wheel(s: Scene, x: number, y: number, r: number): void {
  s.oval(x, y - r, r, r, '#1b1c22');
  s.oval(x, y - r, r * 0.62, r * 0.62, '#8d9198');
  s.oval(x, y - r, r * 0.5, r * 0.5, '#5d626b');
  for (let i = 0; i < 6; i++)
    s.oval(
      x + Math.cos(i * 1.047) * r * 0.33,
      y - r + Math.sin(i * 1.047) * r * 0.33,
      r * 0.07,
      r * 0.07,
      '#c5c8c8',
    );
  s.oval(x, y - r, r * 0.14, r * 0.14, '#b9bcbc');
}

/** A lorry coming to the viewer, `w` wide at the bumper, its wheels on (x, y). */
export function lorryFront(s: Scene, x: number, y: number, w: number, cab: string, load: string): void {
  const B = (a: number, b: number): Pt => [x + a * w, y - b * w];
  s.oval(x + w * 0.12, y, w * 0.72, w * 0.07, '#191a24', 'opacity=".45"');
  for (const k of [-1, 1])
    s.path(
      poly([B(k * 0.46, 0.3), B(k * 0.24, 0.3), B(k * 0.24, 0), B(k * 0.46, 0)]),
      '#16171c',
      'stroke="#16171c" stroke-width="6" stroke-linejoin="round"',
    );
  // The load rises behind the cab.
  s.path(
    poly([B(-0.55, 0.5), B(-0.55, 1.36), B(0.55, 1.36), B(0.55, 0.5)]),
    s.lin(x - w * 0.55, 0, x + w * 0.55, 0, [
      [0, tint(load, 0.25)],
      [0.5, load],
      [1, shade(load, 0.45)],
    ]),
  );
  for (let i = 0; i <= 8; i++)
    s.line(
      `M${x - w * 0.53 + (i * w * 1.06) / 8} ${y - w * 1.34}V${y - w * 0.5}`,
      shade(load, 0.35),
      w * 0.008,
      'opacity=".6"',
    );
  s.line(poly([B(-0.55, 1.36), B(0.55, 1.36)], false), tint(load, 0.35), w * 0.025);
  const body = smooth([
    B(-0.47, 0.18),
    B(-0.5, 0.2),
    B(-0.51, 0.6),
    B(-0.47, 0.98),
    B(-0.4, 1.1),
    B(0.4, 1.1),
    B(0.47, 0.98),
    B(0.51, 0.6),
    B(0.5, 0.2),
    B(0.47, 0.18),
  ]);
  s.path(
    body,
    s.lin(x - w * 0.5, y - w, x + w * 0.5, y, [
      [0, tint(cab, 0.35)],
      [0.45, cab],
      [1, shade(cab, 0.5)],
    ]),
  );
  s.path(
    smooth([
      B(-0.44, 0.62),
      B(-0.42, 0.96),
      B(-0.36, 1.02),
      B(0.36, 1.02),
      B(0.42, 0.96),
      B(0.44, 0.62),
      B(0, 0.59),
    ]),
    glassOf(s, y - w * 1.02, y - w * 0.6),
  );
  s.path(poly([B(-0.3, 1.02), B(-0.12, 1.02), B(-0.26, 0.61), B(-0.4, 0.62)]), '#e9f1ea', 'opacity=".28"');
  // Driver behind the glass, wipers, mirrors.
  s.oval(...B(0.18, 0.78), w * 0.055, w * 0.07, '#b98763');
  s.path(smooth([B(0.06, 0.62), B(0.1, 0.7), B(0.18, 0.72), B(0.27, 0.7), B(0.31, 0.62)]), '#33455f');
  s.path(smooth([B(0.12, 0.8), B(0.13, 0.86), B(0.23, 0.86), B(0.24, 0.8), B(0.18, 0.83)]), '#2a2022');
  for (const k of [-1, 1]) {
    s.line(poly([B(k * 0.47, 0.93), B(k * 0.58, 0.9)], false), '#2a2d34', w * 0.014);
    s.path(poly([B(k * 0.55, 0.94), B(k * 0.63, 0.94), B(k * 0.62, 0.7), B(k * 0.56, 0.7)]), '#23262d');
    s.line(poly([B(k * 0.04, 0.61), B(k * 0.3, 0.68)], false), '#1b1d24', w * 0.01);
    s.path(smooth([B(k * 0.46, 0.33), B(k * 0.46, 0.42), B(k * 0.3, 0.4), B(k * 0.31, 0.32)]), '#fff4d2');
    s.oval(...B(k * 0.38, 0.365), w * 0.028, w * 0.028, '#ffffff');
    s.path(poly([B(k * 0.48, 0.3), B(k * 0.4, 0.3), B(k * 0.4, 0.265), B(k * 0.48, 0.265)]), '#e08a3a');
  }
  for (let i = 0; i < 4; i++)
    s.line(poly([B(-0.25, 0.52 - i * 0.045), B(0.25, 0.52 - i * 0.045)], false), shade(cab, 0.6), w * 0.02);
  s.path(poly([B(-0.5, 0.25), B(0.5, 0.25), B(0.48, 0.1), B(-0.48, 0.1)]), '#4c5058');
  s.path(poly([B(-0.5, 0.25), B(0.5, 0.25), B(0.5, 0.225), B(-0.5, 0.225)]), '#8d9198');
  s.line(
    smooth([B(-0.47, 0.4), B(-0.48, 0.75), B(-0.42, 1.04)], false),
    tint(cab, 0.65),
    w * 0.012,
    'opacity=".8"',
  );
}

/** A lorry driving away, seen from behind: the doors of its box. */
export function lorryBack(s: Scene, x: number, y: number, w: number, load: string): void {
  const B = (a: number, b: number): Pt => [x + a * w, y - b * w];
  s.oval(x + w * 0.1, y, w * 0.66, w * 0.06, '#191a24', 'opacity=".45"');
  for (const k of [-1, 1])
    s.path(
      poly([B(k * 0.46, 0.28), B(k * 0.2, 0.28), B(k * 0.2, 0), B(k * 0.46, 0)]),
      '#16171c',
      'stroke="#16171c" stroke-width="5" stroke-linejoin="round"',
    );
  s.path(
    poly([B(-0.52, 0.25), B(-0.52, 1.32), B(0.52, 1.32), B(0.52, 0.25)]),
    s.lin(x - w * 0.5, 0, x + w * 0.5, 0, [
      [0, tint(load, 0.35)],
      [0.5, load],
      [1, shade(load, 0.4)],
    ]),
  );
  s.line(poly([B(0, 1.28), B(0, 0.3)], false), shade(load, 0.5), w * 0.014);
  for (const k of [-0.4, -0.12, 0.12, 0.4])
    s.line(poly([B(k, 1.26), B(k, 0.32)], false), shade(load, 0.3), w * 0.012);
  s.path(poly([B(-0.52, 0.25), B(0.52, 0.25), B(0.5, 0.16), B(-0.5, 0.16)]), '#3a3d45');
  for (const k of [-1, 1])
    s.path(poly([B(k * 0.48, 0.23), B(k * 0.36, 0.23), B(k * 0.36, 0.18), B(k * 0.48, 0.18)]), '#d8463a');
}

/** A lorry from the side, `l` long, nose to the right unless flipped. */
export function lorrySide(
  s: Scene,
  x: number,
  y: number,
  l: number,
  cab: string,
  load: string,
  flip = false,
): void {
  s.group(`transform="translate(${x} ${y}) scale(${flip ? -l : l} ${l})"`, () => {
    const cabFill = s.fall([
      [0, tint(cab, 0.3)],
      [0.5, cab],
      [1, shade(cab, 0.4)],
    ]);
    const loadFill = s.fall([
      [0, tint(load, 0.3)],
      [0.5, load],
      [1, shade(load, 0.35)],
    ]);
    s.add('<ellipse cx="0" cy="0" rx=".54" ry=".025" fill="#191a24" opacity=".4"/>');
    s.add('<rect x="-.5" y="-.1" width=".96" height=".04" fill="#2f333b"/>');
    s.add(`<rect x="-.5" y="-.4" width=".7" height=".31" fill="${loadFill}"/>`);
    for (let i = 1; i < 14; i++)
      s.add(
        `<path d="M${-0.5 + i * 0.05} -.39V-.1" stroke="${shade(load, 0.35)}" stroke-width=".005" opacity=".6"/>`,
      );
    s.add(
      `<path d="M.23 -.07V-.34Q.23 -.37 .27 -.37H.37Q.42 -.37 .45 -.22L.5 -.19V-.07Z" fill="${cabFill}"/>`,
    );
    s.add(
      '<path d="M.3 -.21V-.33H.36Q.395 -.33 .42 -.21Z" fill="#34495a"/><rect x=".47" y="-.15" width=".03" height=".03" fill="#fff0c4"/>',
    );
  });
  const k = flip ? -1 : 1;
  for (const a of [-0.36, -0.24, 0.34]) wheel(s, x + k * a * l, y, l * 0.062);
}

/** A car from the side, `l` long. */
export function carSide(s: Scene, x: number, y: number, l: number, c: string, flip = false): void {
  const k = flip ? -1 : 1;
  const B = (a: number, b: number): Pt => [x + k * a * l, y - b * l];
  s.oval(x, y, l * 0.54, l * 0.03, '#191a24', 'opacity=".4"');
  s.path(
    smooth([
      B(-0.5, 0.08),
      B(-0.5, 0.2),
      B(-0.4, 0.235),
      B(-0.26, 0.34),
      B(0.1, 0.345),
      B(0.26, 0.235),
      B(0.46, 0.19),
      B(0.5, 0.1),
      B(0.46, 0.06),
      B(-0.46, 0.06),
    ]),
    s.lin(0, y - l * 0.35, 0, y, [
      [0, tint(c, 0.4)],
      [0.5, c],
      [1, shade(c, 0.5)],
    ]),
  );
  s.path(smooth([B(-0.3, 0.235), B(-0.22, 0.315), B(-0.06, 0.322), B(-0.06, 0.235)]), '#35495b');
  s.path(smooth([B(-0.03, 0.235), B(-0.03, 0.322), B(0.09, 0.32), B(0.2, 0.235)]), '#35495b');
  s.path(poly([B(0.44, 0.17), B(0.495, 0.16), B(0.5, 0.13), B(0.45, 0.14)]), '#fff3cf');
  for (const a of [-0.3, 0.3]) wheel(s, x + k * a * l, y, l * 0.085);
}
