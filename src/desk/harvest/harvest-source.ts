import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removeSync } from '../../catalogue/patient-disk.ts';
import { writeAside } from '../../catalogue/writer/write-aside.ts';
import { addresses } from '../../publish/data/addresses.ts';
import { hashOf } from '../../publish/data/changes.ts';
import { parseChanges } from '../../publish/data/changes-schema.ts';
import { type Source, SourceFault } from './source.ts';

/** What came of one province. */
export interface Harvested {
  source: string;
  /** Code of the province. */
  province: string;
  /** Records that are there now. */
  records: number;
  /** How many of them were read anew, and how many are gone. */
  read: number;
  removed: number;
}

const ID = /^vn:(\d{2}):([a-z]+)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** Records read side by side: a static host bears more, a poor line does not. */
const AT_ONCE = 8;

/**
 * Brings the copy of a province's records to their present state, reading the list of changes and only what differs.
 * Nothing is written before all of it is read and each record is the one that the list names.
 * @param into the folder of the copies: a folder a province, in it a file a record.
 * @throws SourceFault when the data cannot be read or are not what they say; the copy is as it was.
 */
export async function harvestSource(source: Source, into: string): Promise<Harvested> {
  const list = parseChanges(await source.read(addresses.changes));
  if (!list) throw new SourceFault(`${addresses.changes} của ${source.name} không đúng mẫu.`);
  const wanted = new Map(list.changes.map(({ id, after }) => [id, after]));
  const provinces = new Set([...wanted.keys()].map((id) => ID.exec(id)?.[1]));
  const [province] = provinces;
  if (provinces.size !== 1 || province === undefined)
    throw new SourceFault(`${source.name} đưa bản ghi của nhiều tỉnh, hoặc mã không đúng mẫu.`);
  const folder = join(into, province);
  const present = hashesIn(folder, province);
  const different = [...wanted].filter(([id, after]) => after !== null && present.get(id) !== after);
  const texts = new Map<string, string>();
  for (let at = 0; at < different.length; at += AT_ONCE)
    await Promise.all(
      different.slice(at, at + AT_ONCE).map(async ([id, after]) => {
        const [, , kind = '', own = ''] = ID.exec(id) ?? [];
        const text = await source.read(addresses.record(kind, own));
        if (hashOf(text) !== after)
          throw new SourceFault(
            `${source.name} đang được đăng lại: ${id} chưa khớp với danh sách. Chạy lại sau.`,
          );
        texts.set(id, text);
      }),
    );
  const gone = [...present.keys()].filter((id) => (wanted.get(id) ?? null) === null);
  for (const [id, text] of texts) {
    const file = fileOf(folder, id);
    mkdirSync(dirname(file), { recursive: true });
    writeAside(file, text);
  }
  for (const id of gone) removeSync(fileOf(folder, id));
  return {
    source: source.name,
    province,
    records: present.size - gone.length + different.filter(([id]) => !present.has(id)).length,
    read: texts.size,
    removed: gone.length,
  };
}

const fileOf = (folder: string, id: string): string => {
  const [, , kind = '', own = ''] = ID.exec(id) ?? [];
  return join(folder, kind, `${own}.json`);
};

/** Hashes of the copies by their whole ids: what they are is told by their bytes alone. */
function hashesIn(folder: string, province: string): Map<string, string> {
  return new Map(recordsIn(folder, province).map(({ id, file }) => [id, hashOf(readFileSync(file, 'utf8'))]));
}

/** Copies of a province's records, in the order of their ids. */
export function recordsIn(folder: string, province: string): { id: string; file: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: kind }) =>
      readdirSync(join(folder, kind))
        .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
        .map((name) => ({
          id: `vn:${province}:${kind}/${name.slice(0, -'.json'.length)}`,
          file: join(folder, kind, name),
        })),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
