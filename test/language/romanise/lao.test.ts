import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/language/random.ts';
import { romaniseLao } from '../../../src/language/romanise/lao.ts';
import { letters, oddString, randomTexts } from '../../support/random.ts';
import { isFound } from './usual.ts';

const PLACES = [
  ['ຫຼວງພະບາງ', 'luang phabang'],
  ['ຫົວພັນ', 'houaphan'],
  ['ຫົວພັນ', 'hua phan'],
  ['ຊຽງຂວາງ', 'xieng khouang'],
  ['ຊຽງຂວາງ', 'siang khuang'],
  ['ວັງວຽງ', 'vang vieng'],
  ['ອຸດົມໄຊ', 'oudomxay'],
  ['ບໍ່ແກ້ວ', 'bokeo'],
  ['ຫຼວງນ້ຳທາ', 'luang namtha'],
  ['ຜົ້ງສາລີ', 'phongsaly'],
  ['ໄຊຍະບູລີ', 'xayabouly'],
  ['ບໍລິຄຳໄຊ', 'bolikhamxay'],
  ['ຄຳມ່ວນ', 'khammouan'],
  ['ສະຫວັນນະເຂດ', 'savannakhet'],
  ['ສາລະວັນ', 'salavan'],
  ['ເຊກອງ', 'sekong'],
  ['ຈຳປາສັກ', 'champasak'],
  ['ອັດຕະປື', 'attapeu'],
  ['ປາກເຊ', 'pakse'],
  ['ທ່າແຂກ', 'thakhek'],
  ['ຊຳເໜືອ', 'sam neua'],
  ['ຊຳເໜືອ', 'xam nua'],
  ['ວຽງໄຊ', 'viengxay'],
  ['ຫ້ວຍຊາຍ', 'houay xay'],
  ['ໜອງຂຽວ', 'nong khiaw'],
  ['ເມືອງງອຍ', 'muang ngoi'],
  ['ດອນໂຂງ', 'don khong'],
  ['ປະຕູໄຊ', 'patuxai'],
] as const;

const WORDS = [
  ['ນ້ຳປາ', 'nam pa'],
  ['ນໍ້າປາ', 'nam pa'],
  ['ແໜມ', 'naem'],
  ['ແຫນມ', 'nem'],
  ['ໂຮງແຮມ', 'hong haem'],
  ['ດ່ານນາແມວ', 'dan na meo'],
  ['ເຂົ້າໜຽວ', 'khao niao'],
  ['ເຂົ້າໜົມ', 'khanom'],
  ['ຕຳໝາກຫຸ່ງ', 'tam mak houng'],
  ['ລາບ', 'laap'],
  ['ຕະຫຼາດ', 'talat'],
  ['ວັດ', 'wat'],
  ['ບ້ານ', 'ban'],
  ['ເມືອງ', 'muang'],
  ['ແຂວງ', 'khoueng'],
  ['ຖ້ຳ', 'tham'],
  ['ພູ', 'phou'],
  ['ຫາດຊາຍ', 'hat sai'],
  ['ຂົວ', 'khua'],
  ['ທະເລ', 'thale'],
  ['ເງິນ', 'ngern'],
  ['ກ້ວຍ', 'kuay'],
  ['ເກາະ', 'koh'],
  ['ໃຫຍ່', 'nyai'],
  ['ໃໝ່', 'mai'],
  ['ສວນ', 'suan'],
  ['ຜ້າໄໝ', 'pha mai'],
  ['ແມ່ນ້ຳຂອງ', 'mae nam khong'],
] as const;

describe('Lao in Latin letters', () => {
  it.each(PLACES)('reads %s so that %s finds it', (lao, usual) => {
    expect(isFound(usual, romaniseLao(lao)), romaniseLao(lao).join(', ')).toBe(true);
  });

  it.each(WORDS)('reads the word %s so that %s finds it', (lao, usual) => {
    expect(isFound(usual, romaniseLao(lao)), romaniseLao(lao).join(', ')).toBe(true);
  });

  it('parts syllables by spaces', () => {
    expect(romaniseLao('ໂຮງແຮມ')).toEqual(['hong haem', 'hong hem']);
    expect(romaniseLao('ຫາດຊາຍເສີມເຊີນ')[0]).toBe('hat sai soem soen');
    expect(romaniseLao('ໂທລະສັບ')[0]).toBe('tho la sap');
    expect(romaniseLao('ເຂດສະຫງວນ')[0]).toBe('khet sa nguan');
  });

  it('knows a final consonant from the beginning of the next syllable', () => {
    expect(romaniseLao('ຕາເວັນອອກ')[0]).toBe('ta ven ok');
    expect(romaniseLao('ແຂວງຫົວພັນ')[0]).toBe('khwaeng hua phan');
    expect(romaniseLao('ລາວວຽງ')[0]).toBe('lao viang');
    expect(romaniseLao('ໂປຣແກຣມ')[1]).toBe('por krem');
    expect(romaniseLao('ຫວຽດນາມ')[0]).toBe('viat nam');
  });

  it('reads a silent leader in any spelling alike', () => {
    expect(romaniseLao('ຫມອນ')).toEqual(romaniseLao('ໝອນ'));
    expect(romaniseLao('ຫລວງ')).toEqual(romaniseLao('ຫຼວງ'));
    expect(romaniseLao('ຫນອງ')).toEqual(romaniseLao('ໜອງ'));
  });

  it('keeps other scripts without marks, makes digits plain and signs spaces', () => {
    expect(romaniseLao('ນ້ຳປາ (Cửa Đạt) ໔໐N')[0]).toBe('nam pa cua dat 40n');
    expect(romaniseLao('Café')).toEqual(['cafe']);
  });

  it('has nothing to say of nothing', () => {
    expect(romaniseLao('')).toEqual([]);
    expect(romaniseLao(' - ')).toEqual([]);
  });

  it('takes any string, and gives small letters, digits and spaces', () => {
    const random = createRandom(7);
    const odd = Array.from({ length: 1500 }, () => oddString(random, 20));
    for (const text of [...odd, ...randomTexts(8, letters(0x0e80, 0x0edf), 1500, 14)]) {
      const readings = romaniseLao(text);
      expect(readings.length).toBeLessThanOrEqual(3);
      for (const reading of readings) expect(reading, text).toMatch(/^[a-z0-9]+(?: [a-z0-9]+)*$/);
    }
  });
});
