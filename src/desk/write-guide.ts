import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '../build/refusal.ts';
import { createGuide } from '../catalogue/guide/guide.ts';
import { createGuidePage } from '../catalogue/guide/page.ts';
import { isWithin } from '../catalogue/is-within.ts';
import { partOf } from '../catalogue/part-files.ts';
import { moveSync, removeSync } from '../catalogue/patient-disk.ts';

/** Writes content/README.md. @returns where. */
export function writeGuide(contentDir: string): string {
  const file = join(contentDir, 'README.md');
  const text = createGuide();
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeWhole(file, text);
  return file;
}

/** Writes the guide as a page. @param file absolute. @throws Refusal when it would lie among the content. */
export function writeGuidePage(file: string, contentDir: string): string {
  const folder = dirname(file);
  if (!existsSync(folder))
    throw new Refusal(`Không có thư mục ${folder}.  → Tạo thư mục ấy, hoặc ghi vào nơi khác.`);
  if (existsSync(contentDir) && isWithin(realpathSync(folder), realpathSync(contentDir)))
    throw new Refusal(`${file} nằm trong thư mục nội dung.  → Ghi trang hướng dẫn vào nơi khác.`);
  writeWhole(file, createGuidePage());
  return file;
}

function writeWhole(file: string, text: string): void {
  // A dot before the name hides what a killed process leaves behind from whoever reads the content.
  const part = partOf(join(dirname(file), '.guide'));
  try {
    writeFileSync(part, text);
    moveSync(part, file);
  } finally {
    removeSync(part);
  }
}
