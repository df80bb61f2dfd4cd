import { type FileHandle, open, readFile } from 'node:fs/promises';
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
  return (a === 0x49 && b === 0x44 && c === 0x33) || isFrame(bytes);
}

const isFrame = ([a = 0, b = 0]: Uint8Array): boolean =>
  a === 0xff && (b & 0xe0) === 0xe0 && (b & 0x06) === 0x02;

/** How far behind its tags the sound of an MP3 may begin: programs leave room there for more tags. */
const ROOM = 64 * 1024;

/** One is usual; a file made of nothing else would be read for hours. */
const MOST_TAGS = 8;

/**
 * Whether sound follows the tags a recording begins with: of a copy broken off, often only the tag with its picture
 * has arrived. https://id3.org/id3v2.4.0-structure
 */
async function hasSound(file: FileHandle): Promise<boolean> {
  let position = 0;
  for (let tags = 0; tags <= MOST_TAGS; tags++) {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(ROOM), position });
    const bytes = buffer.subarray(0, bytesRead);
    if (bytes.length < 10 || bytes.toString('latin1', 0, 3) !== 'ID3')
      return bytes.some((_, at) => isFrame(bytes.subarray(at, at + 2)));
    const size = bytes.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
    position += 10 + size;
  }
  return false;
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
    if (!(await hasSound(opened))) return 'Tệp MP3 không có tiếng: bị cắt dở, hoặc hỏng.';
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
