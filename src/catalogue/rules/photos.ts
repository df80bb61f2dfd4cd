import type { Issue } from '../issues.ts';
import type { RecordRule } from './rule.ts';

/**
 * A photo needs its master; a person in it must have agreed. Alt, credit and licence are the schema's. Of one that was
 * taken back only the record is left.
 */
export const photos: RecordRule = ({ record: photo, files, pictureTold }) => {
  const issues: Issue[] = [];
  if (photo.kind !== 'photos') return [];
  const file = photo.words['vi']?.file ?? '';
  const isWithdrawn = photo.facts.consent?.withdrawn !== undefined;
  if (!photo.master && !pictureTold && !isWithdrawn) {
    issues.push({
      file,
      line: 1,
      level: 'error',
      code: 'missing-master',
      message: 'Thiếu tệp ảnh trong thư mục này.',
      fix: `Đặt ảnh gốc vào content/photos/${photo.id}/photo.jpg`,
    });
  }
  for (const words of Object.values(photo.words)) {
    const { alt, caption } = words.extra;
    if (alt === undefined || plain(alt) !== plain(caption)) continue;
    issues.push({
      file: words.file,
      line: files[words.lang]?.lineOf(['alt']) ?? 1,
      level: 'warning',
      code: 'alt-is-caption',
      message:
        'Lời thay ảnh (alt) y như chú thích (caption): người không nhìn thấy ảnh nghe hai lần một câu.',
      fix: 'Viết ở alt những gì nhìn thấy trong ảnh: ai, vật gì, ở đâu.',
    });
  }
  for (const [index, person] of (photo.facts.persons ?? []).entries()) {
    if (person.consent === 'yes' || isWithdrawn) continue;
    issues.push({
      file,
      line: files['vi']?.lineOf(['persons', index, 'consent']) ?? 1,
      level: 'error',
      code: 'no-consent',
      message: `“${person.name}” chưa đồng ý cho dùng ảnh, nên ảnh không được đăng.`,
      fix: 'Xin đồng ý rồi ghi consent: yes, hoặc bỏ ảnh này.',
    });
  }
  return issues;
};

const plain = (text = '') =>
  text
    .trim()
    .replace(/[.。]$/, '')
    .toLocaleLowerCase('vi');
