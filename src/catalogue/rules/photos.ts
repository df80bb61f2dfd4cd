import { recordsOf } from '../catalogue.ts';
import type { Issue } from '../issues.ts';
import type { Rule } from './rule.ts';

/** A photo needs its master; a person in it must have agreed. Alt, credit and licence are the schema's. */
export const photos: Rule = ({ catalogue, read }) => {
  const issues: Issue[] = [];
  const yaml = new Map(read.map((item) => [item.record, item.files['vi']]));
  for (const photo of recordsOf(catalogue, 'photos')) {
    const file = photo.words['vi']?.file ?? '';
    if (!photo.master) {
      issues.push({
        file,
        line: 1,
        level: 'error',
        code: 'missing-master',
        message: 'Thiếu tệp ảnh trong thư mục này.',
        fix: `Đặt ảnh gốc vào content/photos/${photo.id}/photo.jpg`,
      });
    }
    for (const [index, person] of (photo.facts.persons ?? []).entries()) {
      if (person.consent === 'yes') continue;
      issues.push({
        file,
        line: yaml.get(photo)?.lineOf(['persons', index, 'consent']) ?? 1,
        level: 'error',
        code: 'no-consent',
        message: `“${person.name}” chưa đồng ý cho dùng ảnh, nên ảnh không được đăng.`,
        fix: 'Xin đồng ý rồi ghi consent: yes, hoặc bỏ ảnh này.',
      });
    }
  }
  return issues;
};
