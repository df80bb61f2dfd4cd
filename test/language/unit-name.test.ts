import { expect, it } from 'vitest';
import { bareUnitName } from '../../src/language/unit-name.ts';

it('gives the name people look for without the kind of unit, in each script', () => {
  const names = [
    'Huyện Quan Hóa',
    'Thị trấn Nông trường Sao Vàng',
    'THÀNH PHỐ Thanh Hóa',
    'ຕາແສງນາແມວ',
    'ឃុំណាម៉ែវ',
    '那猫乡',
  ];
  expect(names.map(bareUnitName)).toEqual(['Quan Hóa', 'Sao Vàng', 'Thanh Hóa', 'ນາແມວ', 'ណាម៉ែវ', '那猫乡']);
});

it('leaves a number its word, and a name that only begins like a kind', () => {
  expect(['Phường 5', 'Xã', 'Quận Ba', 'Xãng'].map(bareUnitName)).toEqual(['Phường 5', 'Xã', 'Ba', 'Xãng']);
});
