import { count } from '../build/reporter.ts';
import { BLEED, FEWEST_DPI, PAPERS, type PaperName } from '../view/sheets/panel-papers.ts';
import type { Coarse, PanelRemarks } from '../view/sheets/panel-remarks.ts';

interface Printed {
  files: number;
  out: string;
  size: PaperName;
  /** By language. */
  remarks: Readonly<Record<string, PanelRemarks>>;
}

/** What an editor reads once panels are printed: what they are, and what they must know before they send them. */
export function panelsText({ files, out, size, remarks }: Printed): string {
  const { width, height } = PAPERS[size];
  const all = Object.entries(remarks);
  // Pictures are the same in every language.
  const { coarse = [], missing = [] } = all[0]?.[1] ?? {};
  const words = (of: (remark: PanelRemarks) => string[], title: string) =>
    all.flatMap(([lang, remark]) => {
      const records = of(remark);
      return records.length > 0 ? [`  ${title}, ${lang}: ${records.join(', ')}`] : [];
    });
  const reminders = [
    ...missing.map((number) => `  Pa-nô ${number} không có ảnh nên không in.`),
    ...coarse.map(coarseText),
    ...words(({ unreviewed }) => unreviewed, 'Lời chưa duyệt (có ghi trên pa-nô)'),
    ...words(({ outdated }) => outdated, 'Bản dịch cũ hơn bản gốc'),
    ...words(({ untranslated }) => untranslated, 'Chưa có bản dịch (in bằng ngôn ngữ khác)'),
  ];
  return [
    `${count(files)} tệp PDF khổ ${size} (${width} × ${height} mm sau khi xén, chừa xén ${BLEED} mm mỗi bên) nằm trong thư mục: ${out}`,
    'Màu trong tệp là RGB: nhà in đổi sang CMYK theo máy của họ; hãy xin bản in thử.',
    ...(reminders.length > 0 ? ['Cần xem trước khi gửi nhà in:', ...reminders] : []),
  ].join('\n');
}

function coarseText({ panel, photo, dpi, width, needed, isHeld }: Coarse): string {
  const held = isHeld ? '; điều kiện dùng ảnh chỉ cho in đến cỡ ấy (xem use, licence)' : '';
  return `  Pa-nô ${panel}, ảnh photos/${photo}: ${count(dpi)} dpi, ít hơn ${count(FEWEST_DPI)}. Ảnh rộng ${count(width)} điểm ảnh, cần ${count(needed)}${held}.`;
}
