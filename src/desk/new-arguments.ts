import { codeByName, namedCodes } from '../catalogue/code-names.ts';
import { nearest } from '../catalogue/nearest.ts';
import { suggestId } from '../catalogue/record-id.ts';
import { KIND_NAMES, type Kind } from '../model/kinds.ts';
import { Misuse, readArguments } from './arguments.ts';

export interface NewRequest {
  kind: Kind;
  /** Vietnamese, NFC. */
  title: string;
  id: string;
}

export const NEW_USAGE = `Cách dùng:
  npm run new -- places "Bãi biển Gió Lành"                tạo bản ghi mới, mã lấy từ tên
  npm run new -- places "Bãi biển Gió Lành" --id gio-lanh  đặt mã khác (mã là địa chỉ của trang)
  Thêm --json để máy khác đọc kết quả.
  Loại bản ghi: ${namedCodes(KIND_NAMES).join(', ')}`;

/** @throws Misuse with the usage for an unknown kind or without a title. */
export function parseNewArguments(args: readonly string[]): NewRequest {
  const { values, positionals } = readArguments(args, NEW_USAGE, { id: { type: 'string' } });
  const [typed = '', ...words] = positionals;
  const title = words.join(' ').normalize('NFC').trim();
  if (title === '') throw new Misuse(NEW_USAGE);
  return { kind: parseKind(typed, NEW_USAGE), title, id: values.id ?? suggestId(title) };
}

/** A kind by its code or its Vietnamese name. @throws Misuse that offers the nearest one, with the usage. */
export function parseKind(typed: string, usage: string): Kind {
  const kind = KIND_NAMES.find((name) => name === typed) ?? codeByName(typed, KIND_NAMES);
  if (kind !== undefined) return kind as Kind;
  const guess = nearest(typed.toLowerCase(), KIND_NAMES);
  const meant = guess ? `  → Có phải muốn viết: ${guess}` : '';
  throw new Misuse(`Không có loại bản ghi “${typed}”.${meant}\n${usage}`);
}
