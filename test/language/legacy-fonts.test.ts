import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  decodeLegacy,
  encodingOfFont,
  type FontEncoding,
  goesOnInVni,
  strangeLetters,
} from '../../src/language/legacy-fonts.ts';
import {
  encodeTcvn3,
  encodeTcvn3Capitals,
  encodeVni,
  vietnameseBodies,
  withoutTonedCapitals,
} from '../support/legacy-encoders.ts';

const bodies = vietnameseBodies(resolve(import.meta.dirname, '..', '..', 'content'));
const under = (font: string) => encodingOfFont(font) as FontEncoding;

describe('letters of old fonts', () => {
  it('knows a font by its name', () => {
    expect(under('.VnTime')).toEqual({ name: 'tcvn3', isCapitals: false });
    expect(under('.VnArialH')).toEqual({ name: 'tcvn3', isCapitals: true });
    expect(under(' .vntimeh ')).toEqual({ name: 'tcvn3', isCapitals: true });
    expect(under('VNI-Times')).toEqual({ name: 'vni', isCapitals: false });
    expect(['Times New Roman', 'Vni', 'VNtimes', 'Arial', ''].map(encodingOfFont)).toEqual(
      Array(5).fill(undefined),
    );
  });

  it('reads every letter of every Vietnamese body of the sample', () => {
    expect(bodies.length).toBeGreaterThan(50);
    for (const { key, body } of bodies) {
      expect(decodeLegacy(encodeTcvn3(body), under('.VnTime')), key).toBe(withoutTonedCapitals(body));
      expect(decodeLegacy(encodeTcvn3Capitals(body), under('.VnTimeH')), key).toBe(body.toUpperCase());
      expect(decodeLegacy(encodeVni(body), under('VNI-Times')), key).toBe(body);
      expect(decodeLegacy(encodeVni(body.toUpperCase()), under('VNI-Times')), key).toBe(body.toUpperCase());
    }
  });

  it('reads every letter of Vietnamese with every mark, whatever case a mark of VNI was typed in', () => {
    const letters = [...'aăâeêioôơuưy'].flatMap((vowel) =>
      ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
    );
    const small = `đ ${letters.join(' ')}`;
    expect(decodeLegacy(encodeTcvn3(small), under('.VnTime'))).toBe(small);
    for (const text of [small, small.toUpperCase()])
      expect(decodeLegacy(encodeVni(text), under('VNI-Times'))).toBe(text);
    expect(decodeLegacy('VIEäT NAM, AÙo', under('VNI-Times'))).toBe('VIỆT NAM, Áo');
  });

  it('reads the private area in which fonts of symbols keep their codes', () => {
    expect(decodeLegacy('\uf0a7\uf0b9i', under('.VnTime'))).toBe('Đại');
  });

  it('names letters that the encoding has not', () => {
    expect(strangeLetters('§¹i héi 30°C “a”', under('.VnTime'))).toEqual([]);
    expect(strangeLetters('đại hội À', under('.VnTime'))).toEqual(['đ', 'ạ', 'ộ', 'À']);
    expect(strangeLetters('chaøo Ñ ÿ', under('VNI-Times'))).toEqual(['ÿ']);
  });

  it('knows where a letter of VNI goes on behind the end of a run', () => {
    expect(goesOnInVni('cha', 'øo')).toBe(true);
    expect(goesOnInVni('xin', 'øo')).toBe(false);
    expect(goesOnInVni('Vieä', 't')).toBe(false);
  });
});
