import { namedCodes } from '../catalogue/code-names.ts';
import { SOURCE } from '../catalogue/record-files.ts';
import { KIND_NAMES, type Kind } from '../model/kinds.ts';
import { recordKey } from './accept-arguments.ts';
import { Misuse, readArguments } from './arguments.ts';
import { parseKind } from './new-arguments.ts';

/** Where the words of a Word file go: into a new record, or into one that is there. */
export type ImportTarget =
  | { task: 'new'; kind: Kind; id?: string }
  | { task: 'words'; kind: Kind; id: string; lang: string };

export interface ImportRequest {
  /** As it was typed. */
  file: string;
  /** Undefined where the file is only looked at. */
  target?: ImportTarget;
  /** NFC; undefined: that of the document. */
  title?: string;
  /** Tracked changes are taken back. */
  rejects: boolean;
  isDryRun: boolean;
}

export const IMPORT_USAGE = `Cách dùng:
  npm run import -- bai.docx --kind places                       tệp Word thành bản ghi mới
  npm run import -- bai.docx --kind places --title "Hồ Mẫu" --id ho-mau   đặt tên và mã
  npm run import -- ban-dich.docx --record places/ho-mau --lang lo     lời của một bản ghi đã có, bằng một ngôn ngữ
  npm run import -- bai.docx --dry-run                           chỉ xem máy đọc được gì
  Thêm --dry-run để chỉ xem; --reject để bỏ các chỗ sửa đang theo dõi (mặc định là nhận); --json để máy khác đọc kết quả.
  Nhận .docx; .doc, .odt, .rtf khi máy có LibreOffice. Không bao giờ ghi đè lời đã có.
  Loại bản ghi: ${namedCodes(KIND_NAMES).join(', ')}`;

/** @throws Misuse with the usage where something is missing, or does not go together. */
export function parseImportArguments(args: readonly string[]): ImportRequest {
  const { values, positionals } = readArguments(args, IMPORT_USAGE, {
    ...{
      kind: { type: 'string' },
      lang: { type: 'string' },
      title: { type: 'string' },
      id: { type: 'string' },
    },
    ...{ record: { type: 'string' }, reject: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
  });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new Misuse(IMPORT_USAGE);
  const title = values.title?.normalize('NFC').trim();
  const isLook = values['dry-run'] && values.kind === undefined && values.record === undefined;
  const target = isLook ? undefined : targetOf(values);
  return {
    file,
    ...(target && { target }),
    ...(title && { title }),
    rejects: values.reject ?? false,
    isDryRun: values['dry-run'] ?? false,
  };
}

function targetOf({
  kind,
  lang,
  id,
  record,
}: {
  kind?: string;
  lang?: string;
  id?: string;
  record?: string;
}): ImportTarget {
  if (record !== undefined) {
    const [, found, name] = /^([a-z]+)\/([a-z0-9][a-z0-9-]*)$/.exec(recordKey(record)) ?? [];
    if (kind !== undefined || id !== undefined)
      throw new Misuse(`--record đã nói bản ghi nào, không dùng cùng --kind hoặc --id.\n${IMPORT_USAGE}`);
    if (!found || !name) throw new Misuse(`Bản ghi “${record}” viết chưa đúng mẫu loại/mã.\n${IMPORT_USAGE}`);
    return { task: 'words', kind: parseKind(found, IMPORT_USAGE), id: name, lang: langOf(lang) };
  }
  if (kind === undefined)
    throw new Misuse(`Thiếu --kind (bản ghi mới) hoặc --record (bản ghi đã có).\n${IMPORT_USAGE}`);
  if (langOf(lang) !== SOURCE)
    throw new Misuse(
      `Bản ghi mới phải có tiếng Việt trước; lời “${lang}” nhập vào bản ghi đã có.  → Viết: --record loại/mã --lang ${lang}\n${IMPORT_USAGE}`,
    );
  return { task: 'new', kind: parseKind(kind, IMPORT_USAGE), ...(id !== undefined && { id }) };
}

/** The part of a file's name: letters, digits and hyphens, nothing that leads elsewhere. */
function langOf(typed = SOURCE): string {
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(typed))
    throw new Misuse(`Ngôn ngữ “${typed}” viết chưa đúng, ví dụ đúng: lo, km, zh-Hans.\n${IMPORT_USAGE}`);
  return typed;
}
