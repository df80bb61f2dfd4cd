import { describe, expect, it } from 'vitest';
import { typeJapanese } from '../../../src/language/keyboard/kana.ts';

const type = (keys: string, before = '') => [...keys].reduce(typeJapanese, before);

describe('Japanese by Latin letters', () => {
  it.each([
    ['kokkyou', 'こっきょう'],
    ['konnnichiha', 'こんにちは'],
    ["shin'you", 'しんよう'],
    ['shinbunn', 'しんぶん'],
    ['syashin,', 'しゃしん,'],
    ['tsuduki', 'つづき'],
    ['hon ', 'ほん '],
    ['matcha', 'まっちゃ'],
    ['mattya', 'まっちゃ'],
    ['fi-rudo', 'ふぃーるど'],
    ['NaMeO', 'ナメオ'],
    ['TAINHOA', 'タインホア'],
    ['N ', 'ン '],
    ['wo', 'を'],
    ['q', 'q'],
  ])('%s is %s', (keys, text) => {
    expect(type(keys)).toBe(text);
  });

  it('goes on with what stands there', () => {
    expect(type('a', '国境k')).toBe('国境か');
    expect(type('ka', 'か')).toBe('かか');
  });
});
