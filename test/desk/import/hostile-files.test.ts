import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type FaultCode, LIMITS, WordFault } from '../../../src/desk/import/limits.ts';
import { openWord } from '../../../src/desk/import/open-word.ts';
import { readWord } from '../../../src/desk/import/read-word.ts';
import { paragraph as p, run as r, wordFile } from '../../support/word-files.ts';
import { temporaryFolder } from '../temporary.ts';

const codeOf = async (file: Buffer, limits = LIMITS): Promise<FaultCode | 'read'> => {
  try {
    await readWord(file, { title: 'T', limits });
    return 'read';
  } catch (error) {
    if (error instanceof WordFault) return error.code;
    throw error;
  }
};

const body = p(r('chữ'));

describe('a stranger’s Word file', () => {
  it('is refused where it is none, or no longer whole', async () => {
    expect(await codeOf(Buffer.from(''))).toBe('no-zip');
    expect(await codeOf(Buffer.from('chữ thường'))).toBe('no-zip');
    expect(await codeOf(Buffer.from(zipSync({ 'a.txt': strToU8('x') })))).toBe('no-word');
    expect(await codeOf(wordFile({ body }).subarray(0, 900))).toBe('damaged');
    expect(await codeOf(wordFile({ body, files: { 'word/document.xml': '<w:document><chưa đóng' } }))).toBe(
      'damaged',
    );
    expect(await codeOf(wordFile({ body, files: { 'word/document.xml': '<workbook/>' } }))).toBe('no-word');
    expect(await codeOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]))).toBe(
      'encrypted',
    );
  });

  it('is refused with more than a text holds: bytes, parts, elements, depth', async () => {
    const small = {
      ...LIMITS,
      mostUnpacked: 20_000,
      mostXml: 15_000,
      mostParts: 10,
      mostElements: 50,
      deepest: 20,
    };
    expect(await codeOf(wordFile({ body }), small)).toBe('read');
    expect(await codeOf(wordFile({ body: body.repeat(60) }), small)).toBe('bomb');
    expect(
      await codeOf(wordFile({ body, files: { 'word/media/a.bin': new Uint8Array(30_000) } }), small),
    ).toBe('bomb');
    expect(await codeOf(wordFile({ body: p(r('a'.repeat(16_000))) }), small)).toBe('bomb');
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`word/media/${at}.bin`, 'x']));
    expect(await codeOf(wordFile({ body, files: many }), small)).toBe('bomb');
    const deep = `${'<w:ins>'.repeat(30)}${r('x')}${'</w:ins>'.repeat(30)}`;
    expect(await codeOf(wordFile({ body: p(deep) }), small)).toBe('bomb');
    // A part that says of itself that it is small, and is not.
    const lying = wordFile({ body, files: { 'word/styles.xml': 'x'.repeat(5000) } });
    const at = lying.lastIndexOf('word/styles.xml') - 46;
    lying.writeUInt32LE(10, at + 24);
    expect(['damaged', 'read']).toContain(await codeOf(lying));
  });

  it('asks for nothing outside of itself, and knows no entity but those of XML', async () => {
    const xml = (doctype: string, words: string) =>
      `<?xml version="1.0"?>${doctype}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p(`<w:r><w:t>${words}</w:t></w:r>`)}</w:body></w:document>`;
    const withXml = (text: string) => wordFile({ body, files: { 'word/document.xml': text } });
    const outside = xml('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '&a;');
    expect(await codeOf(withXml(outside))).toBe('doctype');
    expect(await codeOf(withXml(xml('<!DOCTYPE x [<!ENTITY a "aaaa">]>', '&a;')))).toBe('doctype');
    expect(await codeOf(withXml(xml('', '&a;')))).toBe('damaged');
    expect(await codeOf(withXml(xml('', '&amp;&#65;')))).toBe('read');
  });

  it('has no part outside of itself', async () => {
    expect(await codeOf(wordFile({ body, files: { '../../x.xml': 'x' } }))).toBe('unsafe-names');
    expect(await codeOf(wordFile({ body, files: { '/etc/x.xml': 'x' } }))).toBe('unsafe-names');
    const rels = (target: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`;
    for (const target of ['../../../etc/passwd', 'C:\\x', '__proto__', 'constructor'])
      expect(await codeOf(wordFile({ body, files: { '_rels/.rels': rels(target) } }))).toBe('no-word');
  });

  it('does not go in circles: styles upon themselves, unknown styles and lists', async () => {
    const style = (id: string, base: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${base}"/></w:style>`;
    const file = wordFile({
      body:
        p(r('a'), '<w:pStyle w:val="A"/>') +
        p(r('b'), '<w:pStyle w:val="?"/><w:numPr><w:ilvl w:val="99"/><w:numId w:val="7"/></w:numPr>'),
      styles: style('A', 'B') + style('B', 'A'),
    });
    expect((await readWord(file, { title: 'T' })).body).toBe('a\n\nb\n');
  });

  it('is read in a process apart, which is ended when it takes too long', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'bài.docx');
    writeFileSync(path, wordFile({ body }));
    expect((await openWord(path, { title: 'T' })).body).toBe('chữ\n');
    await expect(openWord(path, { limits: { ...LIMITS, timeLimitMs: 1 } })).rejects.toThrow('quá 0.001 giây');
    await expect(openWord(path, { limits: { ...LIMITS, mostBytes: 10 } })).rejects.toThrow('Tệp nặng quá');
    await expect(openWord(join(folder, 'không-có.docx'))).rejects.toThrow('Không có tệp này');
    rmSync(path);
  });

  it('is refused as PDF, and with the way to save it anew where LibreOffice is missing', async () => {
    const folder = temporaryFolder();
    const file = (name: string, head: string | Buffer) => {
      writeFileSync(join(folder, name), head);
      return openWord(join(folder, name), { office: '' });
    };
    await expect(file('a.docx', '%PDF-1.7')).rejects.toThrow('Xin tệp Word gốc');
    const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    await expect(file('b.doc', compound)).rejects.toThrow(/không có LibreOffice để đọc tệp \.doc.*Lưu thành/);
    await expect(
      file('c.docx', Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')])),
    ).rejects.toThrow('có mật khẩu');
    await expect(file('d.doc', '{\\rtf1 x}')).rejects.toThrow('.rtf');
    await expect(file('e.docx', 'xin chào')).rejects.toThrow('không phải văn bản Word');
  });
});
