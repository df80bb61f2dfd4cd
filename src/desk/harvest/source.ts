import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a province publishes: its site, or a folder that holds one. */
export interface Source {
  /** As it was given. */
  name: string;
  /** @param path from the root of the site. @throws SourceFault, for whatever reason it cannot be read. */
  read(path: string): Promise<string>;
}

/** Says in Vietnamese why a province's data could not be read; those of the others can. */
export class SourceFault extends Error {}

/** No record is as large, and a list of changes of decades is not. */
const LARGEST = 64_000_000;
const PATIENCE_MS = 30_000;

/** @param given a web address, without a path, or the absolute path of a folder. @throws SourceFault for anything else. */
export function openSource(given: string): Source {
  if (/^https?:\/\//.test(given)) return openSite(given);
  if (!existsSync(given) || !statSync(given).isDirectory())
    throw new SourceFault(`“${given}” không phải địa chỉ trang, cũng không phải thư mục.`);
  return {
    name: given,
    async read(path) {
      const file = join(given, path);
      try {
        if (statSync(file).size > LARGEST) throw new SourceFault(`${path} lớn quá.`);
        return await readFile(file, 'utf8');
      } catch (error) {
        throw error instanceof SourceFault ? error : new SourceFault(`Không đọc được ${path}.`);
      }
    },
  };
}

function openSite(given: string): Source {
  const { origin } = new URL(given);
  return {
    name: origin,
    async read(path) {
      const late = AbortSignal.timeout(PATIENCE_MS);
      const answer = await fetch(`${origin}/${path}`, { signal: late, redirect: 'follow' }).catch(
        () => undefined,
      );
      if (!answer) throw new SourceFault(`Không nối được tới ${origin}.`);
      if (!answer.ok) throw new SourceFault(`${origin} không có ${path} (trả lời ${answer.status}).`);
      return await readLimited(answer, path);
    },
  };
}

async function readLimited(answer: Response, path: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of answer.body ?? []) {
      size += piece.length;
      if (size > LARGEST) throw new SourceFault(`${path} lớn quá.`);
      pieces.push(piece);
    }
  } catch (error) {
    throw error instanceof SourceFault ? error : new SourceFault(`Đứt giữa chừng khi tải ${path}.`);
  }
  return Buffer.concat(pieces).toString('utf8');
}
