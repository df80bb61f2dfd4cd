import { count } from '../../build/reporter.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { csvText } from '../../publish/data/csv.ts';
import { dayText } from '../vietnam-time.ts';
import { kindName, languageName } from '../vietnamese-names.ts';
import type { VisitGroup, VisitLog } from './visit-log.ts';

/** One group as a reader sees it. */
export interface VisitTable {
  group: VisitGroup;
  title: string;
  head: string;
  rows: { name: string; code: string; views: number }[];
}

const TITLES: Readonly<Record<VisitGroup, readonly [title: string, head: string]>> = {
  day: ['Theo ngày (giờ Việt Nam)', 'Ngày'],
  language: ['Theo ngôn ngữ của trang', 'Ngôn ngữ'],
  kind: ['Theo danh mục', 'Danh mục'],
  record: ['Trang được xem nhiều', 'Trang'],
  site: ['Khách đến từ trang nào', 'Trang web'],
  device: ['Theo loại máy', 'Loại máy'],
  country: ['Theo nước', 'Nước'],
  file: ['Tệp được tải về (kể cả do máy)', 'Loại tệp'],
};
const DEVICES: Readonly<Record<string, string>> = {
  phone: 'Điện thoại',
  tablet: 'Máy tính bảng',
  computer: 'Máy tính',
};
const COUNTRIES = new Intl.DisplayNames('vi', { type: 'region' });

/** The groups in which anything was counted; days in their order, all else most first. */
export function visitTables(log: Pick<VisitLog, 'counts'>, catalogue: Catalogue): VisitTable[] {
  const titles = new Map(
    catalogue.records.map(({ kind, id, words }) => [`${kind}/${id}`, words['vi']?.title ?? id]),
  );
  const nameOf = (group: VisitGroup, code: string): string => {
    if (group === 'day') return dayText(code);
    if (group === 'language') return languageName(code);
    if (group === 'kind') return kindName(code);
    if (group === 'record') return titles.get(code) ?? code;
    if (group === 'device') return DEVICES[code] ?? code;
    if (group === 'country') return COUNTRIES.of(code) ?? code;
    if (group === 'site' && code === '…') return 'các trang khác';
    return code;
  };
  return (Object.keys(TITLES) as VisitGroup[]).flatMap((group) => {
    const counts = log.counts(group);
    if (group === 'day') counts.sort(([a], [b]) => (a < b ? -1 : 1));
    const [title, head] = TITLES[group];
    const rows = counts.map(([code, views]) => ({ name: nameOf(group, code), code, views }));
    return rows.length > 0 ? [{ group, title, head, rows }] : [];
  });
}

/** All tables one below the other, as a spreadsheet opens them. */
export const visitsCsv = (tables: readonly VisitTable[], separator: ',' | ';'): string =>
  csvText(
    [
      ['Bảng', 'Mục', 'Mã', 'Lượt'],
      ...tables.flatMap(({ title, rows }) =>
        rows.map(({ name, code, views }) => [title, name, code, String(views)]),
      ),
    ],
    separator,
  );

/** What was counted, in a sentence. */
export function visitsSummary({ views, bots, first, last }: VisitLog): string {
  if (first === undefined || last === undefined) return 'Không có lượt xem nào trong các nhật ký này.';
  return `Từ ${dayText(first)} đến ${dayText(last)}: ${count(views)} lượt xem trang; ngoài ra ${count(bots)} lượt của máy (máy tìm kiếm, chương trình).`;
}
