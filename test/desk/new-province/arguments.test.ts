import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/build/refusal.ts';
import { collectAnswers, parseNewProvinceArguments } from '../../../src/desk/new-province/arguments.ts';

const engine = { languages: ['en', 'km', 'lo', 'vi', 'zh'] };
const needed = { name: 'Sông Gió', code: '99' };
const answer = (given: Record<string, string>) => collectAnswers({ ...needed, ...given }, engine);

describe('the arguments of new-province', () => {
  it('are one folder and the answers that are known', () => {
    expect(parseNewProvinceArguments(['../Tỉnh nhà', '--name', 'Sông Gió', '--code=99'])).toEqual({
      folder: '../Tỉnh nhà',
      given: { name: 'Sông Gió', code: '99' },
    });
  });

  it.each([[[]], [['a', 'b']], [['']], [['a', '--color', 'x']], [['a', '--name']]])(
    '%j gets the usage',
    (args) => {
      expect(() => parseNewProvinceArguments(args)).toThrow('Cách dùng');
    },
  );
});

describe('answers on the command line', () => {
  it('are completed by the usual ones', async () => {
    expect(await answer({})).toEqual({
      name: 'Sông Gió',
      code: '99',
      languages: ['vi', 'en'],
      neighbours: [],
      gates: [],
      unit: 'Ban biên tập trang thử của Sông Gió',
      url: 'https://song-gio.example',
    });
  });

  it('are read as people write them', async () => {
    const decomposed = 'tỉnh  Sông   Gió'.normalize('NFD');
    expect(
      await answer({
        name: decomposed,
        languages: 'EN, cn;lo',
        neighbours: 'Phía tây: Sông Dài;bắc:Núi Xanh;',
        gates: 'Cửa khẩu Đèo Gió, Quốc tế, Bản Mây; Khe Sương, phụ, Bản Nước',
        url: 'https://tinh.example/',
      }),
    ).toMatchObject({
      name: 'Sông Gió',
      languages: ['vi', 'en', 'zh', 'lo'],
      neighbours: [
        { side: 'west', name: 'Sông Dài' },
        { side: 'north', name: 'Núi Xanh' },
      ],
      gates: [
        { name: 'Đèo Gió', class: 'international', opposite: 'Bản Mây' },
        { name: 'Khe Sương', class: 'local', opposite: 'Bản Nước' },
      ],
      url: 'https://tinh.example',
    });
  });

  it.each([
    [{ name: '12' }, 'Viết bằng chữ'],
    [{ name: 'Sông <b>' }, 'không dùng được'],
    [{ name: 'Sông '.repeat(20) }, 'nhiều nhất được 60'],
    [{ code: '9' }, 'hai chữ số'],
    [{ code: '099' }, 'hai chữ số'],
    [{ languages: 'vi, fr' }, 'tiếng Lào (lo)'],
    [{ neighbours: 'Sông Dài' }, 'tây: Sông Dài'],
    [{ neighbours: 'giữa: Sông Dài' }, 'bắc, nam, đông, tây'],
    [{ gates: 'Đèo Gió' }, 'ba phần'],
    [{ gates: 'Đèo Gió, lớn, Bản Mây' }, 'quốc tế, chính, phụ'],
    [{ gates: 'Đèo Gió, phụ, A; đèo gió, phụ, B' }, 'ghi hai lần'],
    [{ url: 'https://tinh.example/99/' }, 'tên miền'],
  ])('are refused in Vietnamese, with what to write: %j', async (given, told) => {
    const refusal = await answer(given).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).message).toContain(told);
    expect((refusal as Refusal).message).toContain(`--${Object.keys(given)[0]}`);
    expect((refusal as Refusal).message).toContain('→');
  });

  it('are asked for by name where there is nobody to ask', async () => {
    await expect(collectAnswers({ name: 'Sông Gió' }, engine)).rejects.toThrow('Thiếu --code');
  });
});

describe('a person at a terminal', () => {
  it('is asked what is not known yet, again after a mistake, and Enter takes the usual answer', async () => {
    const asked: string[] = [];
    const told: string[] = [];
    const typed = ['', 'Sông Gió', 'chín chín', '99', '', '', 'Đèo Gió, chính, Bản Mây', ''];
    const answers = await collectAnswers(
      { url: 'https://tinh.example' },
      engine,
      async (text) => {
        asked.push(text);
        return typed.shift() as string;
      },
      (text) => told.push(text),
    );
    expect(answers).toMatchObject({
      name: 'Sông Gió',
      code: '99',
      languages: ['vi', 'en'],
      gates: [{ name: 'Đèo Gió' }],
      unit: 'Ban biên tập trang thử của Sông Gió',
    });
    expect(typed).toEqual([]);
    expect(told).toHaveLength(2);
    expect(asked.join('')).toContain('[vi, en]');
    expect(asked.join('')).not.toContain('Địa chỉ');
  });
});
