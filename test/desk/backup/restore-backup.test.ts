import {
  createWriteStream,
  existsSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { Refusal } from '../../../src/build/refusal.ts';
import { SUMS } from '../../../src/desk/backup/backup-names.ts';
import { readBackup } from '../../../src/desk/backup/read-backup.ts';
import { restoreBackup } from '../../../src/desk/backup/restore-backup.ts';
import { sha256Of } from '../../../src/desk/history/store.ts';
import { temporaryFolder } from '../temporary.ts';
import { BYTES, saved } from './saved.ts';

/** A ZIP with the given entries and, unless told otherwise, a right list of checksums. */
async function zip(entries: Record<string, string | Buffer>, options: { mode?: number; sums?: string } = {}) {
  const file = join(temporaryFolder(), 'x.zip');
  const made = new ZipFile();
  const lines = Object.entries(entries).map(([name, bytes]) => `${sha256Of(Buffer.from(bytes))}  ${name}\n`);
  const { mode = 0o100644, sums = lines.join('') } = options;
  for (const [name, bytes] of Object.entries(entries)) made.addBuffer(Buffer.from(bytes), name, { mode });
  if (sums) made.addBuffer(Buffer.from(sums), SUMS);
  made.end();
  await pipeline(made.outputStream, createWriteStream(file));
  return file;
}

/** The same with a name, or any bytes, exchanged for others of the same length. */
async function patched(file: string, from: string, to: string) {
  const bytes = readFileSync(file).toString('latin1').replaceAll(from, to);
  writeFileSync(file, Buffer.from(bytes, 'latin1'));
  return file;
}

describe('what is restored', () => {
  const refused = async (file: string, message: string | RegExp) => {
    const home = temporaryFolder({ 'giu/x': '' });
    const restore = () => restoreBackup(file, join(home, 'moi'), join(home, 'content'));
    for (const work of [() => readBackup(file), restore]) {
      const error = await work().catch((one: unknown) => one);
      expect(error).toBeInstanceOf(Refusal);
      expect((error as Refusal).message).toMatch(message);
    }
    expect(readdirSync(home)).toEqual(['giu']);
  };

  it('is compared byte for byte: each damaged file is named, and nothing appears', async () => {
    const { file } = await saved();
    const bytes = readFileSync(file);
    const at = bytes.indexOf(Buffer.from(BYTES.subarray(0, 200)));
    bytes[at + 150] = 1;
    writeFileSync(file, bytes);
    await refused(file, /bị hỏng hoặc thiếu ở: content\/photos\/anh\/photo\.jpg\. Chưa ghi gì/);
  });

  it.each([1, 30, 3000, 60_000])('is refused when its last %i bytes are missing', async (missing) => {
    const { file } = await saved();
    truncateSync(file, readFileSync(file).length - missing);
    await refused(file, /không phải bản sao lưu, hoặc chép, tải chưa trọn/);
  });

  it.each([
    ['content/xx/passwd', 'content/../passwd'],
    ['content/xx/passwd', '/ontent/xx/passwd'],
    ['content/xx/passwd', 'C:/tent/xx/passwd'],
    ['content/xx/passwd', 'content\\xx\\passwd'],
    ['content/xx/passwd', 'content/aux/passw'.padEnd(17, 'd')],
    ['content/xx/passwd', 'content/xx/com1.d'],
    ['content/xx/passwd', 'content/xx/a:strm'],
    ['content/xx/passwd', 'content/xx/passw.'],
    ['content/xx/passwd', 'content/.g/passwd'],
    ['content/xx/passwd', 'content//x/passwd'],
    ['content/xx/passwd', '.git/hooks/passwd'],
    ['content/xx/passwd', 'engine/sub/x.mjsd'],
    ['content/xx/passwd', 'content/xx/pa\u0001swd'],
  ])('has no name such as %s made %s', async (from, to) => {
    expect(to.length).toBe(from.length);
    await refused(await patched(await zip({ [from]: 'x' }), from, to), /Chưa ghi gì|không phải bản sao lưu/);
  });

  it('has no links, and no two files that are one on Windows', async () => {
    await refused(
      await zip({ 'content/a': '/etc/passwd' }, { mode: 0o120777 }),
      'liên kết hoặc tệp đặc biệt: content/a',
    );
    await refused(await zip({ 'content/a': 'x', 'content/A': 'y' }), 'hai tệp cùng tên');
    await refused(await zip({ 'content/\u00e9': 'x', 'content/e\u0301': 'y' }), 'hai tệp cùng tên');
  });

  it('has a list, in which every file stands, and every file of the list', async () => {
    await refused(await zip({ 'content/a': 'x' }, { sums: '' }), `thiếu danh sách ${SUMS}`);
    await refused(
      await zip({ 'content/a': 'x' }, { sums: 'khác\n' }),
      'không nằm trong danh sách: content/a',
    );
    const more = `${sha256Of('x')}  content/a\n${sha256Of('y')}  content/b\n`;
    await refused(await zip({ 'content/a': 'x' }, { sums: more }), 'bị hỏng hoặc thiếu ở: content/b');
  });

  it('is no bomb: neither one that says so nor one that does not', async () => {
    await refused(await zip({ 'content/a': Buffer.alloc(60_000_000) }), 'giải nén ra lớn bất thường');
    const file = await zip({ 'content/a': Buffer.alloc(1_000_000) });
    const size = Buffer.alloc(4);
    size.writeUInt32LE(1_000_000);
    const small = Buffer.alloc(4);
    small.writeUInt32LE(1_000);
    await refused(
      await patched(file, size.toString('latin1'), small.toString('latin1')),
      'bị hỏng hoặc thiếu ở: content/a',
    );
  });

  it.each([
    ['là chữ', 'xin chào'],
    ['rỗng', ''],
  ])('is refused when the file %s', async (_, text) => {
    const file = join(temporaryFolder({ 'x.zip': text }), 'x.zip');
    await refused(file, 'không phải bản sao lưu');
  });

  it('is put into no folder that has something in it, and none among the content', async () => {
    const { file, contentDir } = await saved();
    const full = temporaryFolder({ x: 'của người' });
    await expect(restoreBackup(file, full, contentDir)).rejects.toThrow('không ghi đè gì');
    await expect(restoreBackup(file, join(contentDir, 'moi'), contentDir)).rejects.toThrow(
      'nằm trong thư mục nội dung',
    );
    expect(readdirSync(full)).toEqual(['x']);
    expect(existsSync(join(contentDir, 'moi'))).toBe(false);
  });

  it('may have been packed anew by another program, with folders of their own', async () => {
    const file = join(temporaryFolder(), 'x.zip');
    const made = new ZipFile();
    made.addEmptyDirectory('content');
    made.addBuffer(Buffer.from('x'), 'content/a');
    made.addBuffer(Buffer.from(`${sha256Of('x')}  content/a\n`), SUMS);
    made.end();
    await pipeline(made.outputStream, createWriteStream(file));
    expect(await readBackup(file)).toEqual({ files: 1, bytes: 77 });
  });
});
