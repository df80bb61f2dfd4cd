import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { historyFolder, keepHistory } from '../../../src/desk/history/history.ts';
import { place, translation } from '../../support/province.ts';
import { desk } from './support.ts';

const PLACE = 'places/bai-mau/index.vi.md';
const root = resolve(import.meta.dirname, '../../..');

describe('the history', () => {
  it('begins with the content as it is, which is no change', () => {
    const { note, list } = desk();
    note();
    expect(list()).toEqual(['1 bắt đầu giữ lịch sử']);
    note();
    expect(list()).toHaveLength(1);
  });

  it('has what a command does and what was done outside apart', async () => {
    const { command, edit, note, list, told } = desk();
    note();
    edit({ [PLACE]: place().replace('để thử', 'rất dài') });
    await command('nhận bản dịch', { 'places/bai-mau/index.lo.md': translation() });
    edit({ [PLACE]: place('', 'Bài mới.\n') });
    note();
    expect(list()).toEqual([
      '4 sửa ngoài bàn biên tập | places/bai-mau: tóm tắt, bài viết',
      '3 nhận bản dịch | places/bai-mau: thêm bản tiếng Lào',
      '2 sửa ngoài bàn biên tập | places/bai-mau: tóm tắt',
      '1 bắt đầu giữ lịch sử',
    ]);
    expect(told).toEqual([]);
  });

  it('has nothing of a command that wrote nothing, and of one that failed what it wrote all the same', async () => {
    const { command, keeping, edit, list, note } = desk();
    note();
    await command('không ghi gì', {});
    const fails = keepHistory({ ...keeping(), what: 'hỏng giữa chừng' }, () => {
      edit({ [PLACE]: place('', 'Nửa bài.\n') });
      throw new Error('hỏng');
    });
    await expect(fails).rejects.toThrow('hỏng');
    expect(list()).toEqual(['2 hỏng giữa chừng | places/bai-mau: bài viết', '1 bắt đầu giữ lịch sử']);
  });

  it('of one record has only its own changes', async () => {
    const { command, list, note } = desk();
    note();
    await command('thêm', { 'places/bai-hai/index.vi.md': place().replace('Bãi Mẫu', 'Bãi Hai') });
    await command('sửa cả hai', { [PLACE]: place('', 'x\n'), 'places/bai-hai/index.vi.md': place() });
    expect(list('places/bai-mau')).toEqual(['3 sửa cả hai | places/bai-mau: bài viết']);
    expect(list('places/bai-hai')).toEqual([
      '3 sửa cả hai | places/bai-hai: tên',
      '2 thêm | places/bai-hai: bản ghi mới',
    ]);
  });

  it('lies in its home, each content folder apart, with a word to whoever finds it', () => {
    const { home, note } = desk();
    note();
    expect(historyFolder({ home, contentDir: join(home, 'content') })).toBe(
      join(home, '.lich-su', 'content'),
    );
    expect(historyFolder({ home, contentDir: join(home, 'Nội dung') })).toMatch(/noi-dung-[0-9a-f]{8}$/);
    expect(readFileSync(join(home, '.lich-su/content/DOC-TRUOC.txt'), 'utf8')).toContain('npm run undo');
    for (const file of ['.gitignore', 'src/desk/new-province/template/gitignore'])
      expect(readFileSync(join(root, file), 'utf8')).toContain('\n.lich-su/\n');
  });

  it('is not kept where HISTORY=no, and the work is done all the same', async () => {
    const { keeping, edit, home, read } = desk();
    const work = () => edit({ [PLACE]: 'x' });
    await keepHistory({ ...keeping(), what: 'ghi', history: false }, work);
    expect(readdirSync(home)).toEqual(['content']);
    expect(read(PLACE)).toBe('x');
  });
});
