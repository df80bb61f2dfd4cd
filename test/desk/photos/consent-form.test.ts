import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { createConsentForm } from '../../../src/desk/photos/consent-form.ts';
import { createDocx } from '../../../src/desk/small-docx.ts';

/** The texts of a document, and all its parts read as XML. */
function textOf(docx: Uint8Array): string {
  let text = '';
  for (const [name, bytes] of Object.entries(unzipSync(docx))) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('text', (part) => {
      if (name === 'word/document.xml') text += part;
    });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(Buffer.from(bytes).toString()).close();
  }
  return text;
}

it('the form asks for all that a consent needs, and a guardian signs for a child', () => {
  const text = textOf(createConsentForm());
  for (const part of [
    'Họ và tên',
    'Địa chỉ',
    'Mục đích',
    'Trang thông tin điện tử',
    'Ki-ốt',
    'Ấn phẩm in',
    'Mạng xã hội',
    'Thời hạn',
    'Rút lại',
    'người giám hộ',
    '(ký, ghi rõ họ tên)',
  ])
    expect(text).toContain(part);
  expect(text.match(/☐/g)).toHaveLength(7);
});

it('a document has the same bytes whenever and wherever it is made, and no text of it becomes XML', () => {
  expect(createConsentForm()).toEqual(createConsentForm());
  const docx = createDocx([{ text: 'Điều 1 <w:p> & "a"\u0001' }]);
  expect(textOf(docx).trim()).toBe('Điều 1 <w:p> & "a"');
  // The day in the head of a file within a zip: 1 January 1980.
  expect(Buffer.from(docx).readUInt32LE(10)).toBe(0x00210000);
});
