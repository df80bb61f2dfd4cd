/** A backslash is a letter only between single quotes. */
const NEEDS_SINGLE = /["\\]/;

/** A text of one line in quotes, as YAML reads it back. */
export const quoted = (text: string): string =>
  NEEDS_SINGLE.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;

/** The advice to put a whole text in quotes: in those that it can stand in. @param key of the text. */
export function toQuote(text: string, key?: string): string {
  const before = key === undefined ? '' : `${key}: `;
  if (!NEEDS_SINGLE.test(text)) return `Đặt cả câu trong dấu nháy: ${before}"…"`;
  const doubled = text.includes("'") ? ", mỗi dấu ' trong câu viết hai lần: ''" : '';
  return `Đặt cả câu trong dấu nháy đơn: ${before}'…'${doubled}`;
}
