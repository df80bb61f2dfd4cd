import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openPromise, type ZipFile } from 'yauzl';
import { Refusal } from '../../build/refusal.ts';
import type { Progress } from '../../build/reporter.ts';
import { printable } from '../../catalogue/issues.ts';
import { type CheckedEntry, checkEntries } from './check-entries.ts';

/** The list of checksums of half a million files. */
const LARGEST_SUMS = 100_000_000;
/** So many damaged files are named. */
const MOST_NAMED = 10;

export interface Contents {
  files: number;
  /** Of all files, the list of checksums among them. */
  bytes: number;
}

/**
 * Reads a backup from its first to its last byte and compares every file with its checksum.
 * @param to a folder that is there, in which the files are written; undefined: they are only read.
 * @throws Refusal that says what is wrong, and which files; what was written by then is for the caller to remove.
 */
export async function readBackup(
  file: string,
  { to, progress = () => {} }: { to?: string; progress?: Progress } = {},
): Promise<Contents> {
  const size = statSync(file).size;
  const zip = await openPromise(file, { autoClose: false, strictFileNames: true }).catch(refuseBroken);
  try {
    const entries = await collect(zip.eachEntry()).catch(refuseBroken);
    const { list, files, bytes } = checkEntries(entries, size);
    const sums = parseSums(await bytesOf(zip, list));
    const unlisted = files.find(({ name }) => !sums.has(name));
    if (unlisted)
      throw new Refusal(`Bản sao lưu có tệp lạ, không nằm trong danh sách: ${printable(unlisted.name)}`);
    const damaged = new Set(sums.keys());
    for (const [at, one] of files.entries()) {
      if ((await sumOf(zip, one, to)) === sums.get(one.name)) damaged.delete(one.name);
      progress(at + 1, files.length);
    }
    if (damaged.size > 0) throw damagedFiles([...damaged]);
    return { files: files.length, bytes };
  } finally {
    zip.close();
  }
}

async function collect<T>(given: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of given) all.push(one);
  return all;
}

function refuseBroken(error: unknown): never {
  // What the machine says of the disk has a code, what the ZIP has wrong has none.
  if (error instanceof Error && 'syscall' in error) throw error;
  const why = error instanceof Error ? printable(error.message) : '';
  throw new Refusal(
    `Tệp này không phải bản sao lưu, hoặc chép, tải chưa trọn (${why}).  → Chép lại từ nơi giữ bản gốc.`,
  );
}

function damagedFiles(names: readonly string[]): Refusal {
  const named = names.slice(0, MOST_NAMED).map(printable).join(', ');
  const more = names.length > MOST_NAMED ? ` và ${names.length - MOST_NAMED} tệp nữa` : '';
  return new Refusal(
    `Bản sao lưu bị hỏng hoặc thiếu ở: ${named}${more}. Chưa ghi gì.  → Dùng bản sao lưu khác, hoặc chép lại từ nơi giữ bản gốc.`,
  );
}

/** By the names of files. A line that is none is no checksum: its file is found unlisted. */
function parseSums(bytes: Buffer): Map<string, string> {
  const lines = bytes.toString('utf8').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [, sum, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      return sum && name ? [[name, sum] as const] : [];
    }),
  );
}

async function bytesOf(zip: ZipFile, { entry, size }: CheckedEntry): Promise<Buffer> {
  if (size > LARGEST_SUMS) throw new Refusal('Danh sách tệp trong bản sao lưu dài quá mức.');
  try {
    return Buffer.concat(await collect<Buffer>(await zip.openReadStreamPromise(entry)));
  } catch (error) {
    return refuseBroken(error);
  }
}

/** The sha-256 of a file; undefined when its bytes are not what the ZIP itself says of them. */
async function sumOf(
  zip: ZipFile,
  { entry, name }: CheckedEntry,
  to: string | undefined,
): Promise<string | undefined> {
  const hash = createHash('sha256');
  const out = to === undefined ? new Writable({ write: (_, __, done) => done() }) : fileIn(to, name);
  let source: Readable;
  try {
    source = await zip.openReadStreamPromise(entry);
  } catch {
    out.destroy();
    return undefined;
  }
  source.on('data', (chunk: Buffer) => hash.update(chunk));
  try {
    await pipeline(source, out);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    return undefined;
  }
  return hash.digest('hex');
}

function fileIn(folder: string, name: string): Writable {
  const path = join(folder, ...name.split('/'));
  mkdirSync(dirname(path), { recursive: true });
  return createWriteStream(path, { flags: 'wx' });
}
