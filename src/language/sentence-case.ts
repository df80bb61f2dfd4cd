/** A text as the beginning of a line: `tháng 3 năm 2027` → `Tháng 3 năm 2027`. Scripts without capitals stay. */
export const sentenceCase = (text: string): string =>
  text.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
