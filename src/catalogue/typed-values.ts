import { z } from 'zod';

/** What an editor typed, read as a Vietnamese reader would: only ever offered in a message, never taken as data. */

const SCALES: Record<string, number> = {
  nghìn: 1e3,
  ngàn: 1e3,
  k: 1e3,
  triệu: 1e6,
  tr: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};

/** 16,6192 → 16.6192; 50.000 đồng → 50000; 1.234.567,8 → 1234567.8; 1,5 triệu → 1500000 */
export function numberFrom(typed: string): string | undefined {
  const text = typed
    .trim()
    .replace(/\s*(đồng|đ|₫|vnđ|vnd|usd|ha|km2|km²|km|m2|m²|m|%)\.?$/i, '')
    .replace(/[\s\u00a0]/g, '')
    .toLowerCase();
  const scaled = /^(.*\d)(nghìn|ngàn|k|triệu|tr|tỷ|tỉ)$/.exec(text);
  const number = plainNumber(scaled?.[1] ?? text);
  if (number === undefined || !scaled) return number;
  return String(Math.round(Number(number) * (SCALES[scaled[2] as string] as number)));
}

function plainNumber(text: string): string | undefined {
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (/^-?\d{1,3}(,\d{3}){2,}(\.\d+)?$|^-?\d{1,3}(,\d{3})+\.\d+$/.test(text)) return text.replaceAll(',', '');
  if (/^-?\d+,\d+$/.test(text)) return text.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(text) ? text : undefined;
}

/** 19°48'25", 19 độ 48,4 phút, N 19°48′ → decimal degrees with four places, some ten metres. */
export function degreesFrom(typed: string): string | undefined {
  const number = String.raw`(\d{1,3}(?:[.,]\d+)?)`;
  const pattern = new RegExp(
    `^[NEBĐ]?\\s*${number}\\s*(?:°|º|˚|độ|deg|d)\\s*` +
      `(?:${number}\\s*(?:['′’‘\`]|phút|m)?\\s*)?(?:${number}\\s*(?:["″”“]|''|’’|′′|giây|s)?)?\\s*(?:N|E|B|Đ|vĩ bắc|kinh đông|bắc|đông)?\\.?$`,
    'iu',
  );
  const match = pattern.exec(typed.trim().normalize('NFC'));
  if (!match) return undefined;
  const [degrees = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number((part ?? '0').replace(',', '.')));
  if (minutes >= 60 || seconds >= 60) return undefined;
  return String(Number((degrees + minutes / 60 + seconds / 3600).toFixed(4)));
}

/** 05/10/2026, 5-10-2026, ngày 5 tháng 10 năm 2026 (day first, as Vietnamese write it), 2026/10/5 → 2026-10-05 */
export function dateFrom(typed: string): string | undefined {
  const text = typed.trim().normalize('NFC').toLowerCase();
  const dayFirst =
    /^(\d{1,2})\s*[/.–—-]\s*(\d{1,2})\s*[/.–—-]\s*(\d{4})$/.exec(text) ??
    /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}),? năm (\d{4})$/.exec(text);
  const yearFirst = /^(\d{4})\s*[/.–—-]\s*(\d{1,2})\s*[/.–—-]\s*(\d{1,2})$/.exec(text);
  if (!dayFirst && !yearFirst) return undefined;
  const [, a, month, b] = (dayFirst ?? yearFirst) as unknown as [string, string, string, string];
  const [day, year] = dayFirst ? [a, b] : [b, a];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return z.iso.date().safeParse(iso).success ? iso : undefined;
}

/** 6/2011, tháng 6 năm 2011 → 2011-06; năm 1428 → 1428 */
export function monthOrYearFrom(typed: string): string | undefined {
  const text = typed.trim().normalize('NFC').toLowerCase();
  const month = /^(?:tháng )?(\d{1,2})(?:\/|-| năm )(\d{4})$/.exec(text);
  if (month && Number(month[1]) >= 1 && Number(month[1]) <= 12)
    return `${month[2]}-${String(month[1]).padStart(2, '0')}`;
  return /^(?:năm )?(\d{3,4})$/.exec(text)?.[1];
}

/** 7h, 7h30, 7:30, 7 giờ 30, 5h chiều → 07:30, 17:00 */
export function clockFrom(typed: string): string | undefined {
  const text = typed.normalize('NFC').toLowerCase().replace(/\s+/g, '').replace(/giờ/g, 'h');
  const match = /^(\d{1,2})(?:[h:g.](\d{2})?|(\d{2}))?(?:phút|'|p)?(sáng|trưa|chiều|tối)?$/.exec(text);
  if (!match) return undefined;
  const minutes = match[2] ?? match[3] ?? '00';
  let hours = Number(match[1]);
  if ((match[4] === 'chiều' || match[4] === 'tối') && hours < 12) hours += 12;
  return hours > 23 || Number(minutes) > 59 ? undefined : `${String(hours).padStart(2, '0')}:${minutes}`;
}

/** 7h-17h, 7:00 – 17:00, từ 7h đến 17h → two clock times */
export function clockRangeFrom(typed: string): [string, string] | undefined {
  const text = typed
    .normalize('NFC')
    .toLowerCase()
    .replace(/^từ\s+/, '');
  const parts = text.split(/\s*(?:-|–|—|đến|tới)\s*/);
  const [open, close] = parts.map(clockFrom);
  return parts.length === 2 && open && close ? [open, close] : undefined;
}

/** có, đúng, yes → yes; không, sai, no → no; chưa rõ, ? → unknown */
export function answerFrom(typed: string): 'yes' | 'no' | 'unknown' | undefined {
  const text = typed.trim().normalize('NFC').toLowerCase();
  if (['có', 'đúng', 'rồi', 'được', 'x', 'true', 'yes', 'y', '1'].includes(text)) return 'yes';
  if (['không', 'ko', 'sai', 'chưa', 'false', 'no', 'n', '0'].includes(text)) return 'no';
  if (/^(chưa rõ|không rõ|chưa biết|không biết|chưa xác định|\?+)$/.test(text)) return 'unknown';
  return undefined;
}
