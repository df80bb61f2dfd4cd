import { describe, expect, it } from 'vitest';
import { typedBody, unquoted } from '../../../src/catalogue/rules/typed-lines.ts';

const linesOf = (body: string, format: 'md' | 'mdx' = 'md') =>
  typedBody({ file: 'a', body, format, bodyLine: 7 })?.lines;

describe('the lines of a body as they were typed', () => {
  it('hold no code, which alone is blanked out', () => {
    expect(linesOf('a `[b] (c)` d\n\n```\n##e\n```\n\nf')).toEqual([
      'a           d',
      '',
      '   ',
      '   ',
      '   ',
      '',
      'f',
    ]);
    expect(linesOf('a `[b] (c)` d', 'mdx')).toEqual(['a           d']);
  });

  it('hold it nowhere else where the body is read otherwise than it was typed', () => {
    // Marks beside Han letters and an address that touches one are written anew before they are read.
    expect(linesOf('是**“重要”**的 `[a] (x)` 说 [c] (y)')).toEqual([
      `是**“重要”**的 ${' '.repeat(9)} 说 [c] (y)`,
    ]);
    expect(linesOf('见https://a.vn。`##b`\n\n    c `d` e')).toEqual([
      '见https://a.vn。     ',
      '',
      '    c     e',
    ]);
  });

  it('are none where a composed page cannot be read', () => {
    expect(linesOf('a {`', 'mdx')).toBeUndefined();
  });
});

it('stand without the signs of quotes and lists around them', () => {
  expect(['> - ##a', ' 1. ##a', '##a'].map(unquoted)).toEqual(['##a', '##a', '##a']);
});
