import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/language/random.ts';
import { romaniseKhmer } from '../../../src/language/romanise/khmer.ts';
import { letters, oddString, randomTexts } from '../../support/random.ts';
import { isFound } from './usual.ts';

const PLACES = [
  ['ភ្នំពេញ', 'phnom penh'],
  ['ព្រះវិហារ', 'preah vihear'],
  ['សៀមរាប', 'siem reap'],
  ['បាត់ដំបង', 'battambang'],
  ['កំពត', 'kampot'],
  ['កំពង់ចាម', 'kampong cham'],
  ['កំពង់ធំ', 'kampong thom'],
  ['កំពង់ឆ្នាំង', 'kampong chhnang'],
  ['កំពង់ស្ពឺ', 'kampong speu'],
  ['តាកែវ', 'takeo'],
  ['ស្វាយរៀង', 'svay rieng'],
  ['ព្រៃវែង', 'prey veng'],
  ['កណ្តាល', 'kandal'],
  ['កណ្ដាល', 'kandal'],
  ['ស្ទឹងត្រែង', 'stung treng'],
  ['រតនគិរី', 'ratanakiri'],
  ['មណ្ឌលគិរី', 'mondulkiri'],
  ['បន្ទាយមានជ័យ', 'banteay meanchey'],
  ['ឧត្តរមានជ័យ', 'oddar meanchey'],
  ['ប៉ៃលិន', 'pailin'],
  ['កែប', 'kep'],
  ['កោះកុង', 'koh kong'],
  ['ត្បូងឃ្មុំ', 'tboung khmum'],
  ['អង្គរវត្ត', 'angkor wat'],
  ['អង្គរធំ', 'angkor thom'],
  ['ទន្លេសាប', 'tonle sap'],
  ['បាយ័ន', 'bayon'],
  ['ប៉ោយប៉ែត', 'poipet'],
  ['មេគង្គ', 'mekong'],
  ['បានលុង', 'banlung'],
  ['ឬស្សីកែវ', 'russey keo'],
  ['ទួលគោក', 'toul kork'],
  ['ខេត្តកំពត', 'khet kampot'],
  ['វត្តភ្នំ', 'wat phnom'],
  ['តាព្រហ្ម', 'ta prohm'],
] as const;

const WORDS = [
  ['ទឹកត្រី', 'tuek trey'],
  ['ទឹកត្រី', 'teuk trei'],
  ['ភ្នំ', 'phnom'],
  ['ឆ្នេរ', 'chhne'],
  ['កាពិ', 'kapi'],
  ['វត្ត', 'wat'],
  ['វត្ត', 'vat'],
  ['បឹង', 'boeng'],
  ['ស្រុក', 'srok'],
  ['ឃុំ', 'khum'],
  ['ខេត្ត', 'khet'],
  ['ព្រំដែន', 'promden'],
  ['ភូមិ', 'phum'],
  ['ក្រុង', 'krong'],
  ['ទន្លេ', 'tonle'],
  ['ប្រាសាទ', 'prasat'],
  ['ផ្សារ', 'phsar'],
  ['ផ្លូវ', 'phlov'],
  ['ស្ពាន', 'spean'],
  ['ស្ទឹង', 'stueng'],
  ['ខ្មែរ', 'khmer'],
  ['កម្ពុជា', 'kampuchea'],
  ['សមុទ្រ', 'samot'],
  ['អន្តរជាតិ', 'antarcheat'],
  ['ប្រហុក', 'prahok'],
  ['អាម៉ុក', 'amok'],
  ['នំបញ្ចុក', 'nom banh chok'],
  ['ទ្វារ', 'tvear'],
  ['ថ្ងៃ', 'thngai'],
  ['សម្រាប់', 'samrab'],
  ['ដំរី', 'damrey'],
  ['អាកាសយានដ្ឋាន', 'akasyeanthan'],
  ['ហូវ', 'hov'],
] as const;

describe('Khmer in Latin letters', () => {
  it.each(PLACES)('reads %s so that %s finds it', (khmer, usual) => {
    expect(isFound(usual, romaniseKhmer(khmer)), romaniseKhmer(khmer).join(', ')).toBe(true);
  });

  it.each(WORDS)('reads the word %s so that %s finds it', (khmer, usual) => {
    expect(isFound(usual, romaniseKhmer(khmer)), romaniseKhmer(khmer).join(', ')).toBe(true);
  });

  it('parts words and syllables by spaces', () => {
    expect(romaniseKhmer('ទឹកត្រី').slice(0, 2)).toEqual(['tuek trei', 'teuk trey']);
    expect(romaniseKhmer('ខេត្តហួផាន់')[0]).toBe('khet huo phan');
    expect(romaniseKhmer('កម្ពុជា')[0]).toBe('kam pu chea');
    expect(romaniseKhmer('សេដ្ឋកិច្ច')[0]).toBe('set tha kech');
  });

  it('lets the series of the consonant decide the vowel, and a shifter the series', () => {
    expect(romaniseKhmer('តា')[0]).toBe('ta');
    expect(romaniseKhmer('ទា')[0]).toBe('tea');
    expect(romaniseKhmer('ម៉ា')[0]).toBe('ma');
    expect(romaniseKhmer('ស៊ី')).toEqual(['si']);
    expect(romaniseKhmer('សុី')).toEqual(['si']);
  });

  it('gives a sonorant below or above another consonant the series of that one', () => {
    expect(romaniseKhmer('ឆ្នាំ')[0]).toBe('chhnam');
    expect(romaniseKhmer('កម្ដៅ')[0]).toBe('kam dau');
    expect(romaniseKhmer('សម័យ')[0]).toBe('sa may');
  });

  it('leaves out letters that a sign silences, and the last vowel of words from Pali', () => {
    expect(romaniseKhmer('ពោធិ៍')[0]).toBe('po');
    expect(romaniseKhmer('ជាតិ')[0]).toBe('cheat');
  });

  it('closes a syllable with a consonant that the dictionary tears from it', () => {
    expect(romaniseKhmer('និញប៊ិញ')[0]).toBe('ninh binh');
    expect(romaniseKhmer('ភ្នំទ្រឿងឡេ')[0]).toBe('phnom trueang le');
    expect(romaniseKhmer('ណាម៉ែវ')[1]).toBe('na meo');
  });

  it('keeps other scripts without marks, makes digits plain and signs spaces', () => {
    expect(romaniseKhmer('ផ្លូវ (Cửa Đạt) ២១៧។')[0]).toBe('phlov cua dat 217');
    expect(romaniseKhmer('Café')).toEqual(['cafe']);
  });

  it('has nothing to say of nothing', () => {
    expect(romaniseKhmer('')).toEqual([]);
    expect(romaniseKhmer('៖')).toEqual([]);
  });

  it('takes any string, and gives small letters, digits and spaces', () => {
    const random = createRandom(17);
    const odd = Array.from({ length: 1500 }, () => oddString(random, 20));
    for (const text of [...odd, ...randomTexts(18, letters(0x1780, 0x17e9), 1500, 14)]) {
      const readings = romaniseKhmer(text);
      expect(readings.length).toBeLessThanOrEqual(3);
      for (const reading of readings) expect(reading, text).toMatch(/^[a-z0-9]+(?: [a-z0-9]+)*$/);
    }
  });
});
