import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../build/refusal.ts';
import { runApart } from '../apart.ts';
import { programOf } from '../machine.ts';
import { type FaultCode, LIMITS, type Limits } from './limits.ts';
import { convertToDocx } from './office.ts';
import type { ReadAnswer } from './read-child.ts';
import type { ReadOptions, WordText } from './read-word.ts';

const CHILD = join(import.meta.dirname, 'read-child.ts');

const SAVE_AS =
  'Mở tệp trong Word, chọn Tệp → Lưu thành (File → Save As), kiểu “Word Document (*.docx)”, rồi nhập tệp .docx ấy.';

export interface OpenOptions extends Omit<ReadOptions, 'limits'> {
  limits?: Limits;
  /** Path of LibreOffice; by default where this machine has it. */
  office?: string | undefined;
}

/**
 * Reads a file of Word, also an old one or one of another program, by what it is and not by its name. What is in it is
 * read in a process apart.
 * @throws Refusal that says why a file is not read, and what to do.
 */
export async function openWord(path: string, options: OpenOptions = {}): Promise<WordText> {
  const { limits = LIMITS, office, ...reading } = options;
  const asDocx = { limits, ...(office !== undefined && { office }) };
  return withDocx(path, asDocx, async (docx) => {
    const outcome = await runApart<ReadAnswer>(CHILD, { path: docx, limits, ...reading }, limits.timeLimitMs);
    if ('fault' in outcome) throw refusalOf(outcome.fault, limits);
    if ('fault' in outcome.answer) throw refusalOf(outcome.answer.fault, limits);
    return outcome.answer.word;
  });
}

/**
 * Has the `.docx` read that a file is, or that LibreOffice makes of it.
 * @throws Refusal for what is no file of Word, or cannot be made one here.
 */
export async function withDocx<T>(
  path: string,
  { limits = LIMITS, office = programOf('office') }: Pick<OpenOptions, 'limits' | 'office'>,
  read: (docx: string) => Promise<T>,
): Promise<T> {
  const form = await formOf(path);
  if (form === 'pdf')
    throw new Refusal(
      'Tệp PDF không nhập được: chữ trong đó không còn đoạn, tiêu đề, bảng.  → Xin tệp Word gốc của nơi soạn văn bản.',
    );
  if (form === 'docx') return read(path);
  if (form === 'encrypted') throw refusalOf('encrypted', limits);
  if (form === undefined) throw refusalOf('no-zip', limits);
  if (!office) throw new Refusal(`Máy này không có LibreOffice để đọc tệp .${form}.  → ${SAVE_AS}`);
  const converted = await convertToDocx(path, { office, form, timeLimitMs: limits.officeLimitMs });
  if (!converted) throw new Refusal(`LibreOffice không mở được tệp này (.${form}).  → ${SAVE_AS}`);
  try {
    return await read(converted.path);
  } finally {
    converted.forget();
  }
}

export type Form = 'docx' | 'doc' | 'odt' | 'rtf' | 'pdf' | 'encrypted';

/** By the first bytes; a ZIP of OpenDocument says its type in them. */
async function formOf(path: string): Promise<Form | undefined> {
  const file = await open(path).catch(() => {
    throw refusalOf('missing', LIMITS);
  });
  try {
    const { size } = await file.stat();
    if (size > LIMITS.mostBytes) throw refusalOf('too-heavy', LIMITS);
    const bytes = Buffer.alloc(Math.min(size, 100));
    await file.read(bytes, 0, bytes.length, 0);
    const head = bytes.toString('latin1');
    if (head.startsWith('PK'))
      return head.includes('application/vnd.oasis.opendocument.text') ? 'odt' : 'docx';
    if (head.startsWith('%PDF')) return 'pdf';
    if (head.startsWith('{\\rtf')) return 'rtf';
    if (!head.startsWith('\u00d0\u00cf\u0011\u00e0')) return undefined;
    // A .docx with a password lies in a file of the old form.
    return (await file.readFile()).includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'doc';
  } finally {
    await file.close();
  }
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;

/** Why a file is not read, in an editor's words. */
export function refusalOf(code: FaultCode, limits: Limits): Refusal {
  const reasons: Readonly<Record<FaultCode, string>> = {
    missing: 'Không có tệp này, hoặc không đọc được.  → Xem lại tên tệp và thư mục.',
    'too-heavy': `Tệp nặng quá ${megabytes(limits.mostBytes)}.  → Trong Word bỏ bớt ảnh (ảnh nhận riêng bằng npm run photos), lưu rồi nhập lại.`,
    'no-zip': `Nội dung tệp không phải văn bản Word, dù tên tệp ghi thế nào.  → ${SAVE_AS}`,
    encrypted:
      'Tệp có mật khẩu.  → Mở trong Word, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ tài liệu), lưu rồi nhập lại.',
    bomb: `Bên trong tệp có quá ${megabytes(limits.mostUnpacked)} hoặc quá ${limits.mostParts} phần, không giống văn bản.  → Xin lại tệp từ người gửi; văn bản rất dài thì chia thành nhiều tệp.`,
    'unsafe-names':
      'Bên trong tệp có đường dẫn đi ra ngoài tệp, Word không bao giờ ghi như vậy.  → Đừng mở tệp; xin lại tệp từ người gửi.',
    damaged: `Tệp bị hỏng hoặc chép chưa trọn.  → Chép lại tệp; nếu Word mở được thì lưu lại: ${SAVE_AS}`,
    doctype:
      'Bên trong tệp có khai báo DOCTYPE, Word không bao giờ ghi như vậy.  → Đừng mở tệp; xin lại tệp từ người gửi.',
    'no-word': `Tệp không phải văn bản Word (có thể là Excel, PowerPoint).  → ${SAVE_AS}`,
    'too-slow': `Đọc tệp quá ${limits.timeLimitMs / 1000} giây nên đã dừng.  → Chia thành nhiều tệp ngắn hơn.`,
    crashed: `Bộ đọc dừng đột ngột ở tệp này.  → ${SAVE_AS}`,
  };
  return new Refusal(reasons[code]);
}
