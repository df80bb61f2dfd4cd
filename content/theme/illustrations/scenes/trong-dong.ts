/** A Đông Sơn drum: the star, rings of birds and bands on its face, the body turning into the dark. */
import { ramp } from '../lib/color.ts';
import { between, fbm } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { rays } from '../lib/sky.ts';

const CX = 1390;
const CY = 640;
const R = 700;
const SQ = 0.56;
const LINE = '#2a1c14';
const LIT = '#f3cf8b';

/** A point on the face: `a` in radians, `k` of the radius. */
const at = (a: number, k: number): Pt => [CX + Math.cos(a) * R * k, CY + Math.sin(a) * R * k * SQ];

function ring(s: Scene, k: number, w: number): void {
  s.add(
    `<ellipse cx="${CX}" cy="${CY + 2.2}" rx="${R * k}" ry="${R * k * SQ}" fill="none" stroke="${LIT}" stroke-width="${w * 0.7}" opacity=".5"/>`,
  );
  s.add(
    `<ellipse cx="${CX}" cy="${CY}" rx="${R * k}" ry="${R * k * SQ}" fill="none" stroke="${LINE}" stroke-width="${w}" opacity=".85"/>`,
  );
}

/** Draws a figure given in face coordinates: x along the ring (in units of its height), y outward 0..1. */
function onRing(a: number, k0: number, k1: number, pts: readonly Pt[]): Pt[] {
  return pts.map(([x, y]) => at(a + (x * (k1 - k0)) / ((k0 + k1) / 2), k0 + (k1 - k0) * y));
}

function etched(s: Scene, pts: Pt[], fill: string, curve = true): void {
  const d = curve ? smooth(pts) : poly(pts);
  s.add(`<path d="${d}" transform="translate(1.4 2.4)" fill="${LIT}" opacity=".55"/>`);
  s.path(d, fill, 'opacity=".9"');
}

