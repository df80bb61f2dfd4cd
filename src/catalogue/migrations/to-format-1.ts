import { provinceSchema } from '../../model/province.ts';
import { formatYaml } from '../writer/canonical-yaml.ts';
import type { Migration } from './migration.ts';

/** Content before there were formats: province.yaml gets the number, and with it the one form. */
export const toFormat1: Migration = {
  from: 0,
  to: 1,
  title: 'Ghi định dạng nội dung số 1 vào province.yaml, các mục theo một cách viết thống nhất',
  run(files) {
    const file = 'province.yaml';
    const text = formatYaml(files.read(file) ?? '', provinceSchema, (doc) => doc.setIn(['format'], 1), {
      blankLines: true,
    });
    if (text === undefined) return [file];
    files.write(file, text);
    return [];
  },
};
