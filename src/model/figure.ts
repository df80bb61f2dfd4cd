import { z } from 'zod';
import { field, line, number, oneOf, partialDate, whole } from './fields.ts';
import { INDICATORS, UNITS } from './lists.ts';
import { commonFacts, words } from './record.ts';

const observation = z.strictObject({
  indicator: oneOf(INDICATORS, 'Chỉ tiêu', 'Tên chỉ tiêu.'),
  value: number('Giá trị', 'Giá trị.', -1e15),
  unit: oneOf(UNITS, 'Đơn vị', 'Đơn vị tính.'),
  period: partialDate('Kỳ', 'Năm hoặc ngày của số liệu.'),
  changePercent: number('Tăng giảm (%)', 'So với kỳ trước.', -100, 10_000).optional(),
  status: oneOf(['final', 'estimate'], 'Tính chất', 'final: chính thức; estimate: ước tính.'),
  source: whole('Nguồn thứ', 'Số thứ tự của nguồn trong mục sources, bắt đầu từ 1.', 1, 99).optional(),
  method: line('Cách tính', 'Cách tính, phạm vi.', 300).optional(),
});

/** Statistics of the province (Dataset, Observation). Every value has its unit, period and source. */
export const figureFacts = z.strictObject({
  ...commonFacts,
  observations: field(z.array(observation).min(1), 'Số liệu', 'Từng chỉ tiêu với đơn vị, kỳ và nguồn.'),
});

export const figureWords = z.strictObject(words);
