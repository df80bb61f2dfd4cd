/** Bánh gai of Tứ Trụ on a lacquer tray: cakes in dry banana leaf, two unwrapped, one cut to show the filling; tea. */

import { ramp, shade, tint } from '../lib/color.ts';
import { blob } from '../lib/plants.ts';
import { between } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, type Scene, smooth, W } from '../lib/scene.ts';

/** A block seen from above and before: its upper face a soft square of half width `r`, its side `h` high, turned by `a`. */
function square(r: number, a: number, round = 0.86): Pt[] {
  const pts: Pt[] = [];
  for (let i = 0; i < 24; i++) {
    const t = (i / 24) * Math.PI * 2;
    const k = (Math.abs(Math.cos(t)) ** 4 + Math.abs(Math.sin(t)) ** 4) ** -0.25;
    const q = 1 + (k - 1) * round;
    const [x, y] = [Math.cos(t) * q * r, Math.sin(t) * q * r];
    pts.push([x * Math.cos(a) - y * Math.sin(a), (x * Math.sin(a) + y * Math.cos(a)) * 0.62]);
  }
  return pts;
}

const at = (pts: readonly Pt[], x: number, y: number): Pt[] => pts.map((p): Pt => [p[0] + x, p[1] + y]);

/** A shadow on the tray. */
const dark = (s: Scene, x: number, y: number, rx: number, ry: number, op = 0.6): void =>
  s.add(
    `<g ${s.blur(20)}><ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="#0b0507" opacity="${op}"/></g>`,
  );

/** A cake in its wrap of dry leaf, tied both ways. */
function wrapped(s: Scene, x: number, y: number, r: number, a: number): void {
  const h = r * 0.5;
  const c = ramp(['#b98a4e', '#a5773f', '#c99b5e'], s.rng());
  dark(s, x + 26, y + h * 0.95, r * 1.2, r * 0.66);
  const top = at(square(r, a), x, y - h * 0.4);
  const low = at(square(r, a), x, y + h * 0.6);
  s.path(smooth(low), shade(c, 0.5));
  // Side band between the two faces, following the wider hull.
  const xs = top.map((p) => p[0]);
  const [i0, i1] = [xs.indexOf(Math.min(...xs)), xs.indexOf(Math.max(...xs))];
  const [l, q] = [top[i0] as Pt, top[i1] as Pt];
  s.path(
    poly([l, q, [q[0], q[1] + h], [l[0], l[1] + h]]),
    s.lin(l[0], 0, q[0], 0, [
      [0, shade(c, 0.12)],
      [0.45, shade(c, 0.34)],
      [1, shade(c, 0.62)],
    ]),
  );
  const d = smooth(top);
  s.path(
    d,
    s.lin(x - r, y - r * 0.7, x + r, y + r * 0.5, [
      [0, tint(c, 0.5)],
      [0.45, c],
      [1, shade(c, 0.42)],
    ]),
  );
  const [ca, sa] = [Math.cos(a), Math.sin(a)];
  const T = (u: number, v: number): Pt => [
    x + (u * ca - v * sa) * r,
    y - h * 0.4 + (u * sa + v * ca) * r * 0.62,
  ];
  s.clip(d, () => {
    for (let i = 0; i < 46; i++) {
      const v = -1 + (i / 45) * 2;
      s.line(
        smooth(
          [T(-1.1, v + between(s.rng, -0.03, 0.03)), T(0, v + between(s.rng, -0.04, 0.04)), T(1.1, v)],
          false,
        ),
        ramp([shade(c, 0.5), c, tint(c, 0.6)], s.rng()),
        between(s.rng, 1.4, 4.4),
        'opacity=".5"',
      );
    }
    s.path(poly([T(-1.1, 0.2), T(0.2, -1.1), T(1.2, -1.1), T(1.2, 0.1)]), tint(c, 0.25), 'opacity=".22"');
    s.line(poly([T(-1.1, 0.2), T(0.2, -1.1)], false), shade(c, 0.5), 4, 'opacity=".6"');
    s.line(poly([T(-1.08, 0.24), T(0.24, -1.08)], false), tint(c, 0.6), 3, 'opacity=".6"');
  });
  for (let i = 0; i < 26; i++) {
    const t = i / 25;
    const px = l[0] + (q[0] - l[0]) * t;
    const py = l[1] + (q[1] - l[1]) * t + Math.sin(Math.PI * t) * r * 0.5;
    s.line(`M${px} ${py}v${h * 0.84}`, s.rng() < 0.5 ? shade(c, 0.6) : tint(c, 0.2), 2.4, 'opacity=".4"');
  }
  const tie = (p: Pt, m: Pt, e: Pt, drop: boolean): void => {
    const dd = `M${p}Q${m} ${e}${drop ? `v${h * 0.9}` : ''}`;
    s.line(dd, '#5d3a1c', r * 0.09);
    s.line(dd, '#ecd6a0', r * 0.06);
  };
  tie(T(-0.98, 0), T(0, -0.06), T(0.98, 0), false);
  tie(T(0, -0.98), T(-0.04, 0), T(0, 0.98), true);
  s.oval(...T(0, 0), r * 0.075, r * 0.055, '#d9bf80');
  for (const [u, v] of [
    [0.3, -0.2],
    [0.26, 0.24],
  ] as const)
    s.line(`M${T(0, 0)}L${T(u, v)}`, '#ecd6a0', r * 0.045);
}

