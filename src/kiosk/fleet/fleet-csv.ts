import { factsOf, URGENCY_WORDS } from './fleet-rows.ts';
import type { KioskState } from './fleet-state.ts';
import { sortableVietnamTime } from './vietnam-time.ts';

const COLUMNS = [
  'Mức',
  'Mã cửa khẩu',
  'Cửa khẩu',
  'Thấy lần cuối (giờ Việt Nam)',
  'Bản đang chiếu',
  'Chương trình',
  'Màn hình',
  'Đĩa trống (MB)',
  'Việc gì',
  'Làm gì',
];

/** RFC 4180, with the mark by which Excel knows UTF-8; no cell is a formula. */
export function createFleetCsv(states: readonly KioskState[]): string {
  const rows = states.map((state) => {
    const { release, agent, screen } = factsOf(state);
    return [
      URGENCY_WORDS[state.urgency],
      state.gate,
      state.name ?? '',
      state.last ? sortableVietnamTime(state.last.at) : '',
      // A spreadsheet takes 1-15 for the first of a month.
      release && `bản ${release}`,
      // And rounds so long a number.
      agent && `số ${agent}`,
      screen,
      String(state.last?.free ?? ''),
      state.findings.map(({ what }) => what).join('; '),
      state.findings.map(({ todo }) => todo).join(' '),
    ];
  });
  return `\uFEFF${[COLUMNS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = /^\s*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
