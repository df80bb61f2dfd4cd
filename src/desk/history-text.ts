import { isUtf8 } from 'node:buffer';
import { count } from '../build/reporter.ts';
import { LARGEST_TEXT, textOfBytes } from '../catalogue/files.ts';
import { printable } from '../catalogue/issues.ts';
import type { Difference } from './history/compare.ts';
import type { HistoryEntry, HistoryReport } from './history-report.ts';
import { showChange } from './show-change.ts';
import { vietnamTime } from './vietnam-time.ts';

export function formatHistory({ entries, older }: HistoryReport): string {
  if (entries.length === 0)
    return 'Chưa có thay đổi nào trong lịch sử.  → Lịch sử bắt đầu từ lệnh đầu tiên ghi nội dung hoặc dựng trang.';
  const numbers = entries.map(({ number, commit }) =>
    number === undefined ? `git ${commit}` : `số ${number}`,
  );
  const width = Math.max(...numbers.map((one) => one.length));
  const lines = entries.flatMap((entry, at) => [
    `${(numbers[at] as string).padStart(width)}  ${vietnamTime(entry.at)}  ${headOf(entry)}`,
    ...detailsOf(entry).map((line) => `${' '.repeat(width + 4)}${line}`),
  ]);
  const end = [
    ...(older ? ['Còn thay đổi cũ hơn.  → Xem hết: npm run history -- --all'] : []),
    'Xem từng dòng: npm run history -- --show <số>. Lấy lại bản trước: npm run undo -- <số>',
  ];
  return [...lines, '', ...end].join('\n');
}

const headOf = ({ what, author }: HistoryEntry) =>
  printable(author === undefined ? what : `${author}: ${what}`);

function detailsOf({ records, more, damaged }: HistoryEntry): string[] {
  if (damaged) return ['(bản giữ của thay đổi này đã hỏng, không đọc được)'];
  const lines = records.map(({ key, title, what }) => {
    const name = title === undefined ? key : `${title} (${key})`;
    return printable(what ? `${name}: ${what}` : name);
  });
  return more > 0 ? [...lines, `… và ${count(more)} bản ghi, tệp nữa`] : lines;
}

export interface Showing {
  /** Bytes by sha-256. */
  get(hash: string): Buffer;
  /** The content folder as its editors know it. */
  folder: string;
  color: boolean;
  /** What the two states are called. */
  names: readonly [string, string];
  /** Whether also the lines of files that come or go are shown; else it is said what will become of them. */
  whole: boolean;
}

/** The lines in which files differ; of what is no text its size. */
export function showFiles(
  files: readonly Difference[],
  { get, folder, color, names, whole }: Showing,
): string {
  const shown = files.map(({ path, before, after }) => {
    const file = `${folder}/${path}`;
    const [one, other] = [before, after].map((hash) => (hash === undefined ? undefined : get(hash)));
    if (![one, other].every((bytes) => !bytes || isText(bytes)))
      return printable(`${file}: ${names[0]} ${sizeOf(one)}, ${names[1]} ${sizeOf(other)}`);
    const [former, next] = [one, other].map((bytes) => (bytes ? textOfBytes(bytes) : ''));
    if (!whole && !(one && other)) {
      const lines = count((former || next || '').split('\n').length - 1);
      return printable(`${file}: ${one ? 'sẽ không còn tệp này' : 'sẽ có lại cả tệp'} (${lines} dòng)`);
    }
    if (former === next && one && other)
      return printable(`${file}: chỉ khác cách xuống dòng hoặc bảng mã của chữ`);
    const change = { before: Buffer.from(former as string), former: former as string, after: next as string };
    return showChange(change, file, color, names);
  });
  return shown.join('\n\n');
}

const isText = (bytes: Buffer) => bytes.length <= LARGEST_TEXT && isUtf8(bytes) && !bytes.includes(0);

function sizeOf(bytes: Buffer | undefined): string {
  if (!bytes) return 'không có';
  if (bytes.length < 1000) return `${bytes.length} byte`;
  return `${(bytes.length / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} kB`;
}