/** A bare cake: black, glossy, strewn with sesame. */
function bare(s: Scene, x: number, y: number, r: number, a: number): void {
  const h = r * 0.56;
  dark(s, x + 24, y + h * 0.9, r * 1.14, r * 0.62, 0.65);
  const low = smooth(at(square(r * 0.98, a, 0.7), x, y + h * 0.56));
  const mid = smooth(at(square(r * 1.04, a, 0.7), x, y + h * 0.1));
  s.path(low, '#0a090d');
  s.path(
    mid,
    s.lin(x - r, 0, x + r, 0, [
      [0, '#4a4652'],
      [0.3, '#22202a'],
      [1, '#0c0b10'],
    ]),
  );
  const top = smooth(at(square(r * 0.97, a, 0.7), x, y - h * 0.3));
  s.path(
    top,
    s.rad(x - r * 0.4, y - h * 0.3 - r * 0.3, r * 1.7, [
      [0, '#6d6877'],
      [0.35, '#37343f'],
      [1, '#131218'],
    ]),
  );
  s.add(
    `<g ${s.blur(7)} opacity=".75"><path d="M${x - r * 0.72} ${y - h * 0.34}Q${x - r * 0.5} ${y - h * 0.3 - r * 0.46} ${x + r * 0.1} ${y - h * 0.3 - r * 0.5}Q${x - r * 0.3} ${y - h * 0.3 - r * 0.3} ${x - r * 0.5} ${y - h * 0.26}Z" fill="#cfcbd6"/></g>`,
  );
  sesame(s, x, y - h * 0.3, r * 0.86, 0.6, 64);
}

function sesame(s: Scene, x: number, y: number, r: number, squash: number, n: number): void {
  for (let i = 0; i < n; i++) {
    const a = s.rng() * 6.3;
    const d = Math.sqrt(s.rng());
    const [px, py] = [x + Math.cos(a) * d * r, y + Math.sin(a) * d * r * squash];
    const t = between(s.rng, 0, 180).toFixed(0);
    s.add(
      `<g transform="rotate(${t} ${px.toFixed(1)} ${py.toFixed(1)})"><ellipse cx="${px.toFixed(1)}" cy="${(py + 2).toFixed(1)}" rx="8" ry="4.6" fill="#0a0808" opacity=".5"/><ellipse cx="${px.toFixed(1)}" cy="${py.toFixed(1)}" rx="8" ry="4.6" fill="${ramp(['#e9d3a2', '#fff4d6'], s.rng())}"/></g>`,
    );
  }
}

