import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { byButton } from '../../../src/desk/web/page/by-button.ts';

const src = join(import.meta.dirname, '../../../src');

describe('what a command says, for somebody without a terminal', () => {
  it.each([
    ['Điền xong, xem lại bằng: npm run check', 'Điền xong, xem lại bằng: nút “Kiểm tra nội dung”'],
    ['rồi chạy lại: npm run check -- --fix', 'rồi bấm nút “Để máy sửa lỗi nhỏ”'],
    ['Chạy: npm run check -- --fix (máy cho xem)', 'Bấm nút “Để máy sửa lỗi nhỏ” (máy cho xem)'],
    ['Muốn ghi, chạy: npm run check -- --fix --yes', 'Muốn ghi, bấm nút “Ghi những thay đổi này”'],
    [
      'Xem từng dòng: npm run history -- --show <số>. Lấy lại bản trước: npm run undo -- <số>',
      'Xem từng dòng: nút “Xem từng dòng” trong “Lịch sử”. Lấy lại bản trước: nút “Lấy lại bản trước” trong “Lịch sử”',
    ],
    ['→ Lấy lại: npm run undo -- 12\nHết', '→ Lấy lại: nút “Lấy lại bản trước” trong “Lịch sử”\nHết'],
    ['chạy: npm run accept -- places/ho-mau lo', 'bấm nút “Vẫn đúng” trong bảng bản ghi'],
    ['Lấy ảnh ra: npm run withdraw -- photos/ho-mau', 'Lấy ảnh ra: nút “Gỡ ảnh”'],
    // These have no button: the words of the terminal stay.
    ['Lấy lại: npm run backup -- --restore <tệp> --to <thư mục>', undefined],
    ['npm run build -- --led na-meo', undefined],
  ])('%s', (said, shown) => {
    expect(byButton(said)).toBe(shown ?? said);
  });

  it('names buttons that the desk has', () => {
    const pages = globSync('desk/web/page/*.ts', { cwd: src }).filter(
      (file) => !file.endsWith('by-button.ts'),
    );
    const shown = pages.map((file) => readFileSync(join(src, file), 'utf8')).join('\n');
    const said = readFileSync(join(src, 'desk/web/page/by-button.ts'), 'utf8');
    const names = [...said.matchAll(/(?:nút|trong) “([^”]+)”/g)].map(([, name]) => name as string);
    expect(names.length).toBeGreaterThan(9);
    expect(names.filter((name) => !shown.includes(`'${name}`))).toEqual([]);
  });
});
