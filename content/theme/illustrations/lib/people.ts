/** People with faces, hands and the clothes of the province, from a hand's breadth to a third of the picture high. */
import { shade, tint } from './color.ts';
import { type Face, face } from './face.ts';
import { type Pt, poly, type Scene, smooth } from './scene.ts';

/** What a person wears and does. Places are in heights of the person: right of the feet, and up. */
export interface Person extends Face {
  top: string;
  low: string;
  cut?: 'trousers' | 'skirt' | 'tunic' | 'robe';
  short?: boolean;
  left?: Pt;
  right?: Pt;
  /** Which arm lies behind the body. */
  far?: 'left' | 'right' | 'both';
  /** How far one foot stands before the other. */
  step?: number;
  lean?: number;
  belt?: string;
  hem?: string;
  collar?: string;
  shadow?: string;
}

/** Draws a person `h` high with the feet at (x, y); tells where the hands and the head are. */
export function person(
  s: Scene,
  x: number,
  y: number,
  h: number,
  o: Person,
): { left: Pt; right: Pt; head: Pt } {
  const light = o.light ?? -1;
  const lean = o.lean ?? 0;
  const P = (a: number, b: number): Pt => [x + (a + lean * Math.max(0, b - 0.45) * 1.8) * h, y - b * h];
  const lit = (c: string, w = 0.12): string =>
    s.lin(x + light * w * h, 0, x - light * w * h, 0, [
      [0, tint(c, 0.28)],
      [0.42, c],
      [1, shade(c, 0.42)],
    ]);
  const skin = o.skin ?? '#d59d76';
  const look = o.look ?? 0;
  const cut = o.cut ?? 'trousers';
  const step = o.step ?? 0;
  const left = o.left ?? [-0.138, 0.45];
  const right = o.right ?? [0.138, 0.45];
  s.oval(x - light * h * 0.1, y, h * 0.2, h * 0.022, o.shadow ?? '#1d1a26', 'opacity=".32"');

  // Legs, or the skirt over them.
  const foot = (a: number, b: number): void =>
    s.path(
      smooth([
        P(a - 0.03, b + 0.028),
        P(a + 0.03, b + 0.028),
        P(a + 0.04 + look * 0.025, b - 0.004),
        P(a - 0.038 + look * 0.02, b - 0.004),
      ]),
      '#2b2230',
    );
  const leg = (side: number): void => {
    const a = side * (0.045 + Math.abs(step) * 0.05) + step * side * 0.04;
    const b = side * step > 0 ? 0 : Math.abs(step) * 0.02;
    foot(a, b);
    s.path(
      poly([
        P(side * 0.098, 0.52),
        P(side * -0.006, 0.52),
        P(side * 0.004 + (a - side * 0.045) * 0.4, 0.3),
        P(a - side * 0.032, b + 0.025),
        P(a + side * 0.04, b + 0.025),
        P(side * 0.095 + (a - side * 0.045) * 0.5, 0.28),
      ]),
      lit(o.low, 0.11),
    );
  };
  if (cut === 'trousers' || cut === 'tunic') {
    leg(look > 0 ? -1 : 1);
    leg(look > 0 ? 1 : -1);
  } else if (cut === 'skirt') {
    foot(-0.04, 0);
    foot(0.04, 0);
    const d = smooth([
      P(-0.075, 0.6),
      P(0.075, 0.6),
      P(0.105, 0.48),
      P(0.108, 0.26),
      P(0.112 + step * 0.03, 0.037),
      P(0.112 + step * 0.03, 0.037),
      P(0, 0.024),
      P(-0.112 + step * 0.03, 0.037),
      P(-0.112 + step * 0.03, 0.037),
      P(-0.108, 0.26),
      P(-0.105, 0.48),
    ]);
    s.path(d, lit(o.low, 0.12));
    for (const a of [-0.05, 0.012, 0.06])
      s.line(
        smooth([P(a * 0.6, 0.52), P(a, 0.3), P(a * 1.15 + step * 0.02, 0.06)], false),
        shade(o.low, 0.5),
        h * 0.006,
        'opacity=".5"',
      );
    if (o.hem)
      s.clip(d, () => {
        s.line(smooth([P(-0.14, 0.075), P(0, 0.062), P(0.14, 0.075)], false), o.hem as string, h * 0.035);
        s.line(
          smooth([P(-0.14, 0.108), P(0, 0.095), P(0.14, 0.108)], false),
          tint(o.hem as string, 0.35),
          h * 0.009,
        );
      });
  } else {
    foot(-0.05, 0);
    foot(0.05, 0);
    s.path(
      smooth([
        P(-0.08, 0.62),
        P(0.08, 0.62),
        P(0.125, 0.4),
        P(0.16, 0.055),
        P(0.16, 0.055),
        P(0.05, 0.03),
        P(-0.06, 0.03),
        P(-0.16, 0.055),
        P(-0.16, 0.055),
        P(-0.125, 0.4),
      ]),
      lit(o.low, 0.16),
    );
    for (const a of [-0.09, -0.03, 0.04, 0.1])
      s.line(
        smooth([P(a * 0.5, 0.55), P(a, 0.3), P(a * 1.3, 0.06)], false),
        shade(o.low, 0.5),
        h * 0.007,
        'opacity=".45"',
      );
    if (o.hem) s.line(smooth([P(-0.155, 0.07), P(0, 0.042), P(0.155, 0.07)], false), o.hem, h * 0.018);
  }

  const arm = (side: number, hand: Pt): Pt => {
    const sh = P(side * 0.098, 0.775);
    const want = P(hand[0], hand[1]);
    const l = h * 0.172;
    let dx = want[0] - sh[0];
    let dy = want[1] - sh[1];
    const d0 = Math.hypot(dx, dy) || 1;
    const d = Math.min(d0, l * 1.99);
    dx *= d / d0;
    dy *= d / d0;
    // An arm bent before the body is seen shortened, so the elbow stands out less.
    const out = Math.sqrt(Math.max(0, l * l - (d * d) / 4)) * 0.66;
    const bends = [1, -1].map(
      (q): Pt => [sh[0] + dx / 2 - (q * dy * out) / d, sh[1] + dy / 2 + (q * dx * out) / d],
    );
    const worth = (p: Pt): number => side * (p[0] - sh[0]) * 0.6 + (p[1] - sh[1]);
    const el = worth(bends[0] as Pt) > worth(bends[1] as Pt) ? (bends[0] as Pt) : (bends[1] as Pt);
    const end: Pt = [sh[0] + dx, sh[1] + dy];
    const at = (p: Pt, q: Pt, t: number): Pt => [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t];
    const off = (p: Pt, q: Pt, k: number): Pt => {
      const a = Math.atan2(q[1] - p[1], q[0] - p[0]) + Math.PI / 2;
      return [Math.cos(a) * k * h, Math.sin(a) * k * h];
    };
    const sum = (p: Pt, q: Pt): Pt => [p[0] + q[0], p[1] + q[1]];
    /** A sleeve or a bare arm through shoulder, elbow and wrist, growing thinner. */
    const limb = (pts: readonly Pt[], w: readonly number[], fill: string, more = ''): void => {
      const edge = (k: number): Pt[] =>
        pts.map((p, i) => {
          const [a, b] = [pts[Math.max(0, i - 1)] as Pt, pts[Math.min(pts.length - 1, i + 1)] as Pt];
          return sum(p, off(a, b, k * (w[i] as number)));
        });
      s.path(smooth([...edge(1), ...edge(-1).reverse()]), fill, more);
    };
    const cloth = side === light ? tint(o.top, 0.18) : shade(o.top, 0.16);
    const flesh = side === light ? tint(skin, 0.1) : shade(skin, 0.1);
    const cuff = at(el, end, 0.84);
    limb([at(el, end, 0.7), at(el, end, 0.94), at(el, end, 1.05)], [0.017, 0.019, 0.02], flesh);
    const a = Math.atan2(end[1] - el[1], end[0] - el[0]);
    for (const t of [-0.42, -0.14, 0.14, 0.42])
      s.line(
        `M${end[0] + Math.cos(a) * h * 0.012} ${end[1] + Math.sin(a) * h * 0.012}l${Math.cos(a + t * 0.8) * h * 0.03} ${Math.sin(a + t * 0.8) * h * 0.03}`,
        flesh,
        h * 0.0115,
      );
    s.line(
      `M${end[0]} ${end[1]}l${Math.cos(a - side) * h * 0.027} ${Math.sin(a - side) * h * 0.027}`,
      flesh,
      h * 0.012,
    );
    const rim = `stroke="${shade(o.top, 0.55)}" stroke-opacity=".5" stroke-width="${(h * 0.0045).toFixed(1)}"`;
    const top = sum(sh, [-side * h * 0.008, -h * 0.02]);
    if (o.short) {
      limb(
        [sh, at(sh, el, 0.5), el, at(el, end, 0.5), at(el, end, 0.85)],
        [0.03, 0.028, 0.025, 0.022, 0.017],
        flesh,
      );
      limb([top, at(sh, el, 0.35), at(sh, el, 0.8)], [0.03, 0.041, 0.038], cloth, rim);
    } else {
      limb(
        [top, at(sh, el, 0.4), el, at(el, cuff, 0.5), cuff],
        [0.026, 0.037, 0.033, 0.03, 0.029],
        cloth,
        rim,
      );
      if (o.trim) limb([at(el, cuff, 0.86), at(el, cuff, 1.01)], [0.029, 0.029], o.trim);
    }
    return end;
  };
  let lh: Pt = [0, 0];
  let rh: Pt = [0, 0];
  const isFar = (side: 'left' | 'right'): boolean => o.far === side || o.far === 'both';
  if (isFar('left')) lh = arm(-1, left);
  if (isFar('right')) rh = arm(1, right);

  // Neck, body.
  s.path(poly([P(-0.03, 0.78), P(0.03, 0.78), P(0.027, 0.88), P(-0.027, 0.88)]), shade(skin, 0.2));
  if (cut === 'tunic') {
    s.path(
      smooth([
        P(-0.078, 0.6),
        P(0.078, 0.6),
        P(0.108, 0.45),
        P(0.112 + step * 0.05, 0.172),
        P(0.112 + step * 0.05, 0.172),
        P(0.01 + step * 0.05, 0.158),
        P(-0.112 + step * 0.03, 0.172),
        P(-0.112 + step * 0.03, 0.172),
        P(-0.108, 0.45),
      ]),
      lit(o.top, 0.12),
    );
    s.line(
      smooth([P(0.03, 0.55), P(0.045, 0.35), P(0.05 + step * 0.05, 0.17)], false),
      shade(o.top, 0.4),
      h * 0.006,
      'opacity=".6"',
    );
    if (o.hem)
      s.line(
        smooth(
          [P(-0.1 + step * 0.03, 0.178), P(0.01 + step * 0.05, 0.163), P(0.1 + step * 0.05, 0.178)],
          false,
        ),
        o.hem,
        h * 0.014,
      );
  }
  const low = cut === 'trousers' ? 0.46 : 0.56;
  s.path(
    smooth([
      P(-0.03, 0.828),
      P(0.03, 0.828),
      P(0.085, 0.812),
      P(0.122, 0.77),
      P(0.1, 0.68),
      P(0.08, 0.6),
      P(low < 0.5 ? 0.104 : 0.083, low),
      P(low < 0.5 ? -0.104 : -0.083, low),
      P(-0.08, 0.6),
      P(-0.1, 0.68),
      P(-0.122, 0.77),
      P(-0.085, 0.812),
    ]),
    lit(o.top, 0.12),
  );
  if (!o.back) {
    s.path(poly([P(-0.028, 0.835), P(0.028, 0.835), P(look * 0.015, 0.785)]), shade(skin, 0.08));
    const c = o.collar ?? o.trim;
    if (c) s.line(poly([P(-0.03, 0.832), P(look * 0.015, 0.782), P(0.03, 0.832)], false), c, h * 0.012);
    if (o.trim) {
      s.line(poly([P(look * 0.015, 0.782), P(look * 0.012, 0.6)], false), o.trim, h * 0.01);
      for (const b of [0.75, 0.715, 0.68, 0.645])
        s.oval(...P(look * 0.013, b), h * 0.0075, h * 0.0075, tint(o.trim, 0.5));
    }
  }
  if (o.belt) {
    s.line(smooth([P(-0.08, 0.598), P(0, 0.588), P(0.08, 0.598)], false), o.belt, h * 0.034);
    s.line(poly([P(0.035, 0.59), P(0.045, 0.47)], false), o.belt, h * 0.022);
    s.line(poly([P(0.046, 0.59), P(0.068, 0.45)], false), shade(o.belt, 0.15), h * 0.018);
  }
  if (!isFar('left')) lh = arm(-1, left);
  if (!isFar('right')) rh = arm(1, right);
  const at = P(look * 0.012, 0.925);
  face(s, at, h, { ...o, skin, light, look });
  return { left: lh, right: rh, head: at };
}

