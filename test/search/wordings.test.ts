import { expect, it } from 'vitest';
import { tokenize } from '../../src/language/folding/tokens.ts';
import { Wordings } from '../../src/search/wordings.ts';

const wordings = new Wordings(
  {
    asking: ['ở đâu', 'đi', 'Tỉnh Mẫu', 'ຢູ່ໃສ'],
    synonyms: [
      ['sân bay', 'phi trường'],
      ['3', 'ba'],
      ['港', '码头'],
    ],
    topics: { 'getting-here': ['cách đi'] },
  },
  {},
);
const tokensOf = (text: string) => tokenize(text).tokens;

it('leaves out the words that ask, from the middle too, unless nothing else is there', () => {
  expect(wordings.withoutAsking(tokensOf('sân bay ở đâu'))).toBe('sân bay');
  expect(wordings.withoutAsking(tokensOf('ບ່າຈຽວຢູ່ໃສ'))).toBe('ບ່າຈຽວ');
  expect(wordings.withoutAsking(tokensOf('ở đâu'))).toBeUndefined();
  expect(wordings.withoutAsking(tokensOf('sân bay'))).toBeUndefined();
});

it('counts marks once somebody types them', () => {
  expect(wordings.withoutAsking(tokensOf('san bay o dau'))).toBe('san bay');
  // “di” is another word than “đi” beside a word with marks.
  expect(wordings.withoutAsking(tokensOf('di sản'))).toBeUndefined();
});

it('puts other words of the same meaning in their place, two of them as well', () => {
  expect(wordings.alternatives(tokensOf('phi trường mới'))).toEqual(['sân bay mới']);
  expect(wordings.alternatives(tokensOf('3 sân bay'))).toEqual([
    '3 phi trường',
    'ba sân bay',
    'ba phi trường',
  ]);
  // One character is a part of many words; it may be put in, and is not taken for a word.
  expect(wordings.alternatives(tokensOf('港口'))).toEqual([]);
  expect(wordings.alternatives(tokensOf('码头'))).toEqual(['港']);
});

it('leads to a topic where nothing but it and the province is named', () => {
  expect(wordings.topicOf(tokensOf('cách đi Tỉnh Mẫu'))).toBe('getting-here');
  expect(wordings.topicOf(tokensOf('cách đi sân bay'))).toBeUndefined();
});

it('tells which parts of a page and which kinds of records are asked for', () => {
  const asked = new Wordings(
    {
      asking: [],
      synonyms: [['海滩', '沙滩']],
      intents: { hours: ['几点'], map: ['在哪'] },
      kinds: { places: ['海滩'], gates: ['口岸'] },
    },
    {},
  );
  expect(asked.intentsOf(tokensOf('口岸几点开门'))).toEqual(['hours']);
  expect(asked.kindsOf(tokensOf('口岸几点开门'))).toEqual(['gates']);
  expect(asked.kindsOf(tokensOf('大熊猫'))).toEqual([]);
  // What is known is set apart from what it is written in one with, if it is most of it.
  expect(asked.cut(tokensOf('漂亮海滩'))).toBe('漂亮 海滩');
  expect(asked.cut(tokensOf('非常漂亮海滩'))).toBeUndefined();
  expect(asked.isMostlyKnown(tokensOf('漂亮海滩'))).toBe(true);
  expect(asked.isMostlyKnown(tokensOf('非常漂亮海滩'))).toBe(false);
});
