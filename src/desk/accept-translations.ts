import { join } from 'node:path';
import { Refusal } from '../build/refusal.ts';
import { type CatalogueRecord, languagesOf } from '../catalogue/catalogue.ts';
import { readText } from '../catalogue/files.ts';
import { recordSchema } from '../catalogue/writer/record-text.ts';
import { type FileChange, replaceFiles } from '../catalogue/writer/replace-files.ts';
import type { AcceptRequest } from './accept-arguments.ts';
import { checkedCatalogue } from './checked-catalogue.ts';
import { refuseUnknownLanguages } from './known-languages.ts';
import { stampTranslation } from './stamp-translation.ts';

/**
 * Stamps translations as made from the Vietnamese as it is now, all together. Drafts are left alone.
 * @param on the day, YYYY-MM-DD.
 * @returns the files that changed, named as in the catalogue.
 * @throws Refusal when a record or language is not there, the content has an error, or a file is changed meanwhile.
 */
export function acceptTranslations(contentDir: string, request: AcceptRequest, on: string): string[] {
  const catalogue = checkedCatalogue(contentDir, 'Chưa ghi gì');
  const translated = languagesOf(catalogue).slice(1);
  refuseUnknownLanguages(catalogue, request.languages);
  const languages = request.languages.length > 0 ? request.languages : translated;
  const changes: (FileChange & { file: string })[] = [];
  for (const record of pick(catalogue.records, request)) {
    for (const lang of languages) {
      const words = record.words[lang];
      if (!words?.translation) continue;
      const { file } = words;
      const path = join(catalogue.dir, file.replace(/^content\//, ''));
      const { text, bytes } = readText(path, file);
      // Gone since the catalogue was read.
      if (!bytes) throw changedMeanwhile(file);
      const stamp = { source: record.sourceHash, blocks: record.sourceBlocks, on };
      const after = stampTranslation(text, recordSchema(record.kind, lang), stamp);
      if (after !== text) changes.push({ file, path, before: bytes, after });
    }
  }
  const other = replaceFiles(changes);
  if (other) throw changedMeanwhile(other.file);
  return changes.map(({ file }) => file);
}

const changedMeanwhile = (file: string) =>
  new Refusal(`Chưa ghi gì: ${file} vừa bị chương trình khác sửa.  → Lưu và đóng tệp ấy, rồi chạy lại.`);

function pick(records: CatalogueRecord[], { ids, all }: AcceptRequest): CatalogueRecord[] {
  if (all) return records;
  const byKey = new Map(records.map((record) => [`${record.kind}/${record.id}`, record]));
  const missing = ids.filter((id) => !byKey.has(id));
  if (missing.length > 0)
    throw new Refusal(
      `Không có bản ghi ${missing.join(', ')}.  → Viết theo mẫu loại/mã, ví dụ: places/bai-bien`,
    );
  return ids.map((id) => byKey.get(id) as CatalogueRecord);
}
