import { expect, it } from 'vitest';
import { html, joinHtml } from '../../../src/language/html.ts';
import {
  formerHtml,
  hasUnits,
  nameLetters,
  unitNameHtml,
  unitsIntro,
} from '../../../src/view/units/unit-names.ts';
import { siteWith, textOf } from '../site.ts';

const communes = [
  {
    code: '00001',
    names: { vi: 'Xã Đá <b>', en: 'Da Commune' },
    mergedFrom: [{ district: 'Huyện Núi', communes: ['Xã Chia', 'Thị trấn Núi'] }],
  },
  {
    code: '00002',
    names: { vi: 'Xã Núi' },
    mergedFrom: [{ district: 'Huyện Núi', communes: ['Xã Núi', 'Xã Chia'] }],
  },
] as never;
const terms = [
  { id: 'xa-nui', words: { vi: { preferred: 'Xã Núi' }, lo: { preferred: 'ຕາແສງນຸຍ' } } },
] as never;
const site = siteWith({ communes, terms });
const [vi, en, lo] = ['vi', 'en', 'lo'].map((lang) => site.readerOf(lang)) as [
  ReturnType<typeof site.readerOf>,
  ReturnType<typeof site.readerOf>,
  ReturnType<typeof site.readerOf>,
];
const linesOf = (reader: typeof vi) =>
  nameLetters(reader).map(([letter, lines]) => [letter, ...lines.map((line) => textOf(line))]);

it('has each name once under its letter, the old ones with what their land is called today', () => {
  expect(linesOf(vi).slice(0, 2)).toEqual([
    ['C', 'Xã Chia → Xã Đá &lt;b&gt; và Xã Núi'],
    ['Đ', 'Xã Đá &lt;b&gt;'],
  ]);
  expect(linesOf(vi)[2]?.slice(1).toSorted()).toEqual([
    'Huyện Núi → 2 xã, phường',
    'Thị trấn Núi → Xã Đá &lt;b&gt;',
    'Xã Núi',
  ]);
});

it('stands a name in the reader’s own script under its own letter and the Vietnamese one', () => {
  const letters = new Map(linesOf(lo).map(([letter, ...lines]) => [letter, lines]));
  expect(letters.get('ນ')).toEqual(['ຕາແສງນຸຍ Xã Núi']);
  expect(letters.get('N')).toContain('ຕາແສງນຸຍ Xã Núi');
  expect(letters.get('D')).toEqual(['Xã Đá &lt;b&gt;']);
});

it('stays with the Vietnamese name, marked, where there is no agreed one, and never takes a third language’s', () => {
  const [first, second] = communes as unknown as Parameters<typeof unitNameHtml>[1][];
  expect(unitNameHtml(lo, first as never)).toBe('<span lang="vi">Xã Đá &lt;b&gt;</span>');
  expect(unitNameHtml(lo, second as never)).toBe('ຕາແສງນຸຍ <small lang="vi">Xã Núi</small>');
  expect(unitNameHtml(en, first as never)).toBe('Da Commune <small lang="vi">Xã Đá &lt;b&gt;</small>');
  expect(unitNameHtml(vi, first as never)).toBe('Xã Đá &lt;b&gt;');
});

it('says of a divided commune that a part of it is meant', () => {
  expect(textOf(formerHtml(vi, 'Huyện Núi', ['Xã Chia', 'Thị trấn Núi']))).toBe(
    'Xã Chia (một phần) và Thị trấn Núi',
  );
});

it('is a list of names where the province tells nothing of old ones', () => {
  const plain = siteWith({ communes: [{ code: '00001', names: { vi: 'Xã An' } }] as never });
  const reader = plain.readerOf('vi');
  expect(joinHtml(nameLetters(reader).flatMap(([, lines]) => lines))).toBe(
    html`<span id="xa-00001">Xã An</span>`,
  );
  expect(unitsIntro(reader)).toBe('1 xã, phường');
  expect([hasUnits(plain), hasUnits(siteWith())]).toEqual([true, false]);
});

it('tells two old communes of one name apart by their districts', () => {
  const twice = ['Huyện A', 'Huyện B'].map((district, at) => ({
    code: `0000${at}`,
    names: { vi: `Xã Mới ${at}` },
    mergedFrom: [{ district, communes: ['Xã Tân Tiến'] }],
  }));
  const letters = new Map(nameLetters(siteWith({ communes: twice as never }).readerOf('vi')));
  expect(letters.get('T')?.map((line) => textOf(line))).toEqual([
    'Xã Tân Tiến (Huyện A) → Xã Mới 0',
    'Xã Tân Tiến (Huyện B) → Xã Mới 1',
  ]);
});
