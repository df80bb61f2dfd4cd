/** Thọ Xuân: an aeroplane stands on the apron, passengers come down the stairs; terminal, tower, runway, low hills. */

import { mix } from '../lib/color.ts';
import { flanks, land, mountain, under } from '../lib/land.ts';
import { suitcase } from '../lib/luggage.ts';
import { person } from '../lib/people.ts';
import { forest, fringe, grass } from '../lib/plants.ts';
import { between, fbm } from '../lib/random.ts';
import { H, type Picture, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { cloudBank, mist, rays, sky, veil } from '../lib/sky.ts';
import { wheel } from '../lib/vehicles.ts';
import { wooded } from '../lib/woods.ts';

/** A twin-jet without marks, from the side, nose to the right; its wheels stand on y = 0, its middle at x = 0. */
function airliner(s: Scene): void {
  const white = s.lin(0, -330, 0, -96, [
    [0, '#fffaf0'],
    [0.45, '#f6eee0'],
    [0.72, '#c3c7cc'],
    [1, '#66778c'],
  ]);
  const engine = (x: number, y: number, k: number, far: boolean): void => {
    const P = (a: number, b: number): [number, number] => [x + a * k, y + b * k];
    s.path(
      smooth([
        P(-118, -30),
        P(-40, -56),
        P(70, -56),
        P(92, -46),
        P(96, 0),
        P(92, 48),
        P(66, 58),
        P(-40, 54),
        P(-118, 24),
      ]),
      s.lin(
        0,
        y - 58 * k,
        0,
        y + 60 * k,
        far
          ? [
              [0, '#b9c0c6'],
              [1, '#4c5c70'],
            ]
          : [
              [0, '#fff8ea'],
              [0.4, '#e2dfd8'],
              [1, '#52647a'],
            ],
      ),
    );
    s.path(smooth([P(-118, -28), P(-150, -12), P(-156, 0), P(-150, 10), P(-118, 22)]), '#5d6a78');
    s.oval(...P(88, 1), 15 * k, 50 * k, '#c9ccd0');
    s.oval(...P(91, 1), 12 * k, 44 * k, '#22303f');
    s.oval(...P(92, 1), 5 * k, 13 * k, '#8d98a3');
    s.line(`M${P(-30, -54)}L${P(-30, 54)}`, '#8d98a3', 3);
    if (!far) s.line(`M${P(60, -52)}Q${P(72, 0)} ${P(60, 52)}`, '#a5302a', 9 * k);
  };
  s.oval(20, 6, 860, 30, '#1f2430', 'opacity=".4"');
  // Far wing and its engine show beyond the body.
  s.path(
    poly([
      [150, -170],
      [300, -250],
      [352, -262],
      [300, -170],
    ]),
    '#9aa6b0',
  );
  engine(262, -96, 0.74, true);
  // Undercarriage.
  for (const [x, w] of [
    [-96, 20],
    [560, 14],
  ] as const)
    s.rect(
      x - w / 2,
      -130,
      w,
      110,
      s.lin(x - w, 0, x + w, 0, [
        [0, '#e3e3de'],
        [1, '#7d8894'],
      ]),
    );
  wheel(s, -118, 0, 38);
  wheel(s, -56, 0, 38);
  wheel(s, 548, 0, 27);
  wheel(s, 588, 0, 27);
  // Tail: far plane, fin.
  s.path(
    poly([
      [-640, -252],
      [-770, -300],
      [-800, -300],
      [-720, -240],
    ]),
    '#8d9aa6',
  );
  s.path(
    smooth([
      [-500, -304],
      [-560, -330],
      [-690, -560],
      [-700, -574],
      [-800, -574],
      [-806, -566],
      [-748, -340],
      [-730, -270],
      [-600, -270],
    ]),
    s.lin(0, -574, 0, -290, [
      [0, '#a5302a'],
      [0.55, '#c9473a'],
      [1, '#ecd8c2'],
    ]),
  );
  s.path(
    poly([
      [-660, -450],
      [-776, -460],
      [-764, -414],
      [-636, -408],
    ]),
    '#e9b65c',
    'opacity=".9"',
  );
  // Body.
  s.path(
    'M800 -190C790 -214 760 -240 700 -270C640 -306 560 -326 430 -328H-470C-600 -326 -720 -306 -838 -270C-850 -266 -850 -256 -838 -252C-740 -222 -600 -170 -470 -142C-380 -120 -260 -112 -130 -110H470C620 -112 770 -140 796 -176C800 -182 802 -186 800 -190Z',
    white,
  );
  s.path(
    'M796 -184C740 -150 600 -146 440 -146H-300C-480 -150 -640 -200 -760 -246C-640 -196 -560 -168 -470 -142C-380 -120 -260 -112 -130 -110H470C620 -112 770 -140 796 -176Z',
    '#7f93a8',
    'opacity=".28"',
  );
  s.line('M-800 -262C-500 -190 200 -178 796 -196', '#b5382f', 9, 'opacity=".9"');
  s.line('M-780 -246C-500 -172 200 -164 790 -182', '#e9b65c', 5, 'opacity=".9"');
  s.path('M640 -292L704 -268L716 -246L654 -250L628 -262Z', '#2c4056');
  s.line('M664 -284L672 -250', '#e9e3d6', 4);
  for (let i = 0; i < 47; i++)
    if (![0, 14, 15, 34].includes(i)) s.rect(-520 + i * 20.4, -268, 9, 14, '#43566c', 'rx="4"');
  for (const x of [-548, 462]) {
    s.rect(x, -282, 34, 66, x > 0 ? '#3a4656' : '#d9d5cc', 'rx="6"');
    s.add(
      `<rect x="${x}" y="-282" width="34" height="66" rx="6" fill="none" stroke="#8794a2" stroke-width="4"/>`,
    );
  }
  for (const x of [-240, -214])
    s.add(
      `<rect x="${x}" y="-276" width="18" height="34" rx="5" fill="none" stroke="#8794a2" stroke-width="3"/>`,
    );
  s.line('M430 -322H-470', '#fffef8', 9, 'opacity=".8"');
  // Near wing, foreshortened towards the viewer, with its winglet; the engine hangs before it.
  engine(150, -88, 1, false);
  s.path(
    poly([
      [96, -140],
      [132, -148],
      [120, -92],
      [90, -104],
    ]),
    '#93a0ac',
  );
  s.path(
    smooth([
      [236, -150],
      [236, -150],
      [60, -132],
      [-330, -76],
      [-400, -70],
      [-420, -82],
      [-400, -92],
      [-120, -158],
      [0, -168],
      [150, -166],
    ]),
    s.lin(200, -168, -300, -70, [
      [0, '#b5bfc7'],
      [0.5, '#dfe0dc'],
      [1, '#f6eee0'],
    ]),
  );
  s.line('M-400 -74L60 -130L230 -149', '#6f7f90', 6);
  s.path(
    poly([
      [-392, -76],
      [-428, -86],
      [-470, -176],
      [-446, -178],
    ]),
    s.lin(0, -178, 0, -76, [
      [0, '#b5302a'],
      [1, '#e0604a'],
    ]),
  );
  // Near tail plane.
  s.path(
    smooth([
      [-560, -246],
      [-560, -246],
      [-700, -222],
      [-812, -206],
      [-840, -210],
      [-820, -222],
      [-690, -262],
      [-600, -268],
    ]),
    s.lin(-560, 0, -840, 0, [
      [0, '#a3aeb8'],
      [1, '#f0e9dc'],
    ]),
  );
}

export const picture: Picture = {
  seed: 38,
  finish: { bloom: 0.3 },
  draw(s) {
    sky(s, 860, [
      [0, '#5c94b8'],
      [0.45, '#a3c8d0'],
      [0.78, '#e9e6c8'],
      [1, '#fbe0b0'],
    ]);
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(300, 760, 1400, [
        [0, '#fff0c0', 0.8],
        [0.5, '#ffebb4', 0.2],
        [1, '#ffebb4', 0],
      ]),
    );
    cloudBank(s, { y0: 80, y1: 520, n: 14, fills: ['#ffffff', '#f2efe0'], w: 1300, h: 96, op: 0.66 });
    for (const [y, amp, scale, seed, c, haze] of [
      [860, 240, 820, 47, '#9dbcc4', '#e6e8d0'],
      [890, 200, 560, 29, '#74a3a2', '#dae2c2'],
    ] as const) {
      const m = mountain({ y, amp, scale, seed, soft: true });
      land(s, m, c, haze, 300);
      flanks(s, m, { color: mix(c, '#244a58', 0.5), op: 0.28, depth: 170, light: 'left', lit: '#f6f0cf' });
      mist(s, y - 70, 90, '#fbf5dc', 0.6);
    }
    wooded(s, (x) => 890 - 50 * fbm(x / 300, 0, 18, 4), {
      colors: ['#24583f', '#4b7f50', '#93ab60', '#dfd78e'],
      haze: '#d8dfb4',
      fog: 0.45,
      foot: 960,
      rows: 7,
      size: [22, 46],
    });
    // Grass, runway with its marks, apron.
    s.rect(
      0,
      930,
      W,
      H,
      s.lin(0, 930, 0, 1200, [
        [0, '#b3bf78'],
        [1, '#7fa257'],
      ]),
    );
    s.rect(
      0,
      978,
      W,
      46,
      s.lin(0, 978, 0, 1024, [
        [0, '#b5b0a4'],
        [1, '#85847f'],
      ]),
    );
    for (let x = 40; x < W; x += 150) s.rect(x, 999, 82, 5, '#fbf4e0', 'opacity=".9"');
    for (const y of [981, 1018]) s.rect(0, y, W, 3, '#fbf4e0', 'opacity=".8"');
    for (let i = 0; i < 9; i++) s.rect(2160, 984 + i * 4, 110, 2, '#fbf4e0', 'opacity=".8"');
    for (let x = 20; x < W; x += 120) s.oval(x, 1030, 4, 5, '#fff6cf');
    s.rect(
      0,
      1096,
      W,
      H,
      s.lin(0, 1096, 0, H, [
        [0, '#c9c3b4'],
        [0.4, '#a5a299'],
        [1, '#64656a'],
      ]),
    );
    s.group('opacity=".35"', () => {
      for (let i = -14; i < 15; i++) s.line(`M${1200 + i * 150} 1098L${1200 + i * 420} ${H}`, '#7b7a75', 3);
      for (const y of [1140, 1210, 1310, 1450]) s.line(`M0 ${y}H${W}`, '#7b7a75', 3);
    });
    for (let i = 0; i < 160; i++)
      s.oval(
        between(s.rng, 0, W),
        1110 + 480 * s.rng(),
        between(s.rng, 20, 150),
        between(s.rng, 2, 6),
        s.rng() < 0.5 ? '#fff6e0' : '#3a3d48',
        'opacity=".08"',
      );

    // The terminal and the tower on the left, behind the tail.
    const roof = smooth([
      [-60, 850],
      [150, 800],
      [430, 812],
      [640, 860],
      [700, 884],
      [640, 892],
      [430, 856],
      [150, 846],
      [-60, 886],
    ]);
    s.rect(
      -20,
      850,
      640,
      240,
      s.lin(0, 850, 0, 1090, [
        [0, '#9cc0c9'],
        [0.5, '#5f8797'],
        [1, '#35566a'],
      ]),
    );
    for (let i = 0; i < 16; i++) s.rect(i * 42 - 14, 850, 6, 240, '#e9e3d2');
    for (const y of [930, 1010]) s.rect(-20, y, 640, 7, '#e9e3d2');
    for (let i = 0; i < 14; i++)
      s.path(
        poly([
          [-10 + i * 42, 1004],
          [18 + i * 42, 1004],
          [6 + i * 42, 940],
          [-10 + i * 42, 940],
        ]),
        '#e6f2ee',
        'opacity=".22"',
      );
    s.rect(-20, 1060, 640, 36, '#cfc4ac');
    s.path(
      roof,
      s.lin(0, 800, 0, 892, [
        [0, '#fff6e2'],
        [0.5, '#e3d3b2'],
        [1, '#9c8c74'],
      ]),
    );
    s.path(
      poly([
        [742, 1090],
        [752, 760],
        [808, 760],
        [818, 1090],
      ]),
      s.lin(742, 0, 818, 0, [
        [0, '#fff4dc'],
        [0.6, '#dccdb0'],
        [1, '#998d7c'],
      ]),
    );
    s.path(
      poly([
        [722, 760],
        [706, 690],
        [854, 690],
        [838, 760],
      ]),
      s.lin(0, 690, 0, 760, [
        [0, '#a7cad0'],
        [1, '#35566a'],
      ]),
    );
    for (const x of [746, 780, 814]) s.line(`M${x} 690L${780 + (x - 780) * 0.9} 760`, '#efe6d2', 4);
    s.rect(698, 676, 164, 16, '#e9dcc0');
    s.rect(716, 758, 128, 14, '#c9b894');
    s.line('M780 676v-86M780 610h26', '#6d6a66', 5);
    s.oval(780, 588, 7, 7, '#d8463a');
    fringe(s, () => 1094, { h: [16, 36], step: 20, fill: '#4b7f4a', x0: 850, x1: 1000 });
    forest(s, {
      top: () => 1070,
      bottom: () => 1086,
      rows: 2,
      size: [30, 44],
      colors: ['#24583f', '#4b7f50', '#93ab60', '#dfd78e'],
      haze: '#d8dfb4',
      fog: 0.2,
      x0: 2260,
      x1: W + 40,
    });
    rays(s, 260, 640, { from: 5, to: 60, n: 10, length: 1800, color: '#fff6d2', op: 0.18 });

    // The aeroplane; the stairs at its fore door.
    const [ax, ay, k] = [1310, 1330, 1.08];
    s.group(`transform="translate(${ax} ${ay}) scale(${k})"`, () => airliner(s));
    const door: [number, number] = [ax + 479 * k, ay - 222 * k];
    const foot: [number, number] = [door[0] + 250, 1420];
    s.path(
      poly([
        [foot[0] - 40, foot[1] + 6],
        [door[0] - 30, door[1] + 8],
        [door[0] + 70, door[1] + 8],
        [foot[0] + 60, foot[1] + 6],
      ]),
      '#8894a0',
    );
    for (let i = 0; i <= 14; i++) {
      const t = i / 14;
      const [sx, sy] = [door[0] + (foot[0] - door[0]) * t, door[1] + 8 + (foot[1] - door[1]) * t];
      s.rect(sx - 34, sy, 100, 10, '#e9e6dc');
      s.rect(sx - 34, sy + 10, 100, 9, '#5d6874');
    }
    s.path(
      poly([
        [door[0] - 40, door[1] + 30],
        [door[0] - 40, 1396],
        [door[0] + 30, 1396],
        [door[0] + 160, 1396],
        [foot[0] - 60, foot[1] - 8],
      ]),
      '#6f7b88',
      'opacity=".85"',
    );
    wheel(s, door[0] + 20, 1428, 30);
    wheel(s, door[0] + 160, 1428, 30);
    // Passengers on the stairs and on the way to the terminal.
    const down = (t: number, h: number, o: Parameters<typeof person>[4]): void => {
      person(s, door[0] + 16 + (foot[0] - door[0]) * t, door[1] + 16 + (foot[1] - door[1]) * t, h, {
        step: 0.5,
        look: 0.6,
        shadow: '#2f3642',
        ...o,
      });
    };
    person(s, door[0] + 2, door[1] + 12, 150, {
      top: '#a5302a',
      low: '#f3ead6',
      cut: 'tunic',
      head: 'bun',
      look: 0.4,
      left: [-0.05, 0.58],
      right: [0.2, 0.68],
    });
    down(0.34, 196, { top: '#3f6f9a', low: '#33405a', head: 'hair' });
    down(0.7, 214, { top: '#d99a4a', low: '#4a3b4a', cut: 'skirt', head: 'long' });
    for (const dx of [-42, 66])
      s.line(
        `M${door[0] + dx} ${door[1] - 50}L${foot[0] + dx} ${foot[1] - 66}M${foot[0] + dx} ${foot[1] - 66}V${foot[1]}`,
        '#f3efe2',
        7,
      );
    /** On wheels. */
    const bag = (x: number, y: number, w: number, c: string): void => {
      suitcase(s, x, y, w, c);
      for (const u of [-0.35, 0.35]) s.oval(x + u * w, y, w * 0.09, w * 0.09, '#22252c');
    };
    const a = person(s, 2190, 1546, 330, {
      top: '#3f8a74',
      low: '#2f3550',
      head: 'hair',
      look: -0.6,
      step: -0.7,
      left: [-0.16, 0.48],
      right: [0.2, 0.46],
    });
    bag(a.right[0] + 24, 1552, 72, '#b5442f');
    person(s, 1990, 1548, 316, {
      top: '#f6efe2',
      low: '#f3ead6',
      cut: 'tunic',
      head: 'hat',
      look: -0.4,
      step: -0.5,
      left: [-0.13, 0.46],
      right: [0.15, 0.47],
      hem: '#e3cf9c',
    });
    person(s, 1880, 1552, 196, {
      top: '#e0a548',
      low: '#3f5f86',
      head: 'hair',
      look: -0.5,
      step: 0.7,
      left: [-0.2, 0.7],
      right: [0.24, 0.66],
    });
    const b = person(s, 1690, 1556, 330, {
      top: '#6d5a86',
      low: '#3a3442',
      cut: 'skirt',
      head: 'long',
      look: -0.7,
      step: -0.6,
      left: [-0.2, 0.46],
      right: [0.14, 0.47],
    });
    bag(b.left[0] - 20, 1562, 70, '#33708a');
    // A marshal in a bright vest with his wands; cones by the wing.
    const m = person(s, 470, 1520, 420, {
      top: '#d9d94a',
      low: '#2f3b52',
      head: 'cap',
      headColor: '#e07a30',
      look: 0.7,
      left: [-0.2, 0.95],
      right: [0.26, 0.92],
    });
    for (const [q, dx] of [
      [m.left, -26],
      [m.right, 26],
    ] as const) {
      s.line(`M${q[0]} ${q[1]}L${q[0] + dx} ${q[1] - 84}`, '#e0552f', 17);
      s.line(`M${q[0]} ${q[1]}L${q[0] + dx} ${q[1] - 84}`, '#ff9a5c', 8);
    }
    s.path(
      poly([
        [434, 1230],
        [452, 1230],
        [458, 1320],
        [438, 1320],
      ]),
      '#e9e6dc',
      'opacity=".9"',
    );
    s.path(
      poly([
        [492, 1230],
        [508, 1230],
        [504, 1320],
        [486, 1320],
      ]),
      '#e9e6dc',
      'opacity=".8"',
    );
    for (const x of [760, 930]) {
      s.oval(x + 8, 1452, 34, 7, '#1f2430', 'opacity=".35"');
      s.path(
        poly([
          [x - 26, 1450],
          [x - 6, 1370],
          [x + 6, 1370],
          [x + 26, 1450],
        ]),
        s.lin(x - 26, 0, x + 26, 0, [
          [0, '#f39a5c'],
          [1, '#b5442f'],
        ]),
      );
      s.path(
        poly([
          [x - 15, 1408],
          [x - 11, 1390],
          [x + 11, 1390],
          [x + 15, 1408],
        ]),
        '#fff6e6',
      );
      s.rect(x - 34, 1446, 68, 9, '#b5442f', 'rx="4"');
    }
    const lip = (x: number): number => 1580 + 16 * fbm(x / 120, 0, 5, 3);
    s.path(under(lip), '#3d6a40');
    grass(s, lip, { x0: -20, x1: W + 20, n: 800, h: [14, 50], colors: ['#234d38', '#5a8a4c', '#c3c368'] });
    veil(s, 1500, H, '#14252d', 0.3);
  },
};