/** Half a cake with its cut face to the viewer: a black sticky skin round golden mung bean and coconut. */
function half(s: Scene, x: number, y: number, r: number): void {
  const h = r * 0.86;
  dark(s, x + 20, y + h * 0.5, r * 1.16, r * 0.42, 0.65);
  // Upper face receding behind the cut.
  s.path(
    smooth([
      [x - r, y - h * 0.34],
      [x - r * 0.9, y - h * 0.72],
      [x - r * 0.5, y - h * 0.98],
      [x + r * 0.5, y - h * 0.98],
      [x + r * 0.9, y - h * 0.72],
      [x + r, y - h * 0.34],
      [x, y - h * 0.26],
    ]),
    s.rad(x - r * 0.4, y - h * 0.86, r * 1.5, [
      [0, '#75707f'],
      [0.35, '#34313c'],
      [1, '#131218'],
    ]),
  );
  sesame(s, x, y - h * 0.7, r * 0.72, 0.24, 30);
  const face = smooth([
    [x - r, y - h * 0.3],
    [x - r * 0.86, y - h * 0.46],
    [x, y - h * 0.5],
    [x + r * 0.86, y - h * 0.46],
    [x + r, y - h * 0.3],
    [x + r * 1.02, y + h * 0.16],
    [x + r * 0.86, y + h * 0.42],
    [x, y + h * 0.48],
    [x - r * 0.86, y + h * 0.42],
    [x - r * 1.02, y + h * 0.16],
  ]);
  s.path(
    face,
    s.lin(x - r, y - h * 0.5, x + r, y + h * 0.5, [
      [0, '#3b3843'],
      [0.5, '#201e27'],
      [1, '#100f14'],
    ]),
  );
  for (let i = 0; i < 40; i++)
    s.oval(
      x + between(s.rng, -0.92, 0.92) * r,
      y + between(s.rng, -0.4, 0.4) * h,
      between(s.rng, 2, 6),
      2,
      '#6d6877',
      'opacity=".35"',
    );
  const core = smooth([
    [x - r * 0.7, y - h * 0.06],
    [x - r * 0.56, y - h * 0.26],
    [x, y - h * 0.31],
    [x + r * 0.56, y - h * 0.26],
    [x + r * 0.7, y - h * 0.06],
    [x + r * 0.62, y + h * 0.2],
    [x + r * 0.2, y + h * 0.29],
    [x - r * 0.3, y + h * 0.28],
    [x - r * 0.64, y + h * 0.18],
  ]);
  s.path(
    core,
    s.rad(x - r * 0.2, y - h * 0.14, r * 0.9, [
      [0, '#fbe08a'],
      [0.6, '#eebd52'],
      [1, '#c08a30'],
    ]),
  );
  s.clip(core, () => {
    for (let i = 0; i < 220; i++)
      s.path(
        blob(
          s.rng,
          x + between(s.rng, -0.7, 0.7) * r,
          y + between(s.rng, -0.32, 0.3) * h,
          between(s.rng, 3, 9),
          between(s.rng, 2, 6),
          6,
          0.3,
        ),
        ramp(['#c98f33', '#f3cf6c', '#fff0b4'], s.rng()),
        'opacity=".7"',
      );
    for (let i = 0; i < 34; i++) {
      const [px, py] = [x + between(s.rng, -0.6, 0.6) * r, y + between(s.rng, -0.24, 0.22) * h];
      s.line(
        `M${px} ${py}l${between(s.rng, -16, 16)} ${between(s.rng, -7, 7)}`,
        '#fffbe9',
        between(s.rng, 3, 5),
        'opacity=".85"',
      );
    }
  });
  s.add(`<path d="${core}" fill="none" stroke="#2a1c0c" stroke-width="5" opacity=".5"/>`);
}

