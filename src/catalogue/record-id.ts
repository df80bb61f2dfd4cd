import { KIND_NAMES } from '../model/kinds.ts';
import type { Issue } from './issues.ts';
import { RESERVED_IDS } from './routes.ts';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Windows takes a path of 260 characters. Of these an editor's folder needs some 120 (a name, a desktop kept by
 * OneDrive, the project), `content\publications\` and `\index.zh-Hant.mdx` 40, and pictures add a hash and a width.
 * 60 leave room, and make an address that can still be read out.
 */
export const LONGEST_ID = 60;

/** Devices of Windows, which cannot have a folder of such a name. Source: "Naming Files, Paths, and Namespaces". */
const DEVICE = /^(?:con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])$/i;

/** Whether a name has the shape of an id. */
export const isId = (name: string): boolean => ID.test(name);

/** Whether a folder's name may be an id: it becomes a web address and stands in printed QR codes for good. */
export function checkId(id: string, file: string): Issue[] {
  const name = id.normalize('NFC');
  if (RESERVED_IDS.includes(id))
    return [badId(file, `Tên thư mục “${id}” là tên máy dùng riêng, không làm mã được.`, 'Đặt tên khác.')];
  if (DEVICE.test(name))
    return [
      badId(
        file,
        `Tên thư mục “${name}” là tên Windows dành cho thiết bị nên máy Windows không chép được thư mục này.`,
        `Đặt tên dài hơn, ví dụ: ${suggestId(name)}-moi`,
      ),
    ];
  if (id.length > LONGEST_ID)
    return [
      badId(
        file,
        `Tên thư mục dài ${name.length} ký tự, nhiều nhất được ${LONGEST_ID}.`,
        `Rút gọn, ví dụ: ${suggestId(name)}`,
      ),
    ];
  if (ID.test(id)) return [];
  const rule = 'Dùng chữ thường không dấu, số và gạch ngang, bắt đầu bằng chữ';
  return [badId(file, `Tên thư mục “${name}” không dùng được làm mã.`, `${rule}, ví dụ: ${suggestId(name)}`)];
}

const badId = (file: string, message: string, fix: string): Issue => {
  return { file, level: 'error', code: 'bad-id', message, fix };
};

/** Chùa Một Cột → chua-mot-cot */
export function suggestId(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  const id = plain.replace(/[^a-z0-9]+/g, '-').replace(/^[-0-9]+|-+$/g, '');
  return id.slice(0, LONGEST_ID).replace(/-+$/, '') || 'ban-ghi';
}

const KIND_BEFORE = new RegExp(`^(?:content/)?(?:${KIND_NAMES.join('|')})/`);

/** The id of a record that was named by its kind or its folder, as links and paths do. */
export const meantId = (typed: string): string => {
  const id = typed.replace(KIND_BEFORE, '');
  return suggestId(id === typed ? id : id.replace(/\/.*$/, ''));
};
