import { describe, expect, it } from 'vitest';
import { khmer } from '../../../src/language/folding/fold-khmer.ts';
import { lao } from '../../../src/language/folding/fold-lao.ts';
import { foldingFor } from '../../../src/language/folding/folding-for.ts';
import { hanTable } from '../../../src/language/folding/han-pairs.ts';
import { tokenize } from '../../../src/language/folding/tokens.ts';
import { loadLayout } from '../../../src/language/keyboard/layouts.ts';

const typed = async (lang: string, keys: string | readonly string[]): Promise<string> => {
  const { type } = await loadLayout(lang);
  return [...keys].reduce((text, key) => type(text, key), '');
};

describe('Khmer', () => {
  it.each([
    // A vowel before its letter, as the eye sees it.
    ['េក', 'កេ'],
    ['ក ែខ', 'ក ខែ'],
    // A subscript after the vowel.
    ['កា្រ', 'ក្រា'],
    ['េស្រ', 'ស្រេ'],
    // A shifter after the vowel.
    ['សី៊', 'ស៊ី'],
    // One vowel in two halves.
    ['កេា', 'កោ'],
    ['កេី', 'កើ'],
  ])('typed %s is written %s', async (keys, written) => {
    expect(await typed('km', keys)).toBe(written);
  });

  it.each(['ច្រកទ្វារព្រំដែនអន្តរជាតិ', 'បន្ទាយរាជវង្សហូ', 'កោះ', 'នំស្លឹកធ្មៃ', 'ឡេហ័ន', 'ស៊ីម៉ងត៍'])(
    'typed in the right order stays: %s',
    async (word) => {
      expect(await typed('km', word)).toBe(word);
    },
  );
});

describe('Lao', () => {
  it('typed with the tone before its vowel has it after', async () => {
    expect(await typed('lo', 'ທ່ີ')).toBe('ທີ່');
    expect(await typed('lo', 'ກ້ົວ')).toBe('ກົ້ວ');
  });

  it.each(['ດ່ານສາກົນນາແມວ', 'ຫົວພັນ', 'ເສັ້ນທາງ', 'ນ້ຳ', 'ແໜມ'])(
    'typed in the right order stays: %s',
    async (word) => {
      expect(await typed('lo', word)).toBe(word);
    },
  );
});

describe('what is typed in another order', () => {
  const keysOf = (text: string, lang: string) =>
    tokenize(text, { ...foldingFor(lang, hanTable), khmer, lao }).tokens.map(({ key }) => key);

  it.each([
    ['km', 'កា្រ', 'ក្រា'],
    ['km', 'ស្រ្តី', 'ស្ត្រី'],
    ['km', 'សី៊', 'ស៊ី'],
    ['km', 'េកោះ', 'កេោះ'],
    ['lo', 'ທ່ີ', 'ທີ່'],
    ['lo', 'ນໍ້າ', 'ນ້ຳ'],
    ['lo', 'ນຳ້', 'ນ້ຳ'],
    ['lo', 'ເເໜມ', 'ແໜມ'],
  ])('is found all the same: %s %s', async (lang, typedIn, meant) => {
    expect(keysOf(meant, lang).length).toBeGreaterThan(0);
    expect(keysOf(await typed(lang, typedIn), lang)).toEqual(keysOf(meant, lang));
  });
});