export const picture: Picture = {
  seed: 14,
  finish: { bloom: 0.3, vignette: 0.42 },
  draw(s) {
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(980, 560, 1900, [
        [0, '#35424f'],
        [0.4, '#1a2535'],
        [1, '#080c18'],
      ]),
    );
    rays(s, 340, -260, {
      from: 30,
      to: 74,
      n: 9,
      length: 2300,
      color: '#f5d9a2',
      op: 0.3,
      wide: 4,
      blur: 40,
    });
    s.rect(
      0,
      1240,
      W,
      400,
      s.lin(0, 1240, 0, H, [
        [0, '#0b101d', 0],
        [1, '#05070f', 0.9],
      ]),
    );
    // The body: rounded shoulder, straight waist, flaring foot.
    const side = (k: number): Pt[] => [
      [CX + k * R * 1.0, CY + 4],
      [CX + k * R * 1.07, CY + 90],
      [CX + k * R * 1.08, CY + 190],
      [CX + k * R * 1.0, CY + 310],
      [CX + k * R * 0.86, CY + 400],
      [CX + k * R * 0.8, CY + 470],
      [CX + k * R * 0.81, CY + 640],
      [CX + k * R * 0.88, CY + 780],
      [CX + k * R * 1.0, CY + 900],
    ];
    const body = `${smooth(side(-1), false)}L${CX - R} ${CY + 900}A${R} ${R * SQ} 0 0 0 ${CX + R} ${CY + 900}L${smooth(side(1).reverse(), false).slice(1)}Z`;
    s.oval(CX - 60, 1560, 900, 120, '#03050b', `opacity=".7" ${s.blur(40)}`);
    const bronze = s.lin(CX - R * 1.1, 0, CX + R * 1.1, 0, [
      [0, '#3d2a1c'],
      [0.1, '#9a6a38'],
      [0.22, '#dba75f'],
      [0.36, '#94683d'],
      [0.6, '#4d3a2b'],
      [0.85, '#241d1d'],
      [1, '#3a3531'],
    ]);
    s.path(body, bronze);
    s.clip(body, () => {
      const arc = (dy: number, k: number): string =>
        `M${CX - R * k} ${CY + dy}A${R * k} ${R * k * SQ} 0 0 0 ${CX + R * k} ${CY + dy}`;
      for (const [dy, k] of [
        [60, 1.06],
        [84, 1.07],
        [230, 1.07],
        [254, 1.06],
        [400, 0.86],
        [420, 0.85],
        [500, 0.8],
        [520, 0.8],
        [660, 0.82],
        [684, 0.82],
      ] as const) {
        s.line(arc(dy + 3, k), LIT, 3, 'opacity=".35"');
        s.line(arc(dy, k), LINE, 4.5, 'opacity=".8"');
      }
      // Boats with feathered men on the shoulder; upright bands on the waist.
      for (let i = 0; i < 5; i++) {
        const a = 0.5 + i * 0.53;
        const B = (u: number, v: number): Pt => [
          CX + Math.cos(a + u) * R * 1.075,
          CY + 155 + Math.sin(a + u) * R * 1.075 * SQ + v,
        ];
        etched(
          s,
          [B(0.2, -26), B(0.13, 8), B(0, 18), B(-0.13, 8), B(-0.2, -30), B(-0.16, 26), B(0, 40), B(0.16, 26)],
          LINE,
        );
        for (const u of [-0.09, -0.03, 0.03, 0.09]) {
          etched(s, [B(u - 0.008, 14), B(u - 0.012, -16), B(u + 0.004, -22), B(u + 0.012, 14)], LINE, false);
          etched(s, [B(u, -18), B(u + 0.016, -52), B(u + 0.03, -60), B(u + 0.014, -24)], LINE);
        }
      }
      for (let i = 0; i < 13; i++) {
        const a = 0.28 + i * 0.215;
        for (const du of [-0.012, 0.012]) {
          const x = CX + Math.cos(a + du) * R * 0.8;
          s.line(
            `M${x} ${CY + 420 + Math.sin(a) * R * 0.8 * SQ}L${x} ${CY + 655 + Math.sin(a) * R * 0.8 * SQ}`,
            LINE,
            3.5,
            'opacity=".75"',
          );
        }
      }
      for (const [y, k] of [
        [72, 1.065],
        [242, 1.065],
        [510, 0.8],
        [672, 0.82],
      ] as const)
        for (let a = 0.05; a < 3.1; a += 0.03) {
          const p: Pt = [CX + Math.cos(a) * R * k, CY + y + Math.sin(a) * R * k * SQ];
          s.oval(p[0], p[1], 4.2, 4.6, LINE, 'opacity=".75"');
        }
      for (let i = 0; i < 260; i++) {
        const x = between(s.rng, CX - R * 1.1, CX + R * 1.1);
        const y = between(s.rng, CY, CY + 1000);
        s.oval(
          x,
          y,
          between(s.rng, 4, 46),
          between(s.rng, 8, 60),
          ramp(['#2f6f62', '#4a8f7c', '#1b120d'], s.rng()),
          `opacity="${between(s.rng, 0.03, 0.16).toFixed(2)}" ${i % 3 ? '' : s.blur(6)}`,
        );
      }
    });
    // Two pairs of braided handles at shoulder and waist.
    for (const [k, dx] of [
      [-1, 0.97],
      [1, 0.97],
    ] as const) {
      const x = CX + k * R * dx;
      for (const o of [0, 26])
        s.line(
          `M${x - k * 40} ${CY + 280 + o}C${x + k * 96} ${CY + 290 + o} ${x + k * 60} ${CY + 500 + o} ${x - k * 150} ${CY + 500 + o}`,
          k < 0 ? '#a87440' : '#3b3029',
          22,
        );
    }
    // The face with its thick edge.
    s.add(`<ellipse cx="${CX}" cy="${CY + 26}" rx="${R + 6}" ry="${(R + 6) * SQ}" fill="#2a1d15"/>`);
    s.add(`<ellipse cx="${CX}" cy="${CY + 12}" rx="${R + 8}" ry="${(R + 8) * SQ}" fill="${bronze}"/>`);
    const face = s.rad(CX - 330, CY - 190, 1350, [
      [0, '#f1c67f'],
      [0.3, '#c58f4e'],
      [0.62, '#7d5836'],
      [1, '#382b25'],
    ]);
    s.add(`<ellipse cx="${CX}" cy="${CY}" rx="${R + 6}" ry="${(R + 6) * SQ}" fill="${face}"/>`);
    for (const [k, w] of [
      [0.985, 4],
      [0.95, 3],
      [0.91, 3],
      [0.87, 3],
      [0.83, 4],
      [0.64, 4],
      [0.6, 3],
      [0.555, 3],
      [0.515, 4],
      [0.4, 4],
      [0.365, 3],
      [0.325, 3],
      [0.29, 4],
      [0.255, 2.5],
    ] as const)
      ring(s, k, w);
    const dots = (k: number, n: number, r: number): void => {
      for (let i = 0; i < n; i++) {
        const [x, y] = at((i / n) * Math.PI * 2, k);
        s.add(
          `<ellipse cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" rx="${r}" ry="${r * SQ}" fill="none" stroke="${LINE}" stroke-width="2.4" opacity=".85"/>`,
        );
        s.oval(x, y, r * 0.3, r * 0.3 * SQ, LINE);
      }
    };
    const comb = (k0: number, k1: number, n: number): void => {
      const d: string[] = [];
      for (let i = 0; i < n; i++) {
        const a = (i / n) * Math.PI * 2;
        const p = at(a, k0);
        const q = at(a, k1);
        d.push(`M${p[0].toFixed(1)} ${p[1].toFixed(1)}L${q[0].toFixed(1)} ${q[1].toFixed(1)}`);
      }
      s.line(d.join(''), LINE, 2.6, 'opacity=".75"');
    };
    const saw = (k0: number, k1: number, n: number): void => {
      for (let i = 0; i < n; i++) {
        const a = (i / n) * Math.PI * 2;
        const w = Math.PI / n;
        s.path(poly([at(a - w, k0), at(a, k1), at(a + w, k0)]), LINE, 'opacity=".8"');
      }
    };
    comb(0.952, 0.983, 240);
    dots(0.93, 120, 11);
    dots(0.89, 116, 11);
    saw(0.832, 0.866, 130);
    saw(0.638, 0.604, 96);
    dots(0.577, 76, 10);
    comb(0.517, 0.553, 150);
    comb(0.366, 0.398, 110);
    dots(0.345, 48, 9);
    saw(0.29, 0.322, 60);
    // Lạc birds flying against the clock: long bill, crest, spread wings, fan tail.
    const bird: Pt[] = [
      [-1.25, 0.62],
      [-0.75, 0.6],
      [-0.55, 0.72],
      [-0.42, 0.92],
      [-0.34, 0.72],
      [-0.1, 0.62],
      [0.12, 0.98],
      [0.34, 1.0],
      [0.26, 0.6],
      [0.62, 0.56],
      [1.1, 0.7],
      [1.2, 0.46],
      [1.05, 0.26],
      [0.6, 0.4],
      [0.22, 0.4],
      [0.34, 0.02],
      [0.1, 0.02],
      [-0.12, 0.4],
      [-0.42, 0.48],
      [-0.7, 0.5],
    ];
    for (let i = 0; i < 18; i++) {
      const a = (i / 18) * Math.PI * 2 + 0.1;
      etched(s, onRing(a, 0.66, 0.81, bird), LINE);
      const e = onRing(a, 0.66, 0.81, [[-0.52, 0.61]])[0] as Pt;
      s.oval(e[0], e[1], 4, 3, LIT);
      const tail = onRing(a, 0.66, 0.81, [
        [0.66, 0.5],
        [1.12, 0.48],
      ]);
      s.line(poly(tail, false), LIT, 2, 'opacity=".8"');
      s.line(
        poly(
          onRing(a, 0.66, 0.81, [
            [0.05, 0.55],
            [0.22, 0.92],
          ]),
          false,
        ),
        LIT,
        2,
        'opacity=".8"',
      );
      s.line(
        poly(
          onRing(a, 0.66, 0.81, [
            [0.05, 0.45],
            [0.2, 0.1],
          ]),
          false,
        ),
        LIT,
        2,
        'opacity=".8"',
      );
    }
    // Feathered people and deer by turns in the inner ring.
    const man: Pt[] = [
      [-0.16, 0],
      [-0.1, 0.34],
      [-0.2, 0.55],
      [-0.06, 0.62],
      [-0.22, 1.0],
      [0.02, 0.86],
      [0.24, 1.02],
      [0.12, 0.62],
      [0.3, 0.5],
      [0.12, 0.34],
      [0.18, 0],
      [0.06, 0],
      [0.01, 0.26],
      [-0.06, 0],
    ];
    const deer: Pt[] = [
      [-0.6, 0.62],
      [-0.44, 0.66],
      [-0.5, 1.0],
      [-0.34, 0.74],
      [-0.2, 0.98],
      [-0.22, 0.64],
      [0.3, 0.6],
      [0.42, 0.68],
      [0.38, 0.44],
      [0.38, 0.04],
      [0.28, 0.04],
      [0.24, 0.38],
      [-0.14, 0.36],
      [-0.2, 0.04],
      [-0.3, 0.04],
      [-0.3, 0.44],
      [-0.56, 0.54],
    ];
    for (let i = 0; i < 16; i++)
      etched(
        s,
        onRing((i / 16) * Math.PI * 2 + 0.2, 0.412, 0.505, i % 4 === 3 ? deer : man),
        LINE,
        i % 4 === 3,
      );
    // The sun with fourteen rays, feathers between them.
    for (let i = 0; i < 14; i++) {
      const a = ((i + 0.5) / 14) * Math.PI * 2;
      const w = Math.PI / 14;
      for (const k of [0.6, 0.36])
        s.line(
          poly([at(a - w * k, 0.245), at(a, 0.115 + 0.06 * (1 - k)), at(a + w * k, 0.245)], false),
          LINE,
          2.6,
          'opacity=".8"',
        );
    }
    const star: Pt[] = [];
    for (let i = 0; i < 28; i++) star.push(at((i / 28) * Math.PI * 2, i % 2 ? 0.085 : 0.25));
    s.add(`<path d="${poly(star)}" transform="translate(3 6)" fill="${LINE}" opacity=".6"/>`);
    s.path(
      poly(star),
      s.rad(CX - 40, CY - 30, 260, [
        [0, '#fff2c8'],
        [0.4, '#f6ce84'],
        [1, '#a8733c'],
      ]),
    );
    for (let i = 0; i < 14; i++) {
      const a = (i / 14) * Math.PI * 2;
      s.path(poly([at(a, 0.25), at(a + Math.PI / 14, 0.085), [CX, CY]]), '#5a3a1e', 'opacity=".32"');
    }
    s.oval(CX, CY, R * 0.05, R * 0.05 * SQ, '#fff0c4', 'opacity=".8"');
    // Age: jade verdigris and worn light on the face.
    s.clip(
      `M${CX - R} ${CY}A${R} ${R * SQ} 0 0 1 ${CX + R} ${CY}A${R} ${R * SQ} 0 0 1 ${CX - R} ${CY}Z`,
      () => {
        for (let i = 0; i < 420; i++) {
          const a = s.rng() * 6.3;
          const [x, y] = at(a, Math.sqrt(s.rng()));
          const g = fbm(x / 220, y / 160, 5, 3);
          if (g < 0.47) continue;
          s.oval(
            x,
            y,
            between(s.rng, 6, 60),
            between(s.rng, 4, 26),
            ramp(['#2f7364', '#5fa58d', '#1d4d49'], s.rng()),
            `opacity="${between(s.rng, 0.04, 0.2).toFixed(2)}"`,
          );
        }
        s.rect(
          CX - R,
          CY - R,
          R * 2,
          R * 2,
          s.lin(CX - R, CY - 300, CX + R, CY + 300, [
            [0, '#fff0c0', 0.2],
            [0.45, '#fff0c0', 0],
            [0.7, '#060a16', 0.15],
            [1, '#060a16', 0.55],
          ]),
        );
      },
    );
    for (let i = 0; i < 130; i++) {
      const x = between(s.rng, 0, 1500);
      const y = between(s.rng, 0, H);
      const r = between(s.rng, 0.8, 3);
      s.oval(x, y, r, r, '#f8deaa', `opacity="${between(s.rng, 0.08, 0.45).toFixed(2)}"`);
    }
  },
};
