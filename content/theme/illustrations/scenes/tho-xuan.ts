/** Thọ Xuân: an aeroplane low over fields and hills, morning. */
import { shade, tint } from '../lib/color.ts';
import { flanks, land, mountain, terraces } from '../lib/land.ts';
import { forest, grass, palm, tree } from '../lib/plants.ts';
import { fbm } from '../lib/random.ts';
import { H, type Picture, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { cloudBank, mist, rays, sky, sun } from '../lib/sky.ts';

/** A twin-jet airliner without marks, seen from the side and a little below, climbing. */
function airliner(s: Scene, x: number, y: number, k: number): void {
  s.group(`transform="translate(${x} ${y}) rotate(-9) scale(${k})"`, () => {
    const white = s.lin(0, -60, 0, 62, [
      [0, '#fff6e2'],
      [0.45, '#f3e9d8'],
      [0.7, '#b9bcc4'],
      [1, '#5f7088'],
    ]);
    s.path(
      'M120 -6L330 -150L378 -152L262 -4Z',
      s.lin(120, 0, 330, -150, [
        [0, '#8d9aa8'],
        [1, '#dfe3df'],
      ]),
    );
    s.path(
      'M-440 -30L-560 -190L-500 -190L-330 -48Z',
      s.lin(0, -190, 0, -30, [
        [0, '#a5302a'],
        [0.6, '#c4553f'],
        [1, '#e9d9c4'],
      ]),
    );
    s.path('M-470 -16L-600 -64L-552 -66L-390 -28Z', '#aab3ba');
    s.path(
      'M560 18C530 -28 450 -54 340 -58H-300C-380 -56 -470 -44 -570 -30C-560 -16 -500 4 -420 20C-340 42 -260 52 -160 54H330C440 52 540 44 560 18Z',
      white,
    );
    s.path('M500 -22L528 -10L510 0L478 -14Z', '#2c4056');
    s.line('M-500 -8C-300 20 200 24 556 14', '#a5302a', 6, 'opacity=".85"');
    for (let i = 0; i < 44; i++) s.rect(-330 + i * 17, -24, 8, 12, '#43566c', 'rx="3"');
    for (const dx of [-392, 450]) s.rect(dx, -28, 20, 46, '#9aa3ab', 'opacity=".7"');
    s.path(
      smooth([
        [150, 42],
        [250, 38],
        [268, 62],
        [254, 88],
        [160, 90],
        [136, 66],
      ]),
      s.lin(0, 38, 0, 92, [
        [0, '#f6ecd9'],
        [1, '#56677f'],
      ]),
    );
    s.oval(262, 64, 9, 25, '#2b3a50');
    s.path(
      'M190 24L-170 176L-236 182L20 26Z',
      s.lin(150, 20, -200, 180, [
        [0, '#7d8b9b'],
        [0.5, '#c9cdcd'],
        [1, '#f3e6cf'],
      ]),
    );
    s.path('M-236 182L-268 148L-252 146L-212 180Z', '#a5302a');
    s.path('M-400 10L-560 70L-606 72L-480 4Z', '#97a3ad');
    s.line('M330 -56H-280', '#fffdf4', 6, 'opacity=".8"');
  });
}

export const picture: Picture = {
  seed: 38,
  finish: { bloom: 0.34 },
  draw(s) {
    sky(s, 960, [
      [0, '#5f8fae'],
      [0.4, '#a5c3c4'],
      [0.72, '#f0dfba'],
      [1, '#fbd298'],
    ]);
    sun(s, 560, 640, 84, { disk: '#fffbe6', glow: '#ffdc98', reach: 1250, strength: 1 });
    cloudBank(s, {
      y0: 90,
      y1: 820,
      n: 24,
      fills: ['#fff5dc', '#f6dcb4', '#dbe0d0'],
      w: 1400,
      h: 92,
      op: 0.65,
    });
    const a = mountain({ y: 960, amp: 250, scale: 560, seed: 16 });
    land(s, a, '#9db5b0', '#f6ddb0', 260);
    mist(s, 880, 90, '#fdebc6', 0.7);
    const b = mountain({ y: 1010, amp: 230, scale: 430, seed: 29, soft: true });
    land(s, b, '#659083', '#e3d39c', 260);
    flanks(s, b, { color: '#2f6561', op: 0.35, depth: 170, light: 'left' });
    mist(s, 960, 80, '#fbe7bb', 0.8);
    const line = (x: number): number => 1010 + 20 * fbm(x / 400, 0, 5, 3);
    terraces(s, {
      top: line,
      bottom: 1680,
      n: 13,
      wave: 60,
      seed: 6,
      water: ['#e6dcb4', '#7fa8a0'],
      rice: ['#c9c066', '#5f8a45'],
      bank: '#5c6a38',
      wet: 0.34,
      sunX: 620,
      glint: '#fff3c6',
      perspective: 2,
    });
    forest(s, {
      top: line,
      bottom: (x) => line(x) + 14,
      rows: 2,
      size: [22, 34],
      colors: ['#2c5b46', '#5a8250', '#b5b868', '#f0e09a'],
      haze: '#f0dfac',
      fog: 0.4,
      light: -1,
    });
    const g = ['#1d4a3c', '#44774a', '#a9ae5c', '#f0dc8c'];
    for (const [x, y, h] of [
      [1500, 1130, 130],
      [1590, 1138, 160],
      [1720, 1134, 130],
      [1940, 1150, 170],
      [330, 1120, 110],
      [230, 1124, 130],
    ] as const)
      tree(s, x, y, h, g, '#4a3b2a', { n: 50 });
    palm(s, 1830, 1150, 250, 0.05, g, '#5f4e36');
    for (const [x, w] of [
      [1640, 130],
      [1780, 150],
    ] as const) {
      s.rect(x - w * 0.42, 1092, w * 0.84, 54, '#ecd9b0');
      s.path(
        poly([
          [x - w / 2, 1096],
          [x - w * 0.4, 1058],
          [x + w * 0.4, 1058],
          [x + w / 2, 1096],
        ]),
        s.fall([
          [0, tint('#a9604a', 0.2)],
          [1, shade('#a9604a', 0.25)],
        ]),
      );
      for (const k of [-0.25, 0, 0.25]) s.rect(x + k * w - 8, 1112, 16, 34, '#5a3a2c');
    }
    mist(s, 1120, 50, '#fdeec8', 0.5);
    rays(s, 560, 640, { from: -30, to: 90, n: 14, length: 1700, color: '#fff2cc', op: 0.24 });
    airliner(s, 1500, 430, 0.95);
    s.path(
      smooth([
        [1330, 1290],
        [1560, 1272],
        [1800, 1250],
        [1660, 1290],
        [1480, 1306],
      ]),
      '#22403a',
      `opacity=".25" ${s.blur(9)}`,
    );
    grass(s, (x) => H + 14 - 30 * fbm(x / 200, 0, 3, 3), {
      x0: -20,
      x1: W + 20,
      n: 3400,
      h: [40, 150],
      colors: ['#1f4a36', '#5d8445', '#c9bd5f', '#efd98a'],
      lean: 0.14,
    });
  },
};
