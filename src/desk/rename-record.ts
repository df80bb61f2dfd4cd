import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isSeq } from 'yaml';
import { Refusal } from '../build/refusal.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { shownPath } from '../catalogue/files.ts';
import { moveSync, removeSync } from '../catalogue/patient-disk.ts';
import { readCatalogue } from '../catalogue/read.ts';
import { checkId } from '../catalogue/record-id.ts';
import { yamlOf } from '../catalogue/writer/canonical-yaml.ts';
import { formatFile, schemaOfFile } from '../catalogue/writer/format-file.ts';
import { replaceFiles } from '../catalogue/writer/replace-files.ts';
import { type StagedChange, type Staging, stageFiles } from '../catalogue/writer/staged-files.ts';
import { writeAside } from '../catalogue/writer/write-aside.ts';
import { checkedCatalogue } from './checked-catalogue.ts';
import { keepStamps } from './keep-stamps.ts';
import { type Renaming, renameReferences } from './rename-references.ts';

const REDIRECTS = 'redirects.yaml';

/**
 * Gives a record another id: its folder, every reference to it, and a line by which its former address leads on. All of it
 * or nothing; translations stay as current as they were.
 * @param today YYYY-MM-DD.
 * @returns the files that changed, as editors see them, under their present names.
 * @throws Refusal when the record is not there, the id cannot be used, or the content has a mistake.
 */
export function renameRecord(contentDir: string, renaming: Renaming, today: string): string[] {
  const catalogue = checkedCatalogue(contentDir, 'Chưa đổi gì');
  refuse(catalogue, renaming);
  const { kind, id, newId } = renaming;
  const root = catalogue.dir;
  const isAlone = !catalogue.records.some((other) => other.kind !== 'photos' && other.id === id);
  const files = stageFiles(root);
  for (const path of files.paths) {
    const text = files.read(path);
    if (text !== undefined) files.write(path, renameReferences(path, text, { ...renaming, isAlone }));
  }
  for (const record of catalogue.records) keepStamps(record, files);
  const line = { from: `${kind}/${id}`, to: `${kind}/${newId}`, on: today };
  const isNew = files.read(REDIRECTS) === undefined;
  if (!isNew) addRedirect(files, line);
  const created = isNew ? yamlOf({ redirects: [line] }, schemaOfFile(REDIRECTS)) : undefined;
  const changes = files.changes();
  apply(root, renaming, changes, created);
  const [before, after] = [shownPath(kind, id, '/'), shownPath(kind, newId, '/')];
  const changed = changes.map(({ file }) =>
    file.startsWith(before) ? after + file.slice(before.length) : file,
  );
  return created === undefined ? changed : [...changed, shownPath(REDIRECTS)];
}

function refuse({ records, redirects = [] }: Catalogue, { kind, id, newId }: Renaming): void {
  if (!records.some((record) => record.kind === kind && record.id === id))
    throw new Refusal(`Không có bản ghi ${kind}/${id}.  → Viết theo mẫu loại/mã, ví dụ: places/bai-bien`);
  const [bad] = checkId(newId, shownPath(kind, newId));
  if (bad) throw new Refusal(`${bad.message}  → ${bad.fix}`);
  const taken = records.find(
    (other) => other.id === newId && (other.kind === kind || (kind !== 'photos' && other.kind !== 'photos')),
  );
  if (taken) throw new Refusal(`Mã “${newId}” đã dùng ở content/${taken.kind}/${newId}.  → Chọn mã khác.`);
  const moved = redirects.find(({ from, to }) => from === `${kind}/${newId}` && to !== `${kind}/${id}`);
  if (moved)
    throw new Refusal(`Mã “${newId}” là mã cũ của ${moved.to}, còn trong mã QR đã in.  → Chọn mã khác.`);
}

/** A record that gets back an id it once had needs no way from there any more. */
function addRedirect(files: Staging, line: { from: string; to: string; on: string }): void {
  const written = formatFile(REDIRECTS, files.read(REDIRECTS) as string, (doc) => {
    const list = doc.get('redirects');
    if (!isSeq(list)) throw new Error('redirects.yaml has no list, though the catalogue was right.');
    const lines = (doc.toJS() as { redirects: { from: string }[] }).redirects;
    list.items = list.items.filter((_, at) => lines[at]?.from !== line.to);
    list.add(doc.createNode(line));
  });
  if (written !== undefined) files.write(REDIRECTS, written);
}

/** @param created the text of redirects.yaml, where there was none. */
function apply(
  root: string,
  { kind, id, newId }: Renaming,
  changes: readonly StagedChange[],
  created: string | undefined,
): void {
  const [from, to] = [join(root, kind, id), join(root, kind, newId)];
  if (existsSync(to))
    throw new Refusal(`Đã có thư mục content/${kind}/${newId}.  → Xóa nó, hoặc chọn mã khác.`);
  const other = replaceFiles(changes);
  if (other)
    throw new Refusal(
      `Chưa đổi gì: ${other.file} vừa bị chương trình khác sửa.  → Lưu và đóng tệp ấy, rồi chạy lại.`,
    );
  try {
    moveSync(from, to);
    if (created !== undefined) writeAside(join(root, REDIRECTS), created);
    const { catalogue, issues } = readCatalogue(root);
    const [first] = issues.filter(({ level }) => level === 'error');
    if (!catalogue)
      throw new Refusal(`Chưa đổi gì: đổi xong thì ${first?.file ?? ''} có lỗi: ${first?.message ?? ''}`);
  } catch (error) {
    if (created !== undefined) removeSync(join(root, REDIRECTS));
    if (existsSync(to) && !existsSync(from)) moveSync(to, from);
    for (const { path, before } of changes) writeAside(path, before);
    throw error;
  }
}
