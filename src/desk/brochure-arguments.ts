import type { SheetSet } from '../build/sheets/sheet-orders.ts';
import type { BookletSet } from '../catalogue/handover.ts';
import { Misuse, readArguments } from './arguments.ts';

export interface BrochureRequest {
  /** Undefined: every language of the site. */
  lang: string | undefined;
  booklets: readonly BookletSet[];
  sheets: SheetSet | undefined;
  /** Folder as it was typed. */
  out: string;
}

export const BROCHURE_USAGE = `Cách dùng:
  npm run brochure -- --lang lo --set visit                sách nhỏ A5 (PDF) cho du khách, bằng tiếng Lào
  npm run brochure -- --lang zh --set invest               sách nhỏ A5 cho nhà đầu tư
  npm run brochure -- --lang lo --set gate:<mã-cửa-khẩu>   tờ A4 của một cửa khẩu
  npm run brochure -- --lang en --set gates                tờ A4 của mọi cửa khẩu
  npm run brochure -- --lang zh --set sites                tờ A4 của từng khu kinh tế, khu công nghiệp và dự án
  npm run brochure -- --set all                            tất cả, bằng mọi ngôn ngữ của trang
  PDF nằm trong dist-brochures/<ngôn ngữ>/; --out <thư mục> để ở nơi khác. Cần Google Chrome, Microsoft Edge hoặc
  Chromium trên máy. Thêm --json để máy khác đọc kết quả.`;

/** What each word makes. */
const SETS: Readonly<Record<string, Pick<BrochureRequest, 'booklets' | 'sheets'>>> = {
  visit: { booklets: ['visit'], sheets: undefined },
  invest: { booklets: ['invest'], sheets: undefined },
  gates: { booklets: [], sheets: 'gates' },
  sites: { booklets: [], sheets: 'sites' },
  all: { booklets: ['visit', 'invest'], sheets: 'all' },
};

/** @throws Misuse with the usage where something is missing or unknown. */
export function parseBrochureArguments(args: readonly string[]): BrochureRequest {
  const { values, positionals } = readArguments(args, BROCHURE_USAGE, {
    lang: { type: 'string' },
    set: { type: 'string' },
    out: { type: 'string' },
  });
  const { lang, set = '', out = 'dist-brochures' } = values;
  const gate = /^gate:(.+)$/.exec(set)?.[1];
  const made =
    gate === undefined ? Object.hasOwn(SETS, set) && SETS[set] : { booklets: [], sheets: { gate } };
  if (positionals.length > 0 || !made) throw new Misuse(BROCHURE_USAGE);
  return { lang, ...made, out };
}
