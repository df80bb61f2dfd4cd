import { recordKey } from './accept-arguments.ts';
import { Misuse, readArguments } from './arguments.ts';

export type ExchangeRequest =
  | {
      task: 'export';
      lang: string;
      /** As `places/bai-bien`; empty: all. */
      records: string[];
      format: 'docx' | 'xliff';
      /** Also what is translated. */
      all: boolean;
      /** YYYY-MM-DD. */
      deadline?: string;
      /** Folder as it was typed. */
      out: string;
    }
  | {
      task: 'import';
      /** As it was typed. */
      file: string;
      isDryRun: boolean;
      translator?: string;
      reviewer?: string;
    };

export const EXCHANGE_USAGE = `Cách dùng:
  npm run exchange -- export --lang lo                  tệp Word cho người dịch: những đoạn chưa dịch, hoặc tiếng Việt đã sửa
  npm run exchange -- export --lang lo places/bai-bien --all --deadline 2026-12-31   một bản ghi, cả đoạn đã dịch, có hạn gửi lại
  npm run exchange -- export --lang zh --format xliff   tệp XLIFF 1.2 cho phần mềm dịch
      thêm: --out dist-exchange (thư mục ghi; tệp đã có không bị ghi đè)
  npm run exchange -- import dich-lo.docx --translator "Họ tên"   nhận bản dịch, thành bản nháp
  npm run exchange -- import dich-lo.docx --translator "Họ tên" --reviewer "Họ tên"   đã có người thứ hai duyệt
      thêm: --dry-run (chỉ xem)
  Nhận .docx, .xlf; .doc, .odt, .rtf khi máy có LibreOffice. Thêm --json để máy khác đọc kết quả.`;

/** @throws Misuse with the usage where something is missing, or does not go together. */
export function parseExchangeArguments(args: readonly string[]): ExchangeRequest {
  const { values, positionals } = readArguments(args, EXCHANGE_USAGE, {
    ...{ lang: { type: 'string' }, format: { type: 'string' }, all: { type: 'boolean' } },
    ...{ deadline: { type: 'string' }, out: { type: 'string' }, 'dry-run': { type: 'boolean' } },
    ...{ translator: { type: 'string' }, reviewer: { type: 'string' } },
  });
  const [task, ...rest] = positionals;
  const given = Object.keys(values).filter((name) => name !== 'json');
  const refuseOthers = (own: readonly string[]) => {
    const other = given.find((name) => !own.includes(name));
    if (other) throw new Misuse(`--${other} không dùng với ${task}.\n${EXCHANGE_USAGE}`);
  };
  if (task === 'export') {
    refuseOthers(['lang', 'format', 'all', 'deadline', 'out']);
    const { lang, format = 'docx', all = false, deadline, out = 'dist-exchange' } = values;
    if (!lang) throw new Misuse(`Thiếu --lang: dịch sang ngôn ngữ nào.\n${EXCHANGE_USAGE}`);
    if (format !== 'docx' && format !== 'xliff')
      throw new Misuse(`--format “${format}” không có.  → Viết: docx hoặc xliff\n${EXCHANGE_USAGE}`);
    if (deadline !== undefined && !isDay(deadline))
      throw new Misuse(`--deadline “${deadline}” không phải ngày.  → Viết như 2026-12-31\n${EXCHANGE_USAGE}`);
    const records = rest.map(recordKey);
    return { task, lang, records, format, all, ...(deadline && { deadline }), out };
  }
  if (task === 'import') {
    refuseOthers(['dry-run', 'translator', 'reviewer']);
    const [file, ...more] = rest;
    if (!file || more.length > 0) throw new Misuse(EXCHANGE_USAGE);
    const [translator, reviewer] = [values.translator, values.reviewer].map(nameOf);
    return {
      task,
      file,
      isDryRun: values['dry-run'] ?? false,
      ...(translator && { translator }),
      ...(reviewer && { reviewer }),
    };
  }
  throw new Misuse(EXCHANGE_USAGE);
}

const nameOf = (typed: string | undefined): string | undefined =>
  typed?.normalize('NFC').replace(/\s+/g, ' ').trim();

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  );
}
