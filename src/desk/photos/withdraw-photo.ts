import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../build/refusal.ts';
import type { BuildSettings } from '../../build/settings.ts';
import type { Catalogue, CatalogueRecord } from '../../catalogue/catalogue.ts';
import { shownPath } from '../../catalogue/files.ts';
import { partOf } from '../../catalogue/part-files.ts';
import { moveSync, removeSync } from '../../catalogue/patient-disk.ts';
import { readCatalogue } from '../../catalogue/read.ts';
import { isPicture } from '../../catalogue/stray-files.ts';
import { formatFile } from '../../catalogue/writer/format-file.ts';
import { replaceFiles } from '../../catalogue/writer/replace-files.ts';
import { type StagedChange, stageFiles } from '../../catalogue/writer/staged-files.ts';
import { writeAside } from '../../catalogue/writer/write-aside.ts';
import { checkedCatalogue } from '../checked-catalogue.ts';
import { keepStamps } from '../keep-stamps.ts';
import { dropFromBody, dropReferences } from './drop-references.ts';
import { findTraces, lookOfFile } from './find-traces.ts';
import { type ForgetObject, forgetObject } from './forget-object.ts';
import { type OutOfReach, outOfReach } from './out-of-reach.ts';

/** What came of it. */
export interface Withdrawal {
  id: string;
  /** Records and files that named the photo and do so no more, as editors see them. */
  references: string[];
  /** What was removed of the picture: in the content as editors see it, elsewhere absolute. */
  removed: string[];
  /** Copies taken out of the history. */
  forgotten: number;
  /** Absolute paths of what a program holds open: they must be removed by hand. */
  left: string[];
  outOfReach: OutOfReach[];
}

export interface WithdrawOptions extends Pick<BuildSettings, 'contentDir' | 'cacheDir' | 'home' | 'today'> {
  /** Folders of built sites, absolute; they need not be there. */
  built: readonly string[];
  forget?: ForgetObject;
}

/**
 * Takes a photo back: its record stays, marked with the day, so that whoever looks for it learns why it is gone; its picture
 * goes, and so does every place that showed it. The content changes as a whole or not at all; what is made of it (cache,
 * built folders, history) goes afterwards, for it would be made anew from a content that still had the picture.
 * @throws Refusal when there is no such photo, or the content has or would have a mistake.
 */
export async function withdrawPhoto(
  id: string,
  { contentDir, cacheDir, home, today, built, forget = forgetObject }: WithdrawOptions,
): Promise<Withdrawal> {
  const catalogue = checkedCatalogue(contentDir, 'Chưa gỡ gì');
  const photo = catalogue.records.find((record) => record.kind === 'photos' && record.id === id);
  if (!photo)
    throw new Refusal(`Không có ảnh photos/${id}.  → Xem mã ảnh: tên thư mục trong content/photos.`);
  const folder = join(catalogue.dir, 'photos', id);
  const pictures = readdirSync(folder).filter((name) => isPicture(name) || /^\.photo\..*\.part$/.test(name));
  const look = photo.master ? await lookOfFile(photo.master) : undefined;
  const hashes = pictures.map((name) => sha256(readFileSync(join(folder, name))));
  const traces = await findTraces(id, look, cacheDir, [...built, join(cacheDir, 'dev')]);
  const changes = changesFor(catalogue, photo, today);
  takeOut(catalogue.dir, folder, pictures, changes);
  const left = [...traces.built, ...traces.cached].filter((path) => !isRemoved(path));
  const own = shownFileOf(photo);
  return {
    id,
    references: changes.map(({ file }) => file).filter((file) => file !== own),
    removed: [
      ...pictures.map((name) => shownPath('photos', id, name)),
      ...[...traces.built, ...traces.cached].filter((path) => !left.includes(path)),
    ],
    forgotten: hashes.reduce((sum, hash) => sum + forget(home, hash), 0),
    left,
    outOfReach: outOfReach(id, [home, catalogue.dir, join(catalogue.dir, '..')].some(isInGit)),
  };
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const isInGit = (folder: string) => existsSync(join(folder, '.git'));

/** Every record has Vietnamese words. */
const shownFileOf = ({ words }: CatalogueRecord): string => words['vi']?.file ?? '';

/** Files of the content as they will be: without the photo, and its record with the day. */
function changesFor(catalogue: Catalogue, photo: CatalogueRecord, today: string): StagedChange[] {
  const { id } = photo;
  const files = stageFiles(catalogue.dir);
  const isAlone = !catalogue.records.some((other) => other.kind !== 'photos' && other.id === id);
  for (const path of files.paths) {
    const text = files.read(path);
    if (text !== undefined) files.write(path, dropReferences(path, text, id, isAlone));
  }
  for (const record of catalogue.records) keepStamps(record, files, (block) => dropFromBody(block, id));
  const own = shownFileOf(photo).replace(/^content\//, '');
  const marked = formatFile(own, files.read(own) as string, (doc) => {
    if (!doc.getIn(['consent', 'withdrawn'])) doc.setIn(['consent', 'withdrawn'], today);
  });
  if (marked !== undefined) files.write(own, marked);
  return files.changes();
}

/** @throws Refusal when another program writes there, or the content would be wrong; then all is as it was. */
function takeOut(
  root: string,
  folder: string,
  pictures: readonly string[],
  changes: readonly StagedChange[],
): void {
  const other = replaceFiles(changes);
  if (other)
    throw new Refusal(
      `Chưa gỡ gì: ${other.file} vừa bị chương trình khác sửa.  → Lưu và đóng tệp ấy, rồi chạy lại.`,
    );
  // A hidden name first: until the content was read again, each can come back.
  const aside: { path: string; part: string }[] = [];
  try {
    for (const name of pictures) {
      const path = join(folder, name);
      const part = partOf(join(folder, '.photo'));
      moveSync(path, part);
      aside.push({ path, part });
    }
    const { catalogue, issues } = readCatalogue(root);
    const [first] = issues.filter(({ level }) => level === 'error');
    if (!catalogue)
      throw new Refusal(
        `Chưa gỡ gì: bỏ ảnh xong thì ${first?.file ?? ''} có lỗi: ${first?.message ?? ''}  → Thay ảnh ở đó bằng ảnh khác, rồi chạy lại.`,
      );
  } catch (error) {
    for (const { path, part } of aside) moveSync(part, path);
    for (const { path, before } of changes) writeAside(path, before);
    throw error;
  }
  for (const { part } of aside) removeSync(part);
}

/** Whether it is gone; what a program holds open on Windows is not. */
function isRemoved(path: string): boolean {
  try {
    removeSync(path);
    return true;
  } catch {
    return false;
  }
}
