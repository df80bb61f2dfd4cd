import { open } from 'node:fs/promises';
import { isMp3 } from '../recordings.ts';
import { type FilmFacts, FilmFault, type FilmFormat, type Source } from './film.ts';
import { readMp4 } from './mp4.ts';
import { readMp3, readOgg } from './sound.ts';
import { readWebm } from './webm.ts';

const READERS: Readonly<Record<FilmFormat, (source: Source) => Promise<FilmFacts>>> = {
  mp4: readMp4,
  webm: readWebm,
  mp3: readMp3,
  ogg: readOgg,
};

/** By its first bytes: a name can be anything. */
export function filmFormat(bytes: Buffer): FilmFormat | undefined {
  if (bytes.toString('latin1', 4, 8) === 'ftyp') return 'mp4';
  if (bytes.length >= 4 && bytes.readUInt32BE(0) === 0x1a45dfa3) return 'webm';
  if (bytes.toString('latin1', 0, 4) === 'OggS') return 'ogg';
  return isMp3(bytes) ? 'mp3' : undefined;
}

/**
 * What a film or sound is; only its tables are read, never its pictures.
 * @throws FilmFault where it is none or broken; what the machine throws where it cannot be read.
 */
export async function readFilm(file: string): Promise<FilmFacts & { bytes: number }> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const source: Source = {
      size,
      read: async (position, length) => {
        const room = Math.max(0, Math.min(length, size - position));
        const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(room), position });
        return buffer.subarray(0, bytesRead);
      },
    };
    const format = filmFormat(await source.read(0, 16));
    if (!format) throw new FilmFault('Tệp này không phải MP4, WebM, MP3 hay Ogg, chỉ mang đuôi như thế.');
    return { ...(await READERS[format](source)), bytes: size };
  } finally {
    await handle.close();
  }
}
