import { Misuse, readArguments } from './arguments.ts';

export interface AcceptRequest {
  /** As `places/bai-bien`. */
  ids: string[];
  /** Empty: all languages. */
  languages: string[];
  all: boolean;
}

export const ACCEPT_USAGE = `Cách dùng:
  npm run accept -- places/bai-bien lo          một bản ghi, một ngôn ngữ
  npm run accept -- places/bai-bien places/den-co   nhiều bản ghi, mọi ngôn ngữ
  npm run accept -- --all --lang lo             mọi bản ghi, một ngôn ngữ
  npm run accept -- --all                       mọi bản ghi, mọi ngôn ngữ
  Thêm --json để máy khác đọc kết quả.`;

/** @throws Misuse with the usage when nothing, or both records and --all, are named. */
export function parseAcceptArguments(args: readonly string[]): AcceptRequest {
  const { values, positionals } = readArguments(args, ACCEPT_USAGE, {
    all: { type: 'boolean' },
    lang: { type: 'string', multiple: true },
  });
  const isRecord = (word: string) => word.includes('/');
  const request: AcceptRequest = {
    ids: positionals.filter(isRecord).map(recordKey),
    languages: [
      ...(values.lang ?? []).flatMap((list) => list.split(',').filter(Boolean)),
      ...positionals.filter((word) => !isRecord(word)),
    ],
    all: values.all ?? false,
  };
  if (request.all === request.ids.length > 0) throw new Misuse(ACCEPT_USAGE);
  return request;
}

/** `places/bai-bien`, however much of the path of its files was written. */
export const recordKey = (word: string): string =>
  word.replace(/^content\//, '').replace(/\/(index\.[^/]*)?$/, '');
