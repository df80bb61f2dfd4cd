import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '../build/refusal.ts';
import { isWithin } from '../catalogue/is-within.ts';
import type { Environment } from './environment.ts';
import { HISTORY_FOLDER } from './history/history-folder.ts';

/**
 * Where a backup is written. @param asked absolute; undefined: a name with the day in `folder` that no file has.
 * @throws Refusal for a place that a backup must not have: among the content, where a build or a command throws away
 * what it finds, or that of another file.
 */
export function backupPlace(
  { home, contentDir, outDir, cacheDir, today }: Environment,
  asked: string | undefined,
  folder: string,
): string {
  const file = asked ?? freeName(join(folder, `sao-luu-${today}`));
  const parent = dirname(file);
  if (!existsSync(parent))
    throw new Refusal(`Không có thư mục ${parent}.  → Tạo thư mục ấy, hoặc ghi vào nơi khác.`);
  const among = [contentDir, outDir, cacheDir, join(home, HISTORY_FOLDER), join(home, 'node_modules')].find(
    (one) => existsSync(one) && isWithin(realpathSync(parent), realpathSync(one)),
  );
  if (among !== undefined)
    throw new Refusal(`Không ghi bản sao lưu vào ${among}.  → Ghi vào nơi khác, tốt nhất là một ổ đĩa khác.`);
  if (existsSync(file)) throw new Refusal(`Đã có ${file}, lệnh này không ghi đè.  → Ghi tên tệp khác.`);
  return file;
}

function freeName(start: string): string {
  for (let nth = 1; ; nth++) {
    const file = nth === 1 ? `${start}.zip` : `${start}-${nth}.zip`;
    if (!existsSync(file)) return file;
  }
}
