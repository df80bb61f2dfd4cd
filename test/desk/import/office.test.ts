import { readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LIMITS } from '../../../src/desk/import/limits.ts';
import { openWord } from '../../../src/desk/import/open-word.ts';
import { savedAs } from '../../support/office-files.ts';
import { itNeeds } from '../../support/programs.ts';
import { ENCODINGS, linesOf, rawFile } from '../../support/word-matrix.ts';
import { temporaryFolder } from '../temporary.ts';

const LINES = [
  'Thành phố Đà Nẵng có bãi biển đẹp.',
  'Trường học mở cửa lúc bảy giờ.',
  'Ông Nguyễn Văn Ước kể chuyện xưa.',
];

itNeeds(
  ['writer'],
  'a .doc with letters of every sort comes out letter by letter',
  async () => {
    const folder = temporaryFolder();
    const lines = Object.values(ENCODINGS).flatMap((encode) => LINES.map(encode));
    writeFileSync(join(folder, 'cũ.docx'), rawFile(lines));
    const [doc = ''] = await savedAs('doc', folder, ['cũ']);
    const word = await openWord(doc, { title: 'T' });
    expect(word.mistakes).toEqual([]);
    expect(linesOf(word.body)).toEqual(lines.map(({ meant }) => meant));
  },
  120_000,
);

const leftBehind = () => readdirSync(tmpdir()).filter((name) => name.startsWith('cua-ngo-word-')).length;

it('a LibreOffice that makes nothing leaves nothing behind', async () => {
  const folder = temporaryFolder({ 'a.rtf': '{\\rtf1 x}' });
  const before = leftBehind();
  await expect(openWord(join(folder, 'a.rtf'), { office: process.execPath })).rejects.toThrow(
    /LibreOffice không mở được.*Lưu thành/,
  );
  expect(leftBehind()).toBe(before);
});

itNeeds(['writer'], 'a LibreOffice that takes too long is ended', async () => {
  const folder = temporaryFolder({ 'a.rtf': '{\\rtf1 x}' });
  const before = leftBehind();
  const limits = { ...LIMITS, officeLimitMs: 100 };
  await expect(openWord(join(folder, 'a.rtf'), { limits })).rejects.toThrow('LibreOffice không mở được');
  expect(leftBehind()).toBe(before);
});
