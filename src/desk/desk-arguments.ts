import { Misuse, readArguments } from './arguments.ts';

export interface DeskArguments {
  /** On a copy of the content. */
  practice: boolean;
  /** The copy is made anew. */
  anew: boolean;
  /** The address is only said, not opened. */
  closed: boolean;
}

export const DESK_USAGE = `Cách dùng:
  npm run desk                        mở bàn biên tập trong trình duyệt của máy này
  npm run desk -- --practice          bản tập: làm trên một bản chép, nội dung thật không đổi
  npm run desk -- --practice --anew   bản tập, chép lại từ nội dung thật
  npm run desk -- --no-open           chỉ in địa chỉ, không mở trình duyệt`;

/** @throws Misuse with the usage for anything else. */
export function parseDeskArguments(args: readonly string[]): DeskArguments {
  const { values, positionals } = readArguments(args, DESK_USAGE, {
    practice: { type: 'boolean' },
    anew: { type: 'boolean' },
    'no-open': { type: 'boolean' },
  });
  const { practice = false, anew = false, 'no-open': closed = false } = values;
  if (positionals.length > 0 || (anew && !practice)) throw new Misuse(DESK_USAGE);
  return { practice, anew, closed };
}
