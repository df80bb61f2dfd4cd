import { existsSync, globSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal } from '../build/refusal.ts';

/**
 * Access logs by file, folder or pattern; each once, absolute. Patterns are looked up here too: the command line of
 * Windows leaves them as they are.
 * @throws Refusal
 */
export function findLogs(words: readonly string[]): string[] {
  const found = words.flatMap((word) => {
    const files = existsSync(word) ? [word] : /[*?]/.test(word) ? globSync(word).toSorted() : [];
    if (files.length === 0)
      throw new Refusal(
        `Không thấy tệp nhật ký “${word}”.  → Kiểm tra lại tên tệp, ví dụ: access.log access.log.1.gz`,
      );
    return files.flatMap((file) =>
      statSync(file).isDirectory()
        ? readdirSync(file, { withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map(({ name }) => join(file, name))
            .toSorted()
        : [file],
    );
  });
  if (found.length === 0) throw new Refusal(`Thư mục không có tệp nào: ${words.join(', ')}`);
  return [...new Set(found.map((file) => resolve(file)))];
}
