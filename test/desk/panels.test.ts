import { describe, expect, it } from 'vitest';
import { Misuse } from '../../src/desk/arguments.ts';
import { parsePanelsArguments } from '../../src/desk/panels-arguments.ts';
import { panelsText } from '../../src/desk/panels-text.ts';
import { languagesAsked } from '../../src/desk/printed-languages.ts';

const NOTHING = { coarse: [], missing: [], unreviewed: [], outdated: [], untranslated: [] };

describe('panels', () => {
  it('are asked for by exhibition, paper, language and folder', () => {
    expect(parsePanelsArguments(['--exhibition', 'bo-anh', '--size', 'a2'])).toEqual({
      exhibition: 'bo-anh',
      lang: undefined,
      size: 'A2',
      out: 'dist-panels',
    });
    const all = ['--exhibition', 'bo-anh', '--size', 'A1', '--lang', 'lo', '--out', 'x'];
    expect(parsePanelsArguments(all)).toMatchObject({ lang: 'lo', size: 'A1', out: 'x' });
  });

  it.each([[[]], [['--exhibition', 'x']], [['--exhibition', 'x', '--size', 'A0']], [['x', '--size', 'A1']]])(
    'are not printed by %j',
    (args) => {
      expect(() => parsePanelsArguments(args)).toThrow(Misuse);
    },
  );

  it('are printed in the language that is asked for, or in all, and in none that the site has not', () => {
    const site = { languages: ['vi', 'lo'] };
    expect([languagesAsked(site, 'lo'), languagesAsked(site, undefined)]).toEqual([['lo'], ['vi', 'lo']]);
    expect(() => languagesAsked(site, 'fr')).toThrow(
      'Trang không có ngôn ngữ “fr”.  → Viết một trong: vi, lo',
    );
  });

  it('are told with all that must be seen to before they are printed', () => {
    const coarse = [{ panel: 3, photo: 'ben', dpi: 67, width: 1600, needed: 2363, isHeld: true }];
    const text = panelsText({
      files: 8,
      out: '/in',
      size: 'A1',
      remarks: {
        vi: { ...NOTHING, coarse, missing: [2] },
        lo: { ...NOTHING, coarse, missing: [2], unreviewed: ['photos/cau'], untranslated: ['photos/ben'] },
      },
    });
    expect(text.split('\n')).toEqual([
      '8 tệp PDF khổ A1 (594 × 841 mm sau khi xén, chừa xén 3 mm mỗi bên) nằm trong thư mục: /in',
      'Màu trong tệp là RGB: nhà in đổi sang CMYK theo máy của họ; hãy xin bản in thử.',
      'Cần xem trước khi gửi nhà in:',
      '  Pa-nô 2 không có ảnh nên không in.',
      '  Pa-nô 3, ảnh photos/ben: 67 dpi, ít hơn 100. Ảnh rộng 1.600 điểm ảnh, cần 2.363; điều kiện dùng ảnh chỉ cho in đến cỡ ấy (xem use, licence).',
      '  Lời chưa duyệt (có ghi trên pa-nô), lo: photos/cau',
      '  Chưa có bản dịch (in bằng ngôn ngữ khác), lo: photos/ben',
    ]);
  });

  it('that have nothing to be seen to are told in two lines', () => {
    const text = panelsText({ files: 1, out: '/in', size: 'A2', remarks: { vi: NOTHING } });
    expect(text.split('\n')).toHaveLength(2);
  });
});
