import { KIND_NAMES } from '../model/kinds.ts';
import { recordKey } from './accept-arguments.ts';
import { Misuse, readArguments } from './arguments.ts';
import type { Renaming } from './rename-references.ts';

export const RENAME_USAGE = `Cách dùng:
  npm run rename -- places/bai-cu bai-moi    đổi mã của bản ghi: thư mục, mọi nơi nhắc tới, và đường từ địa chỉ cũ
  Thêm --json để máy khác đọc kết quả.`;

/** @throws Misuse with the usage unless a record and another id are given. */
export function parseRenameArguments(args: readonly string[]): Renaming {
  const [typed = '', typedId = '', ...more] = readArguments(args, RENAME_USAGE, {}).positionals;
  const [kindName, id, ...deeper] = recordKey(typed).split('/');
  const kind = KIND_NAMES.find((name) => name === kindName);
  const newId = typedId.startsWith(`${kind}/`) ? typedId.slice(`${kind}/`.length) : typedId;
  const isWhole = kind !== undefined && id && newId && newId !== id;
  if (!isWhole || deeper.length + more.length > 0) throw new Misuse(RENAME_USAGE);
  return { kind, id, newId };
}
