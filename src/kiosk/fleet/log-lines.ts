import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Servers write at most 8 kB of a request; what is longer is no line of a log. */
const LONGEST = 65_536; // bytes
const NEWLINE = 0x0a;

/** Why a file could not be read, or not to its end. */
export type FileFault = 'packed' | 'torn';

/** Beginnings of forms in which nothing is read: zip, bzip2, xz, zstd, 7z. */
const PACKED = ['504b0304', '425a68', 'fd377a58', '28b52ffd', '377abcaf'];

/**
 * Reads a log line by line without holding more than one of them; a .gz is known by its first bytes. Bytes are read as
 * Latin-1: what is looked for is ASCII, and nothing else can be misread.
 * @param onLine undefined stands for a line that is too long.
 * @returns what is wrong with the file as a whole.
 * @throws Error ENOENT and the like
 */
export async function readLines(
  file: string,
  onLine: (line: string | undefined) => void,
): Promise<FileFault | undefined> {
  const head = await readHead(file);
  if (PACKED.some((bytes) => head.startsWith(bytes))) return 'packed';
  const isPacked = head.startsWith('1f8b');
  const raw = createReadStream(file, { highWaterMark: 1 << 20 });
  const stream: AsyncIterable<Buffer> = isPacked ? unpack(raw) : raw;
  const splitter = new Splitter(onLine, head.startsWith('fffe') ? new TextDecoder('utf-16le') : undefined);
  let fault: FileFault | undefined;
  try {
    for await (const chunk of stream) splitter.take(chunk);
  } catch (error) {
    // A packed log that was copied while it was written: what came before is as good as any.
    if (!isPacked || !/^Z_/.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
    fault = 'torn';
  }
  splitter.end();
  return fault;
}

function unpack(raw: NodeJS.ReadableStream): Transform {
  const gunzip = createGunzip();
  // A fault of either is met by who reads `gunzip`.
  pipeline(raw, gunzip, () => undefined);
  return gunzip;
}

/** @returns the first bytes in hex. */
async function readHead(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead).toString('hex');
  } finally {
    await handle.close();
  }
}

class Splitter {
  readonly #onLine: (line: string | undefined) => void;
  /** For a log that Windows saved anew. */
  readonly #utf16: TextDecoder | undefined;
  #rest: Buffer = Buffer.alloc(0);
  #isTooLong = false;

  constructor(onLine: (line: string | undefined) => void, utf16: TextDecoder | undefined) {
    this.#onLine = onLine;
    this.#utf16 = utf16;
  }

  take(bytes: Buffer): void {
    const chunk = this.#utf16 ? Buffer.from(this.#utf16.decode(bytes, { stream: true })) : bytes;
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      this.#add(chunk.subarray(from, at));
      this.#flush();
      from = at + 1;
    }
    this.#add(chunk.subarray(from));
  }

  end(): void {
    if (this.#rest.length > 0 || this.#isTooLong) this.#flush();
  }

  #add(part: Buffer): void {
    if (this.#isTooLong) return;
    // A log cut under its server's hands begins with as many zero bytes as were cut.
    const begin = this.#rest.length > 0 ? 0 : part.findIndex((byte) => byte !== 0);
    if (begin < 0) return;
    if (this.#rest.length + part.length - begin > LONGEST) {
      this.#isTooLong = true;
      this.#rest = Buffer.alloc(0);
      return;
    }
    const rest = part.subarray(begin);
    this.#rest = this.#rest.length > 0 ? Buffer.concat([this.#rest, rest]) : rest;
  }

  #flush(): void {
    const line = this.#isTooLong
      ? undefined
      : this.#rest.toString('latin1').replace(/^\u00EF\u00BB\u00BF|\r$/g, '');
    this.#rest = Buffer.alloc(0);
    this.#isTooLong = false;
    this.#onLine(line);
  }
}
