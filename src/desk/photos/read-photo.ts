import { basename } from 'node:path';
import { contentHash } from '../../media/files.ts';
import type { Decoded, RefusalCode } from './decode.ts';
import { decodeApart } from './decode-apart.ts';
import { type Finding, findingsOf, offeredDay } from './findings.ts';
import type { KnownPhoto } from './known-photos.ts';
import { LIMITS, type Limits } from './limits.ts';
import { areAlike, type Look } from './look.ts';
import { explainRefusal } from './refused-files.ts';

/** A picture that may be kept, with what is to be asked and told before. Nothing is written yet. */
export interface ReadPhoto extends Decoded {
  path: string;
  /** As the file was called when it was handed over. */
  name: string;
  /** `contentHash` of what is kept of it. */
  keptHash: string;
  /** The day to offer as that of the picture, YYYY-MM-DD; absent where the camera said none, or a wrong one. */
  takenOn?: string;
  findings: Finding[];
}

/** A file that is not taken. `message` and `fix` are for the editor, in Vietnamese. */
export interface RefusedPhoto {
  path: string;
  name: string;
  code: RefusalCode | 'same-photo';
  message: string;
  fix: string;
  /** Path of the file that is the same picture, and its record where it has one. */
  same?: { path: string; record?: string };
}

export interface ReadOptions {
  /** YYYY-MM-DD. */
  today: string;
  known: readonly KnownPhoto[];
  /** The name by which the file was handed over, where its path is a temporary one. */
  name?: string;
  limits?: Limits;
}

/** Looks at one file, by what it is and not by its name. It never throws for what is in the file. */
export async function readPhoto(
  path: string,
  { today, known, name = basename(path), limits = LIMITS }: ReadOptions,
): Promise<ReadPhoto | RefusedPhoto> {
  const decoded = await decodeApart(path, limits);
  if ('refused' in decoded) return { path, name, code: decoded.refused, ...explainRefusal(decoded) };
  const keptHash = contentHash(decoded.jpeg);
  const same = known.find(({ hash }) => hash === decoded.hash || hash === keptHash);
  if (same) return sameAs({ path, name }, same.path, `photos/${same.id}`);
  const takenOn = offeredDay(decoded.source.day, today);
  const findings = findingsOf(name, decoded, today);
  return { ...decoded, path, name, keptHash, ...(takenOn && { takenOn }), findings };
}

function sameAs(
  { path, name }: { path: string; name: string },
  other: string,
  record?: string,
): RefusedPhoto {
  return {
    path,
    name,
    code: 'same-photo',
    message: record ? `Ảnh này đã có ở content/${record}.` : `Ảnh này chính là ảnh ${other} vừa đưa vào.`,
    fix: record
      ? `Dùng ảnh ấy: mã ${record.replace(/^.*\//, '')}`
      : 'Không cần làm gì: chỉ một ảnh được giữ.',
    same: { path: other, ...(record && { record }) },
  };
}

/** Two pictures that look nearly the same, to be shown side by side. */
export interface AlikePair {
  /** Of the one that was read. */
  path: string;
  other: string;
  /** The record of the other, where it is in the content. */
  record?: string;
}

export interface ReadResult {
  read: ReadPhoto | RefusedPhoto;
  /** What is nearly the same, in the content and among the files before. */
  alike: AlikePair[];
}

/** Looks at files one after another, also for what is twice among them; of those before only a few numbers are kept. */
export async function* readPhotos(
  paths: readonly string[],
  options: Omit<ReadOptions, 'name'>,
): AsyncGenerator<ReadResult> {
  const before: Seen[] = [];
  for (const path of paths) {
    const read = await readPhoto(path, options);
    if ('code' in read) {
      yield { read, alike: [] };
      continue;
    }
    const { hash, keptHash, look } = read;
    const twin = before.find((other) => other.hash === hash || other.keptHash === keptHash);
    if (twin) yield { read: sameAs(read, twin.path), alike: [] };
    else yield { read, alike: alikePairs(read, options.known, before) };
    before.push({ path, hash, keptHash, look });
  }
}

type Seen = Pick<ReadPhoto, 'path' | 'hash' | 'keptHash' | 'look'>;

/** A new picture beside those of the content and the new ones before it. */
export function alikePairs(
  { path, look }: Pick<Seen, 'path' | 'look'>,
  known: readonly KnownPhoto[],
  before: readonly Pick<Seen, 'path' | 'look'>[] = [],
): AlikePair[] {
  const near = (other: { look: Look }) => areAlike(look, other.look);
  return [
    ...known.filter(near).map((other) => ({ path, other: other.path, record: `photos/${other.id}` })),
    ...before.filter(near).map((other) => ({ path, other: other.path })),
  ];
}
