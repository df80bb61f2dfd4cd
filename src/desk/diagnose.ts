import { count } from '../build/reporter.ts';
import { runsTypeScript } from './find-node.mjs';
import type { MachineFacts } from './machine.ts';
import { vietnamTime } from './vietnam-time.ts';

/** One thing of the machine. */
export interface Finding {
  name: string;
  /** `missing`: not there, and only some work needs it. `bad`: the commands do not work with it. */
  state: 'ok' | 'missing' | 'bad';
  found: string;
  /** The one thing to do. */
  fix?: string;
}

const GIGABYTE = 1e9;
/** A build of a large province with its pictures, twice: the former stays until the new one is whole. */
const LEAST_FREE = 2 * GIGABYTE;
const DAY = 86_400_000;

/** What the facts mean for the editor, with one remedy for each that is amiss. */
export function diagnose(machine: MachineFacts): Finding[] {
  const { node, freeBytes, contentDir, writable, browser, git, office, now, latest, history } = machine;
  const free = (freeBytes / GIGABYTE).toLocaleString('vi-VN', { maximumFractionDigits: 1 });
  const isBehind = latest !== undefined && now.getTime() + DAY < latest.getTime();
  const shown = (moment: Date) => moment.toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' });
  return [
    need('Node', runsTypeScript(node), node, 'Cài Node 24 từ https://nodejs.org rồi chạy lại.'),
    need(
      'Ổ đĩa',
      freeBytes >= LEAST_FREE,
      `còn ${free} GB`,
      'Xóa bớt tệp (kể cả thùng rác và thư mục .cache) để còn ít nhất 2 GB.',
    ),
    need(
      'Thư mục nội dung',
      writable,
      contentDir,
      'Không ghi được: bỏ thuộc tính “chỉ đọc” của thư mục, hoặc chuyển cả dự án vào thư mục của mình.',
    ),
    need(
      'Đồng hồ',
      !isBehind,
      shown(now),
      `Chậm hơn ngày đã ghi trong nội dung (${latest ? shown(latest) : ''}): chỉnh lại ngày giờ của máy.`,
    ),
    { name: 'Lịch sử nội dung', state: 'ok', found: historyText(history) },
    have('Trình duyệt', browser, 'Cài Google Chrome hoặc Microsoft Edge; cần để làm ảnh cho màn hình LED.'),
    have('git', git, 'Cài git từ https://git-scm.com; cần để giữ lịch sử sửa đổi.'),
    have('LibreOffice', office, 'Cài LibreOffice từ https://libreoffice.org; cần để đọc tệp .doc, .odt cũ.'),
  ];
}

function historyText(history: MachineFacts['history']): string {
  if (!history) return 'chưa có';
  const { bytes, snapshots, since } = history;
  const size = (bytes / 1e6).toLocaleString('vi-VN', { maximumFractionDigits: 1 });
  return `${size} MB, ${count(snapshots)} lần ghi${since === undefined ? '' : `, từ ${vietnamTime(since)}`}`;
}

const need = (name: string, isRight: boolean, found: string, fix: string): Finding =>
  isRight ? { name, state: 'ok', found } : { name, state: 'bad', found, fix };

const have = (name: string, found: string | undefined, fix: string): Finding =>
  found ? { name, state: 'ok', found } : { name, state: 'missing', found: 'không thấy', fix };

const MARKS = { ok: '✓', missing: '⚠', bad: '✗' } as const;

export const formatFindings = (findings: readonly Finding[]): string =>
  findings
    .map(({ name, state, found, fix }) => `${MARKS[state]} ${name}: ${found}${fix ? `  → ${fix}` : ''}`)
    .join('\n');
