import type { LanguageReader } from '../../catalogue/reader.ts';

/** A file's weight as people say it: `430 kB`, `1.4 MB`. Never parted at the end of a line. */
export function weight({ formats }: Pick<LanguageReader, 'formats'>, bytes: number): string {
  const inMega = bytes >= 1e6;
  const value = inMega ? bytes / 1e6 : Math.max(1, Math.round(bytes / 1000));
  return `${formats.number(value, 1)}\u00A0${inMega ? 'MB' : 'kB'}`;
}
