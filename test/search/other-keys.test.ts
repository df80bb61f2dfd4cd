import { expect, it } from 'vitest';
import { thaiAsLao, typedAsVietnamese } from '../../src/search/other-keys.ts';

it('reads Telex and VNI as the keyboard would have written them', () => {
  expect(typedAsVietnamese('thanhf nhaf hoof')).toBe('thành nhà hồ');
  expect(typedAsVietnamese('pu2 luo6ng')).toBe('pù luông');
  expect(typedAsVietnamese('d9a62t nu7o71c')).toContain('nước');
});

it('leaves words alone that are written already, and words of other languages', () => {
  expect(typedAsVietnamese('sầm sơn')).toBeUndefined();
  expect(typedAsVietnamese('beach hotel')).toBeUndefined();
  expect(typedAsVietnamese('40 km')).toBeUndefined();
});

it('writes Thai as Lao, letters that Lao lacks by their sound, and everything else as it is', () => {
  expect(thaiAsLao('ด่านนาแมว')).toBe('ດ່ານນາແມວ');
  expect(thaiAsLao('ภูเขา A1')).toBe('ພູເຂາ A1');
});
