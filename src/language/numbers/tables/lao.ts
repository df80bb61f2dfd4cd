import { anyOf, type NumberWords } from '../number-words.ts';

const months = {
  ມັງກອນ: 1,
  ກຸມພາ: 2,
  ມີນາ: 3,
  ເມສາ: 4,
  ພຶດສະພາ: 5,
  ມິຖຸນາ: 6,
  ກໍລະກົດ: 7,
  ສິງຫາ: 8,
  ກັນຍາ: 9,
  ຕຸລາ: 10,
  ພະຈິກ: 11,
  ທັນວາ: 12,
};
const lunarMonths = { ອ້າຍ: 1, ຈຽງ: 1, ຍີ່: 2 };
const name = anyOf(Object.keys(months));

export const lao: NumberWords = {
  decimal: ',',
  isMixed: true,
  isSpaced: false,
  units: {
    ສູນ: 0,
    ໜຶ່ງ: 1,
    ຫນຶ່ງ: 1,
    ເອັດ: 1,
    ສອງ: 2,
    ສາມ: 3,
    ສີ່: 4,
    ຫ້າ: 5,
    ຫົກ: 6,
    ເຈັດ: 7,
    ແປດ: 8,
    ເກົ້າ: 9,
    ຊາວ: 20,
  },
  scales: {
    ສິບ: 10,
    ຮ້ອຍ: 100,
    ພັນ: 1e3,
    ໝື່ນ: 1e4,
    ຫມື່ນ: 1e4,
    ແສນ: 1e5,
    ລ້ານ: 1e6,
    ຕື້: 1e9,
  },
  /** ພັນທຸ is a breed, ລ້ານຊ້າງ a kingdom. */
  notScale: /^(?:ພັນທຸ|ພັນທະ|ລ້ານຊ້າງ|ລ້ານນາ)/u,
  scaleGap: '(?:ກວ່າ)?\\s?',
  hints: [
    [/ວັນເພັງ|ຂຶ້ນ 15 ຄ່ຳ/gu, [15]],
    [/ເຄິ່ງ/gu, [0.5, 1.5, 30, 50, 2]],
    [/ຄູ່|ທັງສອງ/gu, [2]],
    [/ທົດສະວັດ/gu, [10]],
    [/ສະຕະວັດ|ສັດຕະວັດ/gu, [100]],
  ],
  halfOf: /ເຄິ່ງ(ລ້ານ|ຕື້)/gu,
  months,
  lunarMonths,
  dates: [
    new RegExp(`(?<d>\\d{1,2})\\s*(?:ເດືອນ\\s*)?(?<m>${name})`, 'gu'),
    new RegExp(`(?<d>\\d{1,2})\\s*ເດືອນ\\s*(?<m>\\d{1,2}(?!\\d)|${anyOf(Object.keys(lunarMonths))})`, 'gu'),
  ],
  monthAlone: new RegExp(
    `ເດືອນ\\s*(?<m>\\d{1,2}(?!\\d)|${anyOf([...Object.keys(months), ...Object.keys(lunarMonths)])})|(?<n>${name})`,
    'gu',
  ),
  times: [/(?<h>\d{1,2})\s?ໂມງ/gu],
  lunar: /ຈັນທະຄະຕິ|ເດືອນ(?:ອ້າຍ|ຈຽງ|ຍີ່)|ວັນເພັງ/u,
  solar: /ສຸລິຍະຄະຕິ|ປະຕິທິນສາກົນ/u,
};
