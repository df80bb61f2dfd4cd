import { count } from '../../build/reporter.ts';
import { KIND_NAMES } from '../../model/kinds.ts';
import { kindName, languageName } from '../vietnamese-names.ts';
import type { Collected, Column } from './collect.ts';
import type { PeriodFigures } from './state-figures.ts';

/** What is not known is not zero. */
export const NO_DATA = 'không có dữ liệu';

/** One figure of all periods, with how it was counted. */
export interface FigureRow {
  code: string;
  title: string;
  /** As many as there are periods; undefined is not known. */
  values: readonly (number | undefined)[];
  unit: string;
  /** How it was counted, in Vietnamese. */
  method: string;
}

const inSentence = (name: string) => name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);

/** In words, as it stands in the report. */
export const valueText = (value: number | undefined, unit = ''): string =>
  value === undefined ? NO_DATA : `${count(value)}${unit === '%' ? ' %' : ''}`;

const sum = (counts: ReadonlyMap<unknown, number>) => [...counts.values()].reduce((all, one) => all + one, 0);
const median = (numbers: readonly number[]): number | undefined =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** How the content stood at the end of each period. */
export function stateRows({ columns }: Collected): FigureRow[] {
  const row = (
    code: string,
    title: string,
    of: (column: Column) => number | undefined,
    method: string,
    unit = '',
  ): FigureRow => ({ code, title, values: columns.map(of), unit, method });
  const languages = [
    ...new Set(columns.flatMap(({ state }) => state?.languages.map(({ lang }) => lang) ?? [])),
  ];
  return [
    row(
      'records',
      'Bản ghi đang hiện',
      ({ state }) => state?.records,
      'Số bản ghi khách xem được vào cuối kỳ; không kể bản nháp, bản chưa đến giờ đăng, bản đã hết hạn.',
    ),
    ...languages.flatMap((lang) => {
      const of = (column: Column) => column.state?.languages.find((one) => one.lang === lang);
      return [
        row(
          `translated-${lang}`,
          `Có bản ${inSentence(languageName(lang))}`,
          (column) => {
            const found = of(column);
            return found && found.reviewed + found.machine;
          },
          'Số bản ghi có lời bằng ngôn ngữ ấy, đã duyệt hay máy dịch.',
        ),
        row(
          `reviewed-${lang}`,
          `Bản ${inSentence(languageName(lang))} đã duyệt, còn đúng`,
          (column) => of(column)?.percent,
          'Phần trăm bản ghi có bản dịch đã được người duyệt và bản tiếng Việt từ đó không đổi.',
          '%',
        ),
      ];
    }),
    row(
      'overdue',
      'Bản ghi quá hạn rà soát',
      ({ state }) => state?.overdue,
      'Số bản ghi có ngày rà soát (reviewBy, hoặc theo loại) đã qua vào cuối kỳ.',
    ),
    row('gates', 'Cửa khẩu', ({ state }) => state?.gates, 'Số cửa khẩu có trang.'),
    row(
      'confirmed-gates',
      'Cửa khẩu đã được xác nhận dữ kiện',
      ({ state }) => state?.confirmedGates,
      'Số cửa khẩu ghi ngày xác nhận (confirmedOn).',
    ),
    row('photos', 'Ảnh trong kho ảnh', ({ state }) => state?.photos, 'Số ảnh đang hiện.'),
    row(
      'cleared-photos',
      'Ảnh đủ quyền cho dùng lại',
      ({ state }) => state?.clearedPhotos,
      'Ảnh có giấy phép cho dùng lại, không hạn chế, và mọi người nhận ra được trong ảnh đã đồng ý.',
    ),
  ];
}

