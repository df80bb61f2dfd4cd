import { expect, it } from 'vitest';
import { outlineText } from '../../../src/media/pdf/outline-text.ts';

/** How far a text's shapes reach, in em downwards. */
async function reachOf(text: string, lang: string): Promise<{ top: number; bottom: number; right: number }> {
  const { path } = await outlineText(text, lang);
  const points = [...path.matchAll(/(-?[\d.]+(?:e-\d+)?) (-?[\d.]+(?:e-\d+)?)/g)];
  const down = points.map(([, , y]) => Number(y));
  return {
    top: Math.min(...down),
    bottom: Math.max(...down),
    right: Math.max(...points.map(([, x]) => Number(x))),
  };
}

it('stands upright on its base line', async () => {
  const capital = await reachOf('T', 'en');
  expect(capital.top).toBeLessThan(-0.6);
  expect(capital.bottom).toBeCloseTo(0, 1);
  expect((await reachOf('p', 'en')).bottom).toBeGreaterThan(0.15);
});

it('sets marks of Lao and Khmer above and below the letters, not beside them', async () => {
  const [plain, marked] = [await reachOf('ນາ', 'lo'), await reachOf('ນ້າ', 'lo')];
  expect(marked.top).toBeLessThan(plain.top - 0.1);
  expect(marked.right).toBeCloseTo(plain.right, 1);
  const [letter, subscript] = [await reachOf('ត', 'km'), await reachOf('ត្រ', 'km')];
  expect(subscript.bottom).toBeGreaterThan(letter.bottom + 0.1);
});

it('is as wide as its letters together, and wider in the heavier weight', async () => {
  const { width } = await outlineText('Thanh Hóa', 'vi');
  const parts = await Promise.all(['Thanh', ' ', 'Hóa'].map((part) => outlineText(part, 'vi')));
  expect(width).toBeCloseTo(
    parts.reduce((sum, part) => sum + part.width, 0),
    1,
  );
  expect((await outlineText('Thanh Hóa', 'vi', 600)).width).toBeGreaterThan(width);
});
