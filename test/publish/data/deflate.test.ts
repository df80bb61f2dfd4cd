import { inflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { deflate, deflatePiece } from '../../../src/publish/data/deflate.ts';

const lines = (count: number) =>
  Array.from({ length: count }, (_, at) => `{"id":"tho-xuan-${at}","n":"ກຂ ${at % 7}"}\n`);
const bytesOf = (text: string) => Buffer.from(text);

it.each([
  ['nothing', ''],
  ['a line without its end', 'Sầm Sơn'],
  ['as many lines as a piece has', lines(50).join('')],
  ['many lines', lines(1234).join('')],
  ['a last line without its end', `${lines(100).join('')}cuối`],
  ['empty lines', '\n'.repeat(151)],
])('%s comes back', (_, text) => {
  expect(inflateRawSync(deflate(bytesOf(text))).toString()).toBe(text);
});

it('a changed line asks for its own piece alone', () => {
  const [before, after] = [lines(1000), lines(1000)];
  after[420] = 'một dòng khác, dài hơn\n';
  const known = new Set<string>();
  let asked: string[] = [];
  const one = (piece: Uint8Array) => {
    const text = Buffer.from(piece).toString();
    if (!known.has(text)) asked.push(text);
    known.add(text);
    return deflatePiece(piece);
  };
  deflate(bytesOf(before.join('')), one);
  expect(asked).toHaveLength(20);
  asked = [];
  deflate(bytesOf(after.join('')), one);
  expect(asked).toEqual([after.slice(400, 450).join('')]);
});
