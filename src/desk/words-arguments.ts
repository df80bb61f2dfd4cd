import { Misuse, readArguments } from './arguments.ts';

export const WORDS_USAGE = `Cách dùng:
  npm run words -- lo    những lời văn của giao diện chưa dịch sang tiếng Lào
  Thêm --json để máy khác đọc kết quả.`;

/** @returns the tag of a language. @throws Misuse with the usage unless it is one, other than Vietnamese. */
export function parseWordsArguments(args: readonly string[]): string {
  const [lang, ...more] = readArguments(args, WORDS_USAGE, {}).positionals;
  // The tag becomes the name of a file.
  const isTag = lang !== undefined && /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(lang) && lang !== 'vi';
  if (!isTag || more.length > 0) throw new Misuse(WORDS_USAGE);
  return lang;
}
