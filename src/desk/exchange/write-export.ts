import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../kiosk/pack/published.ts';
import type { Picture } from '../docx-extras.ts';
import { createExchangeDocx } from './docx-file.ts';
import type { TakePage } from './page-pictures.ts';
import { recordPicture } from './record-picture.ts';
import type { Sent } from './select.ts';
import { createExchangeXliff } from './xliff-file.ts';

/**
 * The bytes of a file for a translator.
 * @param tell of a picture that cannot be had.
 * @param takePage asked for a picture of each page; a record without one has its photo.
 */
export async function exportBytes(
  sent: Sent,
  format: 'docx' | 'xliff',
  tell: (text: string) => void,
  takePage: TakePage = async () => undefined,
): Promise<Uint8Array> {
  if (format === 'xliff') return Buffer.from(createExchangeXliff(sent));
  const pictures = new Map<string, Picture>();
  for (const { key, title, picture } of sent.records) {
    try {
      const shown = (await takePage(key)) ?? picture;
      if (shown !== undefined) pictures.set(key, await recordPicture(shown, title));
    } catch {
      tell(`Không đọc được ảnh của ${key}: tệp không có ảnh này.`);
    }
  }
  return createExchangeDocx(sent, pictures);
}

const ENDS = { docx: 'docx', xliff: 'xlf' } as const;

/**
 * Writes `dich-lo.docx`, or `dich-lo-2.docx` where that stands there with other content: somebody may have translated in it.
 * @returns its path.
 */
export function writeExport(
  folder: string,
  lang: string,
  format: 'docx' | 'xliff',
  bytes: Uint8Array,
): string {
  for (let number = 1; ; number++) {
    const path = join(folder, `dich-${lang}${number > 1 ? `-${number}` : ''}.${ENDS[format]}`);
    if (existsSync(path) && !readFileSync(path).equals(bytes)) continue;
    writeWhole(path, bytes);
    return path;
  }
}
