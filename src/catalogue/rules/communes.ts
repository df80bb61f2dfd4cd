import { shownPath } from '../files.ts';
import type { Rule } from './rule.ts';

/** Communes are named and there is no list of them: one mistake, whoever names them. */
export const communes: Rule = ({ catalogue, read, readable }) => {
  if (!readable.noCommunes) return [];
  const naming = read.filter(({ record }) => record.facts.locality?.length).length;
  const regions =
    readable.province && catalogue.province.regions?.some((region) => region.communes.length > 0);
  if (naming === 0 && !regions) return [];
  const who = [naming > 0 && `${naming} bản ghi`, regions && 'mục regions của province.yaml'].filter(Boolean);
  return [
    {
      file: shownPath('communes.yaml'),
      level: 'error',
      code: 'missing-communes',
      message: `Chưa có tệp communes.yaml (danh sách xã, phường), nhưng ${who.join(' và ')} ghi mã xã.`,
      fix: 'Tạo communes.yaml với source, asOf và communes: mỗi xã một dòng - { code: "01234", names: { vi: Xã A } }',
    },
  ];
};
