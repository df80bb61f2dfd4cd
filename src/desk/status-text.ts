import { count } from '../build/reporter.ts';
import type { Cell, State, StatusReport } from './status-report.ts';
import { formatTable } from './table.ts';

const NAMES: Readonly<Record<State, string>> = {
  missing: 'thiếu',
  draft: 'nháp',
  machine: 'máy dịch',
  reviewed: 'đã duyệt',
};

/** The report as a terminal shows it; records that are whole are only counted. */
export function formatStatus({ languages, records }: StatusReport): string {
  const langs = languages.map(({ lang }) => lang);
  const isOpen = ({ state, changed }: Cell) => state !== 'reviewed' || changed.length > 0;
  const open = records.filter(({ translations }) => Object.values(translations).some(isOpen));
  const overdue = records.filter(({ overdueSince }) => overdueSince !== undefined);
  const outdated = open.flatMap(({ record, translations }) =>
    Object.entries(translations).flatMap(([lang, cell]) =>
      cell.changed.length > 0 ? [`  ${record} ${lang}: ${share(cell)}: ${cell.changed.join('; ')}`] : [],
    ),
  );
  const shares = languages.map((one) => [
    one.lang,
    `${count(one.percent)} %`,
    ...[one.reviewed, one.machine, one.draft, one.missing, one.outdated].map(count),
  ]);
  const rows = open.map(({ record, translations }) => [
    record,
    ...langs.map((lang) => cellText(translations[lang] as Cell)),
  ]);
  const parts = [
    formatTable(['Ngôn ngữ', 'Xong', 'Đã duyệt', 'Máy dịch', 'Nháp', 'Thiếu', 'Đã cũ'], shares),
    ...(open.length > 0
      ? [
          `Còn việc ở ${count(open.length)} trong ${count(records.length)} bản ghi, khách gặp nhiều đứng trước:`,
        ]
      : [`Cả ${count(records.length)} bản ghi đã có bản duyệt đúng với bản tiếng Việt.`]),
    ...(open.length > 0 ? [formatTable(['Bản ghi', ...langs], rows)] : []),
    ...(outdated.length > 0 ? [['Bản tiếng Việt đã đổi sau khi dịch:', ...outdated].join('\n')] : []),
    ...(overdue.length > 0
      ? [
          [
            'Quá hạn rà soát:',
            ...overdue.map(
              ({ record, title, overdueSince }) => `  ${record} (${title}), hạn ${overdueSince}`,
            ),
          ].join('\n'),
        ]
      : []),
  ];
  return parts.join('\n\n');
}

const share = ({ changed, blocks }: Cell) => `${count(changed.length)}/${count(blocks)} đoạn`;

const cellText = (cell: Cell) =>
  cell.changed.length > 0 ? `${NAMES[cell.state]}, cũ ${share(cell)}` : NAMES[cell.state];
