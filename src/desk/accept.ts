import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { CatalogueRecord } from '../catalogue/catalogue.ts';
import { languagesOf } from '../catalogue/catalogue.ts';
import { formatIssues } from '../catalogue/issues.ts';
import { readCatalogue } from '../catalogue/read.ts';
import { type AcceptRequest, parseAcceptArguments } from './accept-arguments.ts';
import { Refusal } from './refusal.ts';
import { count } from './reporter.ts';
import { runCommand } from './run.ts';
import { stampTranslation } from './stamp-translation.ts';

await runCommand(({ environment, reporter, args }) => {
  const request = parseAcceptArguments(args);
  const { catalogue, issues } = readCatalogue(environment.contentDir);
  if (!catalogue) {
    reporter.complain(formatIssues(issues.filter((issue) => issue.level === 'error')));
    throw new Refusal('Chưa ghi gì: hãy sửa các lỗi trên trước.');
  }
  const shown = languagesOf(catalogue).slice(1);
  const unknown = request.languages.filter((lang) => !shown.includes(lang));
  if (unknown.length > 0)
    throw new Refusal(`Không có ngôn ngữ dịch “${unknown.join('”, “')}”.  → Dùng: ${shown.join(', ')}`);
  const languages = request.languages.length > 0 ? request.languages : shown;
  let stamped = 0;
  for (const record of pick(catalogue.records, request)) {
    for (const lang of languages) {
      const words = record.words[lang];
      if (!words?.translation) continue;
      const path = fileOf(environment.contentDir, words.file);
      const text = readFileSync(path, 'utf8');
      const next = stampTranslation(text, {
        source: record.sourceHash,
        blocks: record.sourceBlocks,
        on: environment.today,
      });
      if (next === text) continue;
      writeFileSync(path, next);
      stamped++;
      reporter.say(`✓ ${words.file}`);
    }
  }
  reporter.say(
    stamped > 0
      ? `Đã ghi ${count(stamped)} bản dịch là đúng với bản tiếng Việt hiện nay.`
      : 'Không có bản dịch nào cần ghi.',
  );
});

function pick(records: CatalogueRecord[], { ids, all }: AcceptRequest): CatalogueRecord[] {
  if (all) return records;
  const byKey = new Map(records.map((record) => [`${record.kind}/${record.id}`, record]));
  const missing = ids.filter((id) => !byKey.has(id));
  if (missing.length > 0)
    throw new Refusal(
      `Không có bản ghi ${missing.join(', ')}.  → Viết theo mẫu loại/mã, ví dụ: places/pu-luong`,
    );
  return ids.map((id) => byKey.get(id) as CatalogueRecord);
}

/** A file is named from the folder that holds content/, whatever that folder is called here. */
const fileOf = (contentDir: string, file: string) =>
  join(dirname(contentDir), basename(contentDir), file.replace(/^content\//, ''));
