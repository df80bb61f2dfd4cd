import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentHash, isOfTheFile, writeWhole } from './files.ts';

/** A voice that reads a record's words: the file and the name under which it is published. */
export interface RecordingMaster {
  /** Absolute path of an MP3. */
  file: string;
  /** Letters, digits and hyphens, such as `places-old-temple-lo`. */
  name: string;
}

/** Half an hour of speech at 64 kbit/s has 14 MB; more is no reading of a page, and too much for a phone. */
export const RECORDING_LIMIT = 20_000_000;

/**
 * Whether bytes begin as an MP3 does: an ID3 tag, or a frame of MPEG audio layer III.
 * http://www.mp3-tech.org/programmer/frame_header.html
 */
export function isMp3(bytes: Uint8Array): boolean {
  const [a = 0, b = 0, c = 0] = bytes;
  if (a === 0x49 && b === 0x44 && c === 0x33) return true;
  return a === 0xff && (b & 0xe0) === 0xe0 && (b & 0x06) === 0x02;
}

/** What is wrong with a recording, in Vietnamese; undefined when it can be published. Only its beginning is read. */
export async function checkRecording(file: string): Promise<string | undefined> {
  const opened = await open(file).catch((error: NodeJS.ErrnoException) => {
    if (!isOfTheFile(error)) throw error;
    return error.code;
  });
  if (opened === undefined || typeof opened === 'string') return `Máy không cho đọc tệp này (${opened}).`;
  try {
    const { buffer, bytesRead } = await opened.read({ buffer: Buffer.alloc(16), position: 0 });
    if (!isMp3(buffer.subarray(0, bytesRead))) return 'Tệp này không phải MP3, chỉ mang đuôi .mp3.';
    const { size } = await opened.stat();
    if (size <= RECORDING_LIMIT) return undefined;
    const megabytes = (size / 1_000_000).toLocaleString('vi-VN', { maximumFractionDigits: 1 });
    return `Tệp nặng ${megabytes} MB, quá nặng cho điện thoại.`;
  } finally {
    await opened.close();
  }
}

/**
 * Copies sound recordings into `outDir` under names that change with their content.
 * @returns file names in the order of the masters.
 */
export async function publishRecordings(
  masters: readonly RecordingMaster[],
  outDir: string,
): Promise<string[]> {
  const published: string[] = [];
  for (const { file, name } of masters) {
    const bytes = await readFile(file);
    const target = `${name}-${contentHash(bytes).slice(0, 8)}.mp3`;
    await writeWhole(join(outDir, target), bytes);
    published.push(target);
  }
  return published;
}
