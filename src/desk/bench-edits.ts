import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { benchFile } from './bench-province.ts';

const RECORD = 7;
/** In no text of the bench, so that the fonts need it anew. */
const NEW_LETTER = 'Ẵ';

/**
 * What an editor does to the bench's province between two builds, each to what the one before left.
 * @param content its folder.
 */
export function benchEdits(content: string): { name: string; edit: () => void }[] {
  const file = join(content, 'places', `r-${RECORD}`, 'index.vi.md');
  let text = benchFile(RECORD, 'vi');
  const replace = (former: string | RegExp, by: string) => () => {
    const edited = text.replace(former, by);
    if (edited === text) throw new Error(`The record of the bench has no ${former}.`);
    text = edited;
    writeFileSync(file, text);
  };
  const theme = join(content, 'theme');
  return [
    { name: 'Sửa một từ', edit: replace(/\n---\n/, '\n---\nđường mới\n') },
    { name: 'Sửa một dữ kiện', edit: replace('timeNeededMinutes: 90', 'timeNeededMinutes: 120') },
    { name: 'Sửa một tên', edit: replace(/^title: .*$/m, 'title: đường qua núi mới') },
    { name: 'Một chữ chưa từng có', edit: replace('đường mới', `đường ${NEW_LETTER}`) },
    {
      name: 'Đổi giao diện',
      edit: () => {
        mkdirSync(theme, { recursive: true });
        writeFileSync(join(theme, 'theme.css'), ':root { --raw-metal: #75562a; }\n');
      },
    },
  ];
}

/** Every file of a folder by its path, as a hash of what is in it. */
export function filesOf(dir: string): Map<string, string> {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(dir, path), createHash('sha256').update(readFileSync(path)).digest('base64')];
    }),
  );
}

/** How many files are new, other or gone. */
export function countChanges(before: Map<string, string>, after: Map<string, string>): number {
  const others = [...after].filter(([path, hash]) => before.get(path) !== hash).length;
  return others + [...before.keys()].filter((path) => !after.has(path)).length;
}
