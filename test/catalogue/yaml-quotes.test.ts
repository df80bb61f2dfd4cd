import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { quoted, toQuote } from '../../src/catalogue/yaml-quotes.ts';

test.each([
  'Bãi biển: nơi đầu tiên',
  'Lễ hội "Lam Kinh"',
  "L'Annam # 1",
  'C:\\Anh\\bai-bien',
  `"Cửa ngõ" là 'ngõ'`,
  '- một gạch',
  '',
])('what is shown in quotes is read back as it was typed: %s', (text) => {
  expect(parse(`title: ${quoted(text)}`)).toEqual({ title: text });
});

test('a text with quotes of one kind is led into the other', () => {
  expect(toQuote('Lễ hội: "Lam Kinh"', 'title')).toBe(`Đặt cả câu trong dấu nháy đơn: title: '…'`);
  expect(toQuote("L'Annam: một", 'title')).toBe('Đặt cả câu trong dấu nháy: title: "…"');
});

test('where both kinds stand in a text, the single ones are to be doubled', () => {
  expect(toQuote(`"L'Annam": một`)).toBe(
    "Đặt cả câu trong dấu nháy đơn: '…', mỗi dấu ' trong câu viết hai lần: ''",
  );
});
