import { Refusal } from '../build/refusal.ts';

export interface CheckRequest {
  /** Set right what needs no question, after showing it. */
  fix: boolean;
  /** Without asking first. */
  yes: boolean;
}

const USAGE = `Cách dùng:
  npm run check                   xem nội dung có lỗi gì
  npm run check -- --fix          cho xem những chỗ máy sửa được, hỏi rồi mới ghi
  npm run check -- --fix --yes    ghi luôn, không hỏi`;

/** @throws Refusal with the usage for anything else. */
export function parseCheckArguments(args: readonly string[]): CheckRequest {
  const unknown = args.find((word) => word !== '--fix' && word !== '--yes');
  if (unknown !== undefined) throw new Refusal(`Không có lựa chọn “${unknown}”.\n${USAGE}`);
  const request = { fix: args.includes('--fix'), yes: args.includes('--yes') };
  if (request.yes && !request.fix) throw new Refusal(`--yes chỉ dùng cùng --fix.\n${USAGE}`);
  return request;
}
