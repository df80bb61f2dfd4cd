import { Refusal } from '../build/refusal.ts';

export interface AcceptRequest {
  /** As `places/bai-bien`. */
  ids: string[];
  /** Empty: all languages. */
  languages: string[];
  all: boolean;
}

const USAGE = `Cách dùng:
  npm run accept -- places/bai-bien lo          một bản ghi, một ngôn ngữ
  npm run accept -- places/bai-bien places/den-co   nhiều bản ghi, mọi ngôn ngữ
  npm run accept -- --all --lang lo             mọi bản ghi, một ngôn ngữ
  npm run accept -- --all                       mọi bản ghi, mọi ngôn ngữ`;

/** @throws Refusal with the usage when nothing, or both records and --all, are named. */
export function parseAcceptArguments(args: readonly string[]): AcceptRequest {
  const request: AcceptRequest = { ids: [], languages: [], all: false };
  for (let at = 0; at < args.length; at++) {
    const word = args[at] as string;
    if (word === '--all') request.all = true;
    else if (word === '--lang') request.languages.push(...(args[++at] ?? '').split(',').filter(Boolean));
    else if (word.startsWith('--')) throw new Refusal(`Không có lựa chọn “${word}”.\n${USAGE}`);
    else if (word.includes('/'))
      request.ids.push(word.replace(/^content\//, '').replace(/\/(index\.[^/]*)?$/, ''));
    else request.languages.push(word);
  }
  if (request.all === request.ids.length > 0) throw new Refusal(USAGE);
  return request;
}
