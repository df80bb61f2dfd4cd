import type { Province } from '../../model/province.ts';
import { type Columns, createDocx, type Paragraph, type Sheet, type Table } from '../small-docx.ts';
import type { Collected } from './collect.ts';
import { type FigureRow, kindRows, languageRows, NO_DATA, valueText } from './figure-rows.ts';

/** Decree 30/2020/NĐ-CP, annex I: A4; 20 to 25 mm above and below, 30 to 35 at the left, 15 to 20 at the right. */
const SHEET: Sheet = { top: 20, bottom: 20, left: 30, right: 20, size: 14, numbered: true };
/** 1.27 cm. */
const INDENT = 12.7;

const centred = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  text,
  align: 'center',
  before: 0,
  ...more,
});
const prose = (text: string): Paragraph => ({ text, align: 'both', indent: INDENT, before: 6 });
const heading = (text: string): Paragraph => ({
  text,
  bold: true,
  align: 'both',
  indent: INDENT,
  before: 6,
  withNext: true,
});

export interface ReportParts {
  state: readonly FigureRow[];
  done: readonly FigureRow[];
  beside: readonly FigureRow[];
}

/** The report in the form of Decree 30/2020, a draft until somebody signs it. The same input gives the same bytes. */
export function createReportDocx(province: Province, collected: Collected, parts: ReportParts): Uint8Array {
  const { periods, columns } = collected;
  const names = columns.map(({ period }) => period.name);
  const compared = (rows: readonly FigureRow[]): Table => ({
    head: ['Chỉ tiêu', ...names.map((name) => name.charAt(0).toUpperCase() + name.slice(1))],
    rows: rows.map(({ title, values, unit }) => [title, ...values.map((value) => valueText(value, unit))]),
    widths: [5, ...names.map(() => 2.2)],
    numbers: names.map((_, at) => at + 1),
  });
  const byKind = kindRows(collected);
  const byLanguage = languageRows(collected);
  const yearly = periods.kind === 'year' ? (province.report?.yearly ?? []) : [];
  const number = numberer();
  return createDocx(
    [
      ...head(province),
      centred('BÁO CÁO', { bold: true, before: 18 }),
      centred(
        `Kết quả quảng bá hình ảnh tỉnh trên hệ thống dữ liệu đối ngoại, ${periods.now.name.replace(/ (?=\d+$)/, '\u00a0')}`,
        {
          bold: true,
          rule: 0.25,
        },
      ),
      ...(province.report?.to ?? []).map((one, at) =>
        centred(`${at === 0 ? 'Kính gửi: ' : ''}${one}`, { before: 6 }),
      ),
      heading(`${number()}. Nội dung trong kỳ`),
      compared(parts.done),
      ...(byKind.length > 0
        ? [
            prose(`Theo danh mục, trong ${periods.now.name}:`),
            {
              head: ['Danh mục', 'Mới đăng', 'Cập nhật', 'Gỡ, hết hạn', 'Đính chính', 'Đang hiện'],
              rows: byKind,
              widths: [3.4, 1.5, 1.5, 1.5, 1.5, 1.5],
              numbers: [1, 2, 3, 4, 5],
            },
          ]
        : []),
      heading(`${number()}. Tình trạng cuối kỳ`),
      compared(parts.state),
      ...(byLanguage.length > 0
        ? [
            prose('Bản dịch theo ngôn ngữ:'),
            {
              head: [
                'Ngôn ngữ',
                'Dịch trong kỳ',
                'Duyệt trong kỳ',
                'Đã duyệt',
                'Máy dịch',
                'Đã cũ',
                'Còn thiếu',
              ],
              rows: byLanguage,
              widths: [2.6, 1.4, 1.4, 1.4, 1.4, 1.4, 1.4],
              numbers: [1, 2, 3, 4, 5, 6],
            },
          ]
        : []),
      heading(`${number()}. Lượt xem, dữ liệu mở, màn hình cửa khẩu`),
      compared(parts.beside),
      ...(yearly.length > 0
        ? [
            heading(`${number()}. Số liệu hằng năm theo quy định`),
            {
              head: ['Số liệu', `${periods.now.name.charAt(0).toUpperCase()}${periods.now.name.slice(1)}`],
              rows: yearly.map((title) => [title, '']),
              widths: [3, 2],
            },
          ]
        : []),
      ...sources(collected),
      prose('Trên đây là báo cáo của đơn vị./.'),
      foot(province),
      { text: 'Phụ lục', bold: true, align: 'center', newPage: true },
      centred('CÁCH TÍNH TỪNG SỐ LIỆU', { bold: true, rule: 0.25 }),
      prose(`“${NO_DATA}” không phải là số không: số liệu ấy chưa được ghi hoặc chưa được đưa cho máy đếm.`),
      {
        head: ['Số liệu', 'Cách tính'],
        rows: [...parts.done, ...parts.state, ...parts.beside].map(({ title, method }) => [title, method]),
        widths: [2, 3],
      },
    ],
    SHEET,
  );
}

function numberer(): () => string {
  const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI'];
  let at = 0;
  return () => numerals[at++] as string;
}

/** From what each column is known, and why one is not. */
function sources({ columns }: Collected): Paragraph[] {
  const lines = columns.map(({ period: { name }, source, unknown }) =>
    unknown ? `${name}: ${NO_DATA}, ${unknown}` : `${name}: theo ${source}`,
  );
  return [
    { text: `Nguồn: ${lines.join('; ')}.`, align: 'both', indent: INDENT, before: 6, italic: true, size: 12 },
  ];
}

/** The national title stands on one line: at 12 points it needs 98 of the 160 millimetres. */
function head({ report = {}, contacts, names }: Province): Columns[] {
  const body = report.body ?? contacts.unit['vi'] ?? names['vi'] ?? '';
  return [
    {
      widths: [62, 98],
      columns: [
        [
          ...(report.superior ? [centred(report.superior.toLocaleUpperCase('vi'), { size: 12 })] : []),
          centred(body.toLocaleUpperCase('vi'), { size: 12, bold: true, rule: 0.4 }),
          centred(`Số: ……/${report.sign ?? 'BC-………'}`, { size: 13, before: 4 }),
          centred('DỰ THẢO', { size: 13, bold: true, before: 4 }),
        ],
        [
          centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12, bold: true }),
          centred('Độc lập - Tự do - Hạnh phúc', { size: 13, bold: true, rule: 0.58 }),
          centred(`${report.place ?? '…………'}, ngày …… tháng …… năm ………`, {
            size: 13,
            italic: true,
            before: 4,
          }),
        ],
      ],
    },
  ];
}

function foot({ report = {} }: Province): Columns {
  const recipients = report.recipients ?? ['………………', 'Lưu: VT.'];
  const signer = report.signer ?? ['………………'];
  return {
    columns: [
      [
        { text: 'Nơi nhận:', bold: true, italic: true, size: 12, before: 12 },
        ...recipients.map((one): Paragraph => ({ text: `- ${one}`, size: 11, before: 0 })),
      ],
      [
        ...signer.map((one, at) =>
          centred(one.toLocaleUpperCase('vi'), { bold: true, before: at === 0 ? 12 : 0 }),
        ),
        centred('', { before: 60 }),
        centred('………………', { bold: true }),
      ],
    ],
  };
}
