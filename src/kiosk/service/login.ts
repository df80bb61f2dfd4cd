import { readFileSync } from 'node:fs';
import { checkCode, isCode } from './code.ts';
import { ServiceFault } from './fault.ts';
import type { Tries } from './tries.ts';

const WRONG_CODE = 'Mã không đúng.  → Nhập lại; mã do người làm gói cài đặt giữ.';

/** @param codeFile holds the hash; root's alone. @throws ServiceFault unless it is the technician's code. */
export function checkLogin(code: string, tries: Tries, codeFile: string): void {
  const wait = tries.wait();
  if (wait > 0)
    throw new ServiceFault(`Đã nhập sai nhiều lần.  → Đợi ${spoken(wait)} rồi nhập lại.`, 'wait', wait);
  // What cannot be a code is no try: it tells nobody anything.
  if (!isCode(code)) throw new ServiceFault(WRONG_CODE, 'code');
  const hash = readCodeHash(codeFile);
  tries.begin();
  if (checkCode(code, hash)) {
    tries.forget();
    return;
  }
  const next = tries.wait();
  if (next === 0) throw new ServiceFault(WRONG_CODE, 'code');
  throw new ServiceFault(`Mã không đúng.  → Đợi ${spoken(next)} rồi nhập lại.`, 'wait', next);
}

/** @throws ServiceFault where the package was made without a code. */
function readCodeHash(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new ServiceFault('Máy này không có mã kỹ thuật.  → Làm lại gói cài đặt và cài lại.');
  }
}

const spoken = (seconds: number) => (seconds < 100 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`);