export const picture: Picture = {
  seed: 4,
  finish: { bloom: 0.28, vignette: 0.3 },
  draw(s) {
    // A mat of sedge under the tray.
    s.rect(0, 0, W, H, '#8a6a3c');
    for (let y = 0; y < H; y += 16)
      for (let x = -60 + ((y / 16) % 2) * 34; x < W; x += 70)
        s.rect(x, y, 66, 14, ramp(['#7d5a30', '#b08a50', '#d6b476'], s.rng() * 0.7 + 0.15), 'rx="5"');
    for (const x of [150, 230, 2170, 2250]) s.rect(x, 0, 44, H, '#8e2f2b', 'opacity=".42"');
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(620, 160, 2100, [
        [0, '#ffe3a6', 0.45],
        [0.5, '#ffdf9e', 0.05],
        [1, '#140a12', 0.62],
      ]),
    );

    // The lacquer tray.
    const [cx, cy, rx, ry] = [1150, 880, 1040, 640];
    s.add(
      `<g ${s.blur(40)}><ellipse cx="${cx + 46}" cy="${cy + 70}" rx="${rx}" ry="${ry}" fill="#0a0506" opacity=".65"/></g>`,
    );
    s.oval(cx, cy + 30, rx, ry, '#3f0f14');
    s.oval(
      cx,
      cy,
      rx,
      ry,
      s.lin(cx - rx, cy - ry, cx + rx, cy + ry, [
        [0, '#e0573f'],
        [0.4, '#a82a28'],
        [1, '#52121a'],
      ]),
    );
    s.oval(cx, cy + 14, rx * 0.935, ry * 0.925, '#4a1017');
    s.oval(
      cx,
      cy + 20,
      rx * 0.93,
      ry * 0.915,
      s.rad(cx - 380, cy - 330, 1500, [
        [0, '#c4423a'],
        [0.5, '#8a2026'],
        [1, '#470f18'],
      ]),
    );
    for (const k of [0.965, 0.87])
      s.add(
        `<ellipse cx="${cx}" cy="${cy + (k < 0.9 ? 20 : 2)}" rx="${rx * k}" ry="${ry * k}" fill="none" stroke="#e6b456" stroke-width="6" opacity=".85"/>`,
      );
    for (let i = 0; i < 84; i++) {
      const a = (i / 84) * 6.2832;
      const [x, y] = [cx + Math.cos(a) * rx * 0.9, cy + 18 + Math.sin(a) * ry * 0.893];
      s.path(blob(s.rng, x, y, 12, 8, 6, 0.08), '#e6b456', 'opacity=".75"');
    }
    s.add(
      `<g ${s.blur(26)} opacity=".3"><path d="M${cx - 860} ${cy - 160}Q${cx - 600} ${cy - 520} ${cx - 40} ${cy - 560}Q${cx - 500} ${cy - 380} ${cx - 700} ${cy - 60}Z" fill="#ffd9b4"/></g>`,
    );

    // The heap of wrapped cakes at the back.
    for (const [x, y, a] of [
      [640, 560, 0.3],
      [960, 490, -0.2],
      [1310, 500, 0.5],
      [1640, 590, 0.1],
      [800, 700, -0.4],
      [1140, 660, 0.15],
      [1480, 720, -0.3],
      [970, 480, 0.5],
      [1290, 480, 0.1],
    ] as const)
      wrapped(s, x, y - (y === 480 ? 90 : 0), 186, a);

    // An opened leaf with the bare cakes before it.
    const leaf = (pts: Pt[], c: string): void => {
      s.add(
        `<g ${s.blur(14)} opacity=".55"><path d="${smooth(pts)}" fill="#0b0507" transform="translate(12 24)"/></g>`,
      );
      s.path(
        smooth(pts),
        s.lin(400, 860, 1800, 1300, [
          [0, tint(c, 0.45)],
          [0.5, c],
          [1, shade(c, 0.4)],
        ]),
      );
      s.clip(smooth(pts), () => {
        for (let i = 0; i < 90; i++) {
          const y = 820 + i * 7;
          s.line(
            smooth(
              [
                [300, y + 60],
                [1000, y + between(s.rng, -14, 14)],
                [1900, y - 20],
              ],
              false,
            ),
            ramp([shade(c, 0.5), c, tint(c, 0.6)], s.rng()),
            between(s.rng, 1.5, 4),
            'opacity=".45"',
          );
        }
      });
    };
    leaf(
      [
        [380, 1000],
        [620, 900],
        [1100, 880],
        [1560, 920],
        [1860, 1000],
        [1760, 1180],
        [1500, 1330],
        [1040, 1390],
        [640, 1330],
        [420, 1180],
      ],
      '#b0854a',
    );
    bare(s, 690, 1050, 200, 0.25);
    bare(s, 1560, 1060, 196, -0.3);
    half(s, 1000, 1230, 206);
    half(s, 1350, 1270, 190);
    // Sesame and beans strewn about, ramie leaves at the rim.
    sesame(s, 1170, 1040, 150, 0.5, 26);
    sesame(s, 700, 1290, 90, 0.4, 14);
    for (let i = 0; i < 26; i++) {
      const [x, y] = [between(s.rng, 1600, 1790), between(s.rng, 1200, 1300)];
      s.oval(x + 3, y + 6, 14, 9, '#0a0506', 'opacity=".5"');
      s.oval(
        x,
        y,
        14,
        10,
        s.rad(x - 4, y - 4, 16, [
          [0, '#fff0b0'],
          [1, '#d39a35'],
        ]),
      );
    }
    for (const [x, y, a, l] of [
      [250, 1390, -0.5, 330],
      [300, 1440, 0.15, 300],
      [150, 1330, -1.1, 260],
    ] as const) {
      const P = (u: number, v: number): Pt => [
        x + Math.cos(a) * u * l - Math.sin(a) * v * l,
        y + Math.sin(a) * u * l + Math.cos(a) * v * l,
      ];
      const half0 = (k: number): Pt[] => {
        const pts: Pt[] = [];
        for (let i = 0; i <= 16; i++) {
          const t = i / 16;
          pts.push(P(t, k * (0.36 * Math.sin(Math.PI * t ** 0.8) + (i % 2 ? 0.022 : 0))));
        }
        return pts;
      };
      s.add(
        `<g ${s.blur(10)} opacity=".5"><path d="${smooth([...half0(1), ...half0(-1).reverse()])}" fill="#0b0806" transform="translate(10 18)"/></g>`,
      );
      s.path(poly([...half0(1), P(0, 0)]), '#2f6a44');
      s.path(poly([...half0(-1), P(0, 0)]), '#4c8c52');
      s.line(poly([P(-0.15, 0), P(0.96, 0)], false), '#c9dda0', 6);
      for (let i = 1; i < 7; i++)
        for (const k of [-1, 1])
          s.line(
            `M${P(i * 0.13, 0)}Q${P(i * 0.13 + 0.1, k * 0.1)} ${P(i * 0.13 + 0.16, k * 0.24)}`,
            '#a9c98a',
            3,
            'opacity=".7"',
          );
    }
    // Two cups of green tea and the pot's shoulder in the corner.
    const cup = (x: number, y: number, r: number): void => {
      dark(s, x + 24, y + r * 0.9, r * 1.1, r * 0.5, 0.6);
      s.path(
        `M${x - r} ${y}Q${x - r * 0.86} ${y + r * 0.92} ${x - r * 0.44} ${y + r * 1.02}H${x + r * 0.44}Q${x + r * 0.86} ${y + r * 0.92} ${x + r} ${y}Z`,
        s.lin(x - r, 0, x + r, 0, [
          [0, '#fffdf4'],
          [0.5, '#dfe6e2'],
          [1, '#7f919a'],
        ]),
      );
      s.add(
        `<path d="M${x - r * 0.93} ${y + r * 0.34}Q${x} ${y + r * 0.86} ${x + r * 0.93} ${y + r * 0.34}" fill="none" stroke="#34619a" stroke-width="${r * 0.06}" opacity=".7"/>`,
      );
      for (const u of [-0.4, 0, 0.4])
        s.path(
          blob(s.rng, x + u * r, y + r * 0.42 + Math.abs(u) * -r * 0.1, r * 0.1, r * 0.09, 8, 0.3),
          '#34619a',
          'opacity=".6"',
        );
      s.oval(x, y, r, r * 0.48, '#fffdf6');
      s.oval(
        x,
        y + r * 0.04,
        r * 0.88,
        r * 0.4,
        s.rad(x - r * 0.3, y - r * 0.14, r * 1.3, [
          [0, '#d9d57a'],
          [0.6, '#b0b04e'],
          [1, '#6d7a34'],
        ]),
      );
      s.add(
        `<path d="M${x - r * 0.6} ${y - r * 0.12}Q${x - r * 0.2} ${y - r * 0.3} ${x + r * 0.3} ${y - r * 0.26}" fill="none" stroke="#fffde4" stroke-width="${r * 0.06}" stroke-linecap="round" opacity=".75"/>`,
      );
      s.add(
        `<g ${s.blur(12)} opacity=".28"><path d="M${x - 20} ${y - 20}C${x - 70} ${y - 120} ${x + 40} ${y - 160} ${x - 10} ${y - 270}C${x + 60} ${y - 180} ${x - 10} ${y - 120} ${x + 20} ${y - 20}Z" fill="#fff6e4"/></g>`,
      );
    };
    cup(2150, 560, 150);
    cup(2240, 1090, 168);
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(1150, 850, 1750, [
        [0.62, '#0d060c', 0],
        [1, '#0d060c', 0.55],
      ]),
    );
  },
};
