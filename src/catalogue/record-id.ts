import type { Issue } from './issues.ts';
import { RESERVED_IDS } from './routes.ts';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Whether a folder's name may be an id: it becomes a web address and stands in printed QR codes for good. */
export function checkId(id: string, file: string): Issue[] {
  if (RESERVED_IDS.includes(id))
    return [badId(file, `Tên thư mục “${id}” là tên máy dùng riêng, không làm mã được.`, 'Đặt tên khác.')];
  if (ID.test(id)) return [];
  const message = `Tên thư mục “${id.normalize('NFC')}” không dùng được làm mã.`;
  const rule = 'Dùng chữ thường không dấu, số và gạch ngang, bắt đầu bằng chữ';
  return [badId(file, message, `${rule}, ví dụ: ${suggestId(id)}`)];
}

const badId = (file: string, message: string, fix: string): Issue => {
  return { file, level: 'error', code: 'bad-id', message, fix };
};

/** Chùa Một Cột → chua-mot-cot */
export function suggestId(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^[-0-9]+|-+$/g, '') || 'ban-ghi';
}