/** A person `h` high when standing, seated to the viewer on a bench whose seat is at (x, y); `cut` is trousers. */
export function seated(
  s: Scene,
  x: number,
  y: number,
  h: number,
  o: Person,
): { left: Pt; right: Pt; head: Pt } {
  const light = o.light ?? -1;
  const leg = s.lin(x + light * h * 0.12, 0, x - light * h * 0.12, 0, [
    [0, tint(o.low, 0.28)],
    [0.42, o.low],
    [1, shade(o.low, 0.42)],
  ]);
  let out = { left: [0, 0] as Pt, right: [0, 0] as Pt, head: [0, 0] as Pt };
  s.clip(`M${x - h} ${y - 2 * h}H${x + h}V${y + h * 0.02}H${x - h}Z`, () => {
    out = person(s, x, y + h * 0.48, h, { ...o, cut: 'trousers' });
  });
  for (const q of [-1, 1]) {
    s.path(
      smooth([
        [x + q * h * 0.05, y + h * 0.27],
        [x + q * h * 0.11, y + h * 0.27],
        [x + q * h * 0.12 + (o.look ?? 0) * h * 0.02, y + h * 0.3],
        [x + q * h * 0.045 + (o.look ?? 0) * h * 0.02, y + h * 0.3],
      ]),
      '#2b2230',
    );
    s.path(
      poly([
        [x + q * h * 0.03, y + h * 0.04],
        [x + q * h * 0.125, y + h * 0.03],
        [x + q * h * 0.115, y + h * 0.28],
        [x + q * h * 0.045, y + h * 0.28],
      ]),
      leg,
    );
    s.path(
      smooth([
        [x + q * h * 0.004, y - h * 0.02],
        [x + q * h * 0.1, y - h * 0.03],
        [x + q * h * 0.132, y + h * 0.02],
        [x + q * h * 0.115, y + h * 0.075],
        [x + q * h * 0.035, y + h * 0.08],
        [x + q * h * 0.012, y + h * 0.03],
      ]),
      tint(o.low, 0.12),
    );
  }
  return out;
}
