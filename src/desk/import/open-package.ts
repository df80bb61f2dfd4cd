import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { type Limits, WordFault } from './limits.ts';

/** The parts of a Word file by their names, `word/document.xml`. */
export interface WordPackage {
  /** @throws WordFault when it cannot be unpacked, or is larger than was said. */
  bytes(name: string): Promise<Buffer | undefined>;
}

/** As files that were saved with a password begin, and the `.doc` of old. */
const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

export const isCompoundFile = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(COMPOUND_FILE);

/**
 * Opens the ZIP that a Word file is; what is in it stays in memory and has no path.
 * @throws WordFault for what is no such ZIP, or too much of one.
 */
export async function openPackage(file: Buffer, limits: Limits): Promise<WordPackage> {
  if (isCompoundFile(file)) throw new WordFault('encrypted');
  if (file.subarray(0, 2).toString('latin1') !== 'PK') throw new WordFault('no-zip');
  const zip = await fromBufferPromise(file, { strictFileNames: true }).catch(refuse);
  if (zip.entryCount > limits.mostParts) throw new WordFault('bomb');
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      if (unpacked > limits.mostUnpacked || entries.size >= limits.mostParts) throw new WordFault('bomb');
      if (entry.isEncrypted()) throw new WordFault('encrypted');
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    refuse(error);
  }
  return {
    async bytes(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      if (/\.(?:xml|rels)$/i.test(name) && entry.uncompressedSize > limits.mostXml)
        throw new WordFault('bomb');
      return unpack(zip, entry).catch(refuse);
    },
  };
}

/** yauzl ends with an error where a part is not as long as the ZIP said. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>)
    parts.push(part);
  return Buffer.concat(parts);
}

function refuse(error: unknown): never {
  if (error instanceof WordFault) throw error;
  throw new WordFault(
    /relative path|absolute path|invalid characters/.test(String(error)) ? 'unsafe-names' : 'damaged',
  );
}
