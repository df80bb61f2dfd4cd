import type { SheetSet } from '../build/sheets/sheet-orders.ts';
import { Misuse, readArguments } from './arguments.ts';

export interface BrochureRequest {
  /** Undefined: every language of the site. */
  lang: string | undefined;
  set: SheetSet;
  /** Folder as it was typed. */
  out: string;
}

export const BROCHURE_USAGE = `Cách dùng:
  npm run brochure -- --lang lo --set gate:<mã-cửa-khẩu>   tờ A4 (PDF) của một cửa khẩu, bằng tiếng Lào
  npm run brochure -- --lang en --set gates                tờ của mọi cửa khẩu
  npm run brochure -- --lang zh --set invest               tờ của từng khu kinh tế, khu công nghiệp và dự án
  npm run brochure -- --set all                            tất cả, bằng mọi ngôn ngữ của trang
  PDF nằm trong dist-brochures/<ngôn ngữ>/; --out <thư mục> để ở nơi khác. Cần Google Chrome, Microsoft Edge hoặc
  Chromium trên máy. Thêm --json để máy khác đọc kết quả.`;

const SETS = ['gates', 'invest', 'all'] as const;

/** @throws Misuse with the usage where something is missing or unknown. */
export function parseBrochureArguments(args: readonly string[]): BrochureRequest {
  const { values, positionals } = readArguments(args, BROCHURE_USAGE, {
    lang: { type: 'string' },
    set: { type: 'string' },
    out: { type: 'string' },
  });
  const { lang, set = '', out = 'dist-brochures' } = values;
  const gate = /^gate:(.+)$/.exec(set)?.[1];
  const named = SETS.find((one) => one === set);
  if (positionals.length > 0 || (gate === undefined && named === undefined)) throw new Misuse(BROCHURE_USAGE);
  return { lang, set: named ?? { gate: gate as string }, out };
}
