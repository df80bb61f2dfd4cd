import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { readText, shownPath } from '../../catalogue/files.ts';
import { parseMarkdownFile } from '../../catalogue/front-matter.ts';
import { readRecordFiles, SOURCE } from '../../catalogue/record-files.ts';
import { isId } from '../../catalogue/record-id.ts';
import { removeIfEmpty, replaceFiles } from '../../catalogue/writer/replace-files.ts';
import { sha256Of } from '../history/store.ts';
import { type AlikeRecords, alikeRecords } from '../photos/alike-records.ts';
import { decodeApart } from '../photos/decode-apart.ts';
import type { PhotosOutcome } from '../photos/photos-text.ts';
import { composedJson } from './body.ts';
import { type DeskAnswer, type DeskRoute, jsonAnswer, refusal } from './route.ts';

/** One of two pictures, as it is shown beside the other. */
export interface AlikeSide {
  id: string;
  /** Empty while nobody has filled it in. */
  title: string;
  /** YYYY-MM-DD. */
  takenOn?: string;
  /** In px, as it is seen. */
  width: number;
  height: number;
  /** Of its file. */
  bytes: number;
  /** A small JPEG as a `data:` address. */
  preview: string;
}

/** What `/api/photos/alike` answers. `isOpen`: nobody has decided yet, and the new one may still be left out. */
export interface AlikeAnswer {
  isOpen: boolean;
  sides: AlikeSide[];
}

export interface AlikePhotos {
  route: DeskRoute;
  /** Told what a drop has brought: until then no picture may be left out here. */
  note(outcome: PhotosOutcome): void;
}

const pairSchema = z.strictObject({ taken: z.string().refine(isId), other: z.string().refine(isId) });
const decisionSchema = pairSchema.extend({ keep: z.enum(['both', 'other']) });

const MOST = 1000;
const FILLED_IN =
  'Bản ghi của ảnh mới đã được sửa, nên máy giữ lại.  → Vẫn muốn bỏ thì bấm Gỡ ảnh ở bàn biên tập.';

const keyOf = ({ taken, other }: AlikeRecords) => `${taken}/${other}`;

/**
 * Pictures that are nearly the same, side by side. A new one that is left out goes as it came, and is in the history.
 * @param saved told after each change.
 */
export function createAlikePhotos(contentDir: string, saved: (what: string) => void): AlikePhotos {
  const open = new Set<string>();
  /** Hashes of the files of new records, by id and name. */
  const made = new Map<string, Map<string, string>>();
  const rootNow = () => (existsSync(contentDir) ? realpathSync(contentDir) : contentDir);
  const decide = ({ taken, other, keep }: z.infer<typeof decisionSchema>): DeskAnswer => {
    const files = made.get(taken);
    if (!open.has(keyOf({ taken, other })) || !files)
      return refusal(409, 'Hai ảnh này đã được quyết định rồi.');
    if (keep === 'other') {
      const root = rootNow();
      // What stays must be there.
      if (!readRecordFiles(root, 'photos', other, undefined).master)
        return refusal(409, `Ảnh “${other}” không còn nữa, nên máy giữ ảnh mới.`);
      if (!leaveOut(join(root, 'photos', taken), files)) return refusal(409, FILLED_IN);
      for (const key of open) if (key.split('/').includes(taken)) open.delete(key);
      saved(`bỏ ảnh mới photos/${taken}, gần như một với photos/${other}`);
    }
    open.delete(keyOf({ taken, other }));
    return jsonAnswer({});
  };
  return {
    route: async ({ method, path, query, body }) => {
      if (path !== '/api/photos/alike') return undefined;
      if (method === 'POST') {
        const { data } = decisionSchema.safeParse(composedJson(await body(MOST)));
        return data ? decide(data) : refusal(400, 'Máy không hiểu yêu cầu.  → Tải lại trang.');
      }
      const { data } = pairSchema.safeParse(Object.fromEntries(query));
      if (!data) return refusal(400, 'Máy không hiểu yêu cầu.  → Tải lại trang.');
      const root = rootNow();
      // One after another: a decoder may take all memory that it is given.
      const sides = [await sideOf(root, data.other), await sideOf(root, data.taken)];
      return jsonAnswer({
        isOpen: open.has(keyOf(data)),
        sides: sides.filter((side) => side !== undefined),
      } satisfies AlikeAnswer);
    },
    note: (outcome) => {
      for (const pair of alikeRecords(outcome)) {
        const files = hashesIn(join(rootNow(), 'photos', pair.taken));
        if (!files) continue;
        made.set(pair.taken, files);
        open.add(keyOf(pair));
      }
    },
  };
}

/** Undefined where there is no such folder. */
function hashesIn(folder: string): Map<string, string> | undefined {
  try {
    return new Map(readdirSync(folder).map((name) => [name, sha256Of(readFileSync(join(folder, name)))]));
  } catch {
    return undefined;
  }
}

/** @returns false where it is no longer what was made. */
function leaveOut(folder: string, files: Map<string, string>): boolean {
  if (!isDeepStrictEqual(hashesIn(folder), files)) return false;
  const changes = [...files].map(([name, sha256]) => ({
    path: join(folder, name),
    before: { sha256 },
    after: undefined,
  }));
  if (replaceFiles(changes)) return false;
  removeIfEmpty(folder);
  return true;
}

/** Undefined where there is no such picture, or none that can be shown. */
async function sideOf(root: string, id: string): Promise<AlikeSide | undefined> {
  const { master } = readRecordFiles(root, 'photos', id, undefined);
  const decoded = master === undefined ? undefined : await decodeApart(master);
  if (!master || !decoded || 'refused' in decoded) return undefined;
  const file = join(root, 'photos', id, `index.${SOURCE}.md`);
  const shown = shownPath('photos', id, `index.${SOURCE}.md`);
  const { title, takenOn } = (parseMarkdownFile(readText(file, shown).text, shown).data ?? {}) as Record<
    string,
    unknown
  >;
  const { width, height } = decoded.source;
  return {
    ...{ id, width, height, bytes: readFileSync(master).length },
    title: typeof title === 'string' ? title : '',
    ...(typeof takenOn === 'string' && { takenOn }),
    preview: `data:image/jpeg;base64,${Buffer.from(decoded.preview).toString('base64')}`,
  };
}
