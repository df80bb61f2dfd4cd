import { expect, it } from 'vitest';
import { partsOf, unitAnchor, unitsOf } from '../../src/catalogue/units.ts';
import type { Communes } from '../../src/model/communes.ts';

const communes: Communes['communes'] = [
  {
    code: '00002',
    names: { vi: 'Phường Bờ' },
    mergedFrom: [
      { district: 'Thị xã Bên', communes: ['Phường Bờ', 'Xã Chia'] },
      { district: 'Huyện Núi', communes: ['Xã Đá'] },
    ],
  },
  {
    code: '00001',
    names: { vi: 'Xã An' },
    formerly: ['Huyện Núi'],
    mergedFrom: [{ district: 'Thị xã Bên', communes: ['Xã Chia'] }],
  },
  { code: '00003', names: { vi: 'Xã Chưa Rõ' } },
];

it('tells what the land of a former district is called today, by name without the kind of unit', () => {
  const { districts, others } = unitsOf(communes);
  expect(
    districts.map(({ name, anchor, parts }) => [
      name,
      anchor,
      ...parts.map(({ unit, communes: old }) => `${unitAnchor(unit)} ${old.join('+')}`),
    ]),
  ).toEqual([
    ['Thị xã Bên', 'cu-thi-xa-ben', 'xa-00001 Xã Chia', 'xa-00002 Phường Bờ+Xã Chia'],
    ['Huyện Núi', 'cu-huyen-nui', 'xa-00001 ', 'xa-00002 Xã Đá'],
  ]);
  expect(others.map(({ code }) => code)).toEqual(['00003']);
});

it('tells of a divided commune both units that have land of it', () => {
  const divided = unitsOf(communes).communes.find(({ name }) => name === 'Xã Chia');
  expect(divided).toMatchObject({ district: 'Thị xã Bên' });
  expect(divided?.units.map(({ code }) => code)).toEqual(['00001', '00002']);
});

it('keeps communes of one name in two districts apart', () => {
  const twice = ['Huyện A', 'Huyện B'].map((district, at) => ({
    code: `0000${at}`,
    names: { vi: `Xã ${at}` },
    mergedFrom: [{ district, communes: ['Xã Tân Tiến'] }],
  }));
  expect(unitsOf(twice).communes.map(({ district, units }) => [district, units.length])).toEqual([
    ['Huyện A', 1],
    ['Huyện B', 1],
  ]);
});

it('gives every district a place of its own, whatever letters its name has', () => {
  const units = ['Huyện Hoà', 'Huyện Hòa', 'Huyện Hoa', '<b>'].map((district, at) => ({
    code: `0000${at}`,
    names: { vi: `Xã ${at}` },
    formerly: [district],
  }));
  const anchors = unitsOf(units).districts.map(({ anchor }) => anchor);
  expect(new Set(anchors).size).toBe(4);
  for (const anchor of anchors) expect(anchor).toMatch(/^cu-[a-z0-9-]+$/);
});

it('names a district once, though both fields do', () => {
  const [unit] = communes;
  expect(
    partsOf({ ...(unit as (typeof communes)[number]), formerly: ['Huyện Núi'] }).map(
      ({ district }) => district,
    ),
  ).toEqual(['Thị xã Bên', 'Huyện Núi']);
});
