import { PAPER_NAMES, type PaperName } from '../view/sheets/panel-papers.ts';
import { Misuse, readArguments } from './arguments.ts';

export interface PanelsRequest {
  exhibition: string;
  /** Undefined: every language of the site. */
  lang: string | undefined;
  size: PaperName;
  /** Folder as it was typed. */
  out: string;
}

export const PANELS_USAGE = `Cách dùng:
  npm run panels -- --exhibition <mã-triển-lãm> --size A1 --lang lo   pa-nô (PDF) cho nhà in, bằng tiếng Lào
  npm run panels -- --exhibition <mã-triển-lãm> --size A2             bằng mọi ngôn ngữ của trang
  Mỗi pa-nô một tệp, theo thứ tự treo; thêm pa-nô mở đầu và pa-nô ghi tác giả. Khổ A1 hoặc A2 đứng, chừa xén 3 mm mỗi bên
  (TrimBox, BleedBox), chữ nhúng sẵn, màu RGB. Lời chưa duyệt được ghi rõ trên pa-nô và trong kết quả.
  PDF nằm trong dist-panels/<ngôn ngữ>/<mã>-<khổ>/; --out <thư mục> để ở nơi khác. Cần Google Chrome, Microsoft Edge hoặc
  Chromium trên máy. Thêm --json để máy khác đọc kết quả.`;

/** @throws Misuse with the usage where something is missing or unknown. */
export function parsePanelsArguments(args: readonly string[]): PanelsRequest {
  const { values, positionals } = readArguments(args, PANELS_USAGE, {
    exhibition: { type: 'string' },
    lang: { type: 'string' },
    size: { type: 'string' },
    out: { type: 'string' },
  });
  const { exhibition, lang, size = '', out = 'dist-panels' } = values;
  const paper = PAPER_NAMES.find((name) => name === size.toUpperCase());
  if (positionals.length > 0 || !exhibition || !paper) throw new Misuse(PANELS_USAGE);
  return { exhibition, lang, size: paper, out };
}
