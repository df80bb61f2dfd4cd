import QRCode from 'qrcode';
import { expect, test } from 'vitest';
import { createQrPath } from '../../src/catalogue/qr-path.ts';

/** Walks the path and darkens what its strokes cover. */
function paint(path: string, size: number): number[] {
  const modules = new Array<number>(size * size).fill(0);
  let [x, y] = [0, 0];
  for (const [, command, first = '', second] of path.matchAll(/([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
    if (command === 'h') {
      for (const end = x + Number(first); x < end; x++) modules[y * size + x] = 1;
    } else if (command === 'm') [x, y] = [x + Number(first), y + Number(second)];
  }
  return modules;
}

test('the path darkens exactly the modules of a code for the address, under one of the eight masks', () => {
  const address = 'https://thanhhoa.example/km/places/suoi-ca-cam-luong/';
  const { size, path } = createQrPath(address);
  const painted = paint(path, size).join('');
  const codes = ([0, 1, 2, 3, 4, 5, 6, 7] as const).map((maskPattern) => {
    const code = QRCode.create([{ data: new TextEncoder().encode(address), mode: 'byte' }], {
      errorCorrectionLevel: 'M',
      maskPattern,
    });
    return [...code.modules.data].join('');
  });
  expect(codes).toContain(painted);
  expect(path).toMatch(/^M0 \.5m/);
});
