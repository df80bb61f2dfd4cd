import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Progress } from '../../build/reporter.ts';
import { partOf } from '../../catalogue/part-files.ts';
import { moveSync, removeSync } from '../../catalogue/patient-disk.ts';
import type { BackupFile } from './backup-files.ts';
import { SUMS } from './backup-names.ts';
import { readBackup } from './read-backup.ts';

/** The same bytes for the same content: no clock, no rights of a machine. The time is that of a ZIP's first day anywhere. */
const fixed = () => ({ mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true });

/** What no compression makes smaller. */
const PACKED = /^\.(?:jpe?g|png|webp|avif|heic|gif|mp[34]|m4a|ogg|opus|webm|mov|pdf|zip|docx|tgz|z)$/i;

/**
 * Writes files into one ZIP, file by file, with their checksums. It grows beside its place, is read once from its first
 * to its last byte, and gets its name then.
 * @param file absolute. @param files sorted by name.
 * @throws what the machine says; then nothing has that name.
 */
export async function writeBackup(
  file: string,
  files: readonly BackupFile[],
  progress: Progress = () => {},
): Promise<void> {
  const part = partOf(join(dirname(file), `.${basename(file)}`));
  try {
    await writeZip(createWriteStream(part, { flags: 'wx', flush: true }), files, progress);
    await readBackup(part);
    moveSync(part, file);
  } finally {
    removeSync(part);
  }
}

async function writeZip(out: WriteStream, files: readonly BackupFile[], progress: Progress): Promise<void> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  // Without this a file that cannot be read would leave the writing waiting for ever: yazl hears nothing of it.
  const fail = (error: Error) => void output.destroy(error);
  zip.on('error', fail);
  const sums: string[] = [];
  for (const { name, path } of files)
    zip.addReadStreamLazy(name, { ...fixed(), compress: !PACKED.test(extname(name)) }, (give) => {
      const source = createReadStream(path);
      const hashed = hashing((sum) => {
        sums.push(`${sum}  ${name}\n`);
        progress(sums.length, files.length);
      });
      source.on('error', fail);
      give(null, source.pipe(hashed));
    });
  // Asked for when all others have been read.
  zip.addReadStreamLazy(SUMS, fixed(), (give) => give(null, Readable.from([Buffer.from(sums.join(''))])));
  zip.end();
  await pipeline(output, out);
}

/** Passes bytes on and says their sha-256 at the end. */
function hashing(end: (sum: string) => void): Transform {
  const hash = createHash('sha256');
  return new Transform({
    transform(chunk, _, pass) {
      hash.update(chunk);
      pass(null, chunk);
    },
    flush(done) {
      end(hash.digest('hex'));
      done();
    },
  });
}