/** What was done in each period. */
export function doneRows({ columns }: Collected): FigureRow[] {
  const row = (
    code: string,
    title: string,
    of: (done: PeriodFigures) => number | undefined,
    method: string,
    unit = '',
  ): FigureRow => ({
    code,
    title,
    values: columns.map(({ done }) => done && of(done)),
    unit,
    method,
  });
  const all = (done: PeriodFigures) => [...done.translations.values()];
  return [
    row(
      'published',
      'Bản ghi mới đăng',
      ({ published }) => sum(published),
      'Bản ghi có ngày đăng (published) trong kỳ.',
    ),
    row(
      'changed',
      'Bản ghi được cập nhật',
      ({ changed }) => sum(changed),
      'Bản ghi đăng từ trước, có ngày cập nhật (updated) trong kỳ; cập nhật nhiều lần vẫn là một.',
    ),
    row(
      'withdrawn',
      'Bản ghi đã gỡ, hết hạn',
      ({ withdrawn }) => sum(withdrawn),
      'Bản ghi ghi ngày gỡ trong redirects.yaml, ngày hết hạn (expires) hoặc ngày rút đồng ý trong kỳ.',
    ),
    row(
      'corrected',
      'Bản ghi có đính chính',
      ({ corrected }) => sum(corrected),
      'Bản ghi có đính chính (corrections) đề ngày trong kỳ.',
    ),
    row(
      'translations',
      'Bản dịch mới, dịch lại',
      (done) => all(done).reduce((made, one) => made + one.made, 0),
      'Bản dịch có ngày ghi (translation.on) trong kỳ.',
    ),
    row(
      'reviewed',
      'Trong đó đã duyệt',
      (done) => all(done).reduce((made, one) => made + one.reviewed, 0),
      'Trong số ấy, bản ghi là đã duyệt (reviewed).',
    ),
    row(
      'lag',
      'Từ lúc sửa đến khi có bản dịch đã duyệt (ngày)',
      (done) => median(all(done).flatMap(({ lags }) => lags)),
      'Số ngày ở giữa (trung vị) từ ngày cập nhật bản tiếng Việt đến ngày bản dịch được duyệt.',
    ),
    row(
      'press',
      'Tin dành cho báo chí',
      ({ press }) => press,
      'Tin loại thông cáo, thông báo, phát ngôn, đính chính đăng trong kỳ.',
    ),
    row(
      'stops',
      'Chặng triển lãm',
      ({ stops }) => stops,
      'Chặng của các triển lãm mở cửa ít nhất một ngày trong kỳ.',
    ),
    row(
      'visitors',
      'Lượt xem triển lãm',
      ({ visitors }) => visitors,
      'Tổng số lượt xem ghi ở các chặng ấy; chặng nào chưa ghi thì không tính.',
    ),
  ];
}

/** What is known of the present alone, or of logs that were given. */
export function besideRows(
  { columns, beside }: Collected,
  given: { views?: number | undefined; kiosks?: number | undefined; oldestCopyDays?: number | undefined },
): FigureRow[] {
  const row = (code: string, title: string, value: number | undefined, method: string): FigureRow => ({
    code,
    title,
    values: columns.map((_, at) => (at === 0 ? value : undefined)),
    unit: '',
    method,
  });
  return [
    row(
      'views',
      'Lượt xem trang',
      given.views,
      'Đếm từ nhật ký máy chủ được đưa cho lệnh này, trừ lượt của máy; không đưa nhật ký thì không có dữ liệu.',
    ),
    row(
      'data-files',
      'Tệp dữ liệu mở',
      beside.dataFiles,
      'Số tệp trong data/v1 của trang dựng gần nhất trên máy này.',
    ),
    row(
      'kiosks',
      'Màn hình cửa khẩu đã báo về',
      given.kiosks,
      'Số cửa khẩu có màn hình hỏi bản mới, theo nhật ký được đưa; không đưa nhật ký thì không có dữ liệu.',
    ),
    row(
      'oldest-copy',
      'Màn hình lâu nhất chưa báo về (ngày)',
      given.oldestCopyDays,
      'Số ngày từ lần hỏi cuối của màn hình im lặng lâu nhất đến cuối nhật ký.',
    ),
  ];
}

/** What was done by kind, of this period; only kinds of which there is something. */
export function kindRows({ columns: [column] }: Collected): string[][] {
  const { done, state } = column ?? {};
  if (!done || !state) return [];
  return KIND_NAMES.flatMap((kind) => {
    const parts = [done.published, done.changed, done.withdrawn, done.corrected, state.byKind];
    const values = parts.map((counts) => counts.get(kind) ?? 0);
    return values.some((value) => value > 0) ? [[kindName(kind), ...values.map(count)]] : [];
  });
}

/** Translations by language at the end of this period. */
export function languageRows({ columns: [column] }: Collected): string[][] {
  return (column?.state?.languages ?? []).map((one) => {
    const made = column?.done?.translations.get(one.lang);
    return [
      languageName(one.lang),
      ...[made?.made ?? 0, made?.reviewed ?? 0, one.reviewed, one.machine, one.outdated, one.missing].map(
        count,
      ),
    ];
  });
}
