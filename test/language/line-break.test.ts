import { describe, expect, it } from 'vitest';
import { createWordBreaker } from '../../src/language/line-break.ts';
import { memoise } from '../../src/language/memory.ts';
import { letters, randomTexts } from '../support/random.ts';

const breakerOf = memoise((lang: string) => createWordBreaker(lang));
const insertWordBreaks = (text: string, lang: string) => breakerOf(lang)(text);

const show = (text: string) => text.replaceAll('\u200B', '|');
const hide = (text: string) => text.replaceAll('|', '\u200B');

describe('a word breaker', () => {
  it('marks the words of Lao and Khmer', () => {
    expect(show(insertWordBreaks('ປະຊາຊົນທ້ອງຖິ່ນມີນ້ຳໃຈ ຍິນດີຊ່ວຍເຫຼືອ', 'lo'))).toBe(
      'ປະຊາຊົນ|ທ້ອງຖິ່ນ|ມີ|ນ້ຳ|ໃຈ ຍິນດີ|ຊ່ວຍເຫຼືອ',
    );
    expect(show(insertWordBreaks('មគ្គុទ្ទេសក៍និយាយភាសាឡាវនិងភាសាចិនបាន។', 'km'))).toBe(
      'មគ្គុទ្ទេសក៍|និយាយ|ភាសា|ឡាវ|និង|ភាសា|ចិន|បាន។',
    );
  });

  it('keeps a word whole that the dictionary tears before an unknown name', () => {
    expect(show(insertWordBreaks('ខេត្តថាញ់ហ័រជាខេត្តធំ', 'km'))).toBe('ខេត្ត|ថាញ់ហ័រ|ជា|ខេត្ត|ធំ');
    expect(show(insertWordBreaks('ສະພານຮາມຣົງ', 'lo'))).toBe('ສະພານ|ຮາມ|ຣົງ');
  });

  it('leaves no bare consonant alone', () => {
    expect(show(insertWordBreaks('ຫີນຕົງມ້າຍ', 'lo'))).toBe('ຫີນ|ຕົງ|ມ້າຍ');
    expect(show(insertWordBreaks('ແຂວງທັນຮວາ', 'lo'))).toBe('ແຂວງ|ທັນ|ຮວາ');
    expect(show(insertWordBreaks('ថ្មត្រុងម៉ាយ', 'km'))).toBe('ថ្ម|ត្រុង|ម៉ាយ');
  });

  it('sets no mark before repetition marks, closing signs, spaces and other scripts', () => {
    expect(show(insertWordBreaks('ປູສົດໆ ແລະ Wi-Fi ມີ', 'lo'))).toBe('ປູ|ສົດໆ ແລະ Wi-Fi ມີ');
    expect(show(insertWordBreaks('ស្រស់ៗ ២០១១។', 'km'))).toBe('ស្រស់ៗ ២០១១។');
  });

  it('leaves other languages and Latin text as they are', () => {
    expect(insertWordBreaks('Cầu Hàm Rồng', 'vi')).toBe('Cầu Hàm Rồng');
    expect(insertWordBreaks('清化省', 'zh')).toBe('清化省');
    expect(insertWordBreaks('<a href="/lo/">Sam Son</a>', 'lo')).toBe('<a href="/lo/">Sam Son</a>');
  });

  it('leaves the marks of an author, and makes no splinter beside them', () => {
    expect(show(insertWordBreaks(hide('ທ້ອງ|ຖິ່ນມີນ້ຳໃຈ'), 'lo'))).toBe('ທ້ອງ|ຖິ່ນ|ມີ|ນ້ຳ|ໃຈ');
    expect(show(insertWordBreaks('ជនជាតិគីញ', 'km'))).toBe('ជនជាតិ|គីញ');
    expect(show(insertWordBreaks(hide('ជនជា|តិគីញ'), 'km'))).toBe('ជនជា|តិគីញ');
    expect(insertWordBreaks(hide('|ມີ||ໃຈ|'), 'lo')).toBe(hide('|ມີ||ໃຈ|'));
  });
});

describe('createWordBreaker', () => {
  it('keeps the province’s own names whole', () => {
    const mark = createWordBreaker('km', { words: ['ហាំរ៉ុង', 'ថាញ់ហ័រ', 'Sầm Sơn', ''] });
    expect(show(mark('ស្ពានហាំរ៉ុងនៅខេត្តថាញ់ហ័រជាស្ពាន'))).toBe('ស្ពាន|ហាំរ៉ុង|នៅ|ខេត្ត|ថាញ់ហ័រ|ជា|ស្ពាន');
    expect(show(createWordBreaker('lo', { words: ['ຮາມຣົງ'] })('ສະພານຮາມຣົງຢູ່'))).toBe('ສະພານ|ຮາມຣົງ|ຢູ່');
  });
});

describe.each([
  [
    'lo',
    letters(0x0e81, 0x0edf),
    ['ສະພານ', 'ແຂວງ', 'ທີ່ມີ', 'ຮວາ', 'ໆ'],
    /[\u0EAF-\u0EBD\u0EC6\u0EC8-\u0ECE]/,
    /[\u0EC0-\u0EC4]/,
  ],
  ['km', letters(0x1780, 0x17dd), ['ខេត្ត', 'ថាញ់ហ័រ', 'ជាតិ', 'រ៉ុង', 'ៗ'], /[\u17B4-\u17DB\u17DD]/, /\u17D2/],
] as const)('any text of %s', (lang, block, words, notBefore, notAfter) => {
  const pieces = [...block, ...words, ...words, ...words, ' ', 'a', '1', ',', '\u200B'];
  const texts = randomTexts(3, pieces, 1500, 16);
  const mark = createWordBreaker(lang, { words: [words[0]] });

  it('keeps every character but gains U+200B only', () => {
    for (const text of texts) expect(mark(text).replaceAll('\u200B', '')).toBe(text.replaceAll('\u200B', ''));
  });

  it('changes nothing the second time', () => {
    for (const text of texts) expect(mark(mark(text))).toBe(mark(text));
  });

  it('gets no mark inside a cluster, beside a space or beside another mark', () => {
    for (const text of texts.map((one) => one.replaceAll('\u200B', ''))) {
      const pieces = mark(text).split('\u200B');
      pieces.forEach((piece, index) => {
        if (index > 0 && (piece === '' || /^\s/.test(piece) || notBefore.test(piece.charAt(0))))
          expect.fail(show(mark(text)));
        if (
          index < pieces.length - 1 &&
          (piece === '' || /\s$/.test(piece) || notAfter.test(piece.slice(-1)))
        )
          expect.fail(show(mark(text)));
      });
    }
    expect(texts.some((text) => mark(text) !== text)).toBe(true);
  });
});
