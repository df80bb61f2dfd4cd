import { createRandom } from '../../src/language/random.ts';

/** Texts made of pieces in any order. */
export function randomFrom(pieces: readonly string[], random: () => number, length: number): string {
  return Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)]).join('');
}

/** `count` strings of up to `length` pieces, each drawn from `pieces`. */
export function randomTexts(
  seed: number,
  pieces: readonly string[],
  count: number,
  length: number,
): string[] {
  const random = createRandom(seed);
  const pick = () => pieces[Math.floor(random() * pieces.length)] as string;
  return Array.from({ length: count }, () =>
    Array.from({ length: Math.ceil(random() * length) }, pick).join(''),
  );
}

/** Letters from `first` to `last` of a Unicode block. */
export function letters(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}

/** Blocks from which odd strings are drawn: every script of the site, the code's own letters, and trouble. */
const BLOCKS: readonly (readonly [number, number])[] = [
  [0x00, 0x20],
  [0x20, 0x7f],
  [0x80, 0x24f],
  [0x300, 0x36f],
  [0x400, 0x4ff],
  [0x600, 0x6ff],
  [0xe00, 0xe7f],
  [0xe80, 0xeff],
  [0x1000, 0x109f],
  [0x1100, 0x11ff],
  [0x1780, 0x17ff],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0x3000, 0x30ff],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xd800, 0xdfff],
  [0xe000, 0xf8ff],
  [0xf900, 0xfaff],
  [0xfe00, 0xffff],
  [0x1d7ce, 0x1d7ff],
  [0x1f300, 0x1f6ff],
  [0x20000, 0x2a6df],
  [0x30000, 0x10ffff],
];

/** Any string of up to `longest` signs: mostly of few blocks, as texts are, sometimes of all of them. */
export function oddString(random: () => number, longest: number): string {
  const pick = (): readonly [number, number] => BLOCKS[Math.floor(random() * BLOCKS.length)] ?? [0, 0x7f];
  const own = random() < 0.3 ? null : [pick(), pick()];
  let text = '';
  for (let i = Math.floor(random() * longest); i > 0; i--) {
    const [from, to] = own?.[Math.floor(random() * 2)] ?? pick();
    text += random() < 0.15 ? ' ' : String.fromCodePoint(from + Math.floor(random() * (to - from + 1)));
  }
  return text;
}
