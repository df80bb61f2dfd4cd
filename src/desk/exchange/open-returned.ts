import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../build/refusal.ts';
import { runApart } from '../apart.ts';
import { LIMITS, type Limits } from '../import/limits.ts';
import { refusalOf, withDocx } from '../import/open-word.ts';
import type { ReadAnswer, ReadOrder } from './read-child.ts';
import type { Returned } from './returned.ts';

const CHILD = join(import.meta.dirname, 'read-child.ts');

/**
 * Reads the file that a translator sent back, by what it is and not by its name; what is in it is read in a process apart.
 * @param office path of LibreOffice, for files that are no `.docx`; by default where this machine has it.
 * @throws Refusal that says why a file is not read, and what to do.
 */
export async function openReturned(
  path: string,
  { limits = LIMITS, office }: { limits?: Limits; office?: string } = {},
): Promise<Returned> {
  if (await isXml(path)) return readApart({ path, form: 'xliff', limits });
  return withDocx(path, { limits, ...(office && { office }) }, (docx) =>
    readApart({ path: docx, form: 'docx', limits }),
  );
}

/** XML begins with `<`, behind a byte order mark where it has one. */
async function isXml(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined);
  if (!file) return false;
  try {
    const bytes = Buffer.alloc(64);
    await file.read(bytes, 0, bytes.length, 0);
    return /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?[\s\0]*</.test(bytes.toString('latin1'));
  } catch {
    return false;
  } finally {
    await file.close();
  }
}

async function readApart(order: ReadOrder): Promise<Returned> {
  const outcome = await runApart<ReadAnswer>(CHILD, order, order.limits.timeLimitMs);
  const fault =
    'fault' in outcome ? outcome.fault : 'fault' in outcome.answer ? outcome.answer.fault : undefined;
  if (order.form === 'xliff' && (fault === 'damaged' || fault === 'no-word'))
    throw new Refusal(
      'Tệp không phải XLIFF 1.2, hoặc bị hỏng.  → Xin người dịch xuất lại tệp XLIFF 1.2 (không phải TMX, XLIFF 2).',
    );
  if (fault !== undefined) throw refusalOf(fault, order.limits);
  return (outcome as { answer: Extract<ReadAnswer, { returned: Returned }> }).answer.returned;
}
