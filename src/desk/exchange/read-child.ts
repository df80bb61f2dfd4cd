import { readFile } from 'node:fs/promises';
import { type FaultCode, type Limits, WordFault } from '../import/limits.ts';
import { readReturnedDocx } from './read-docx.ts';
import { readReturnedXliff } from './read-xliff.ts';
import type { Returned } from './returned.ts';

/** What the process is told: one file, what it is, and what is too much. */
export interface ReadOrder {
  path: string;
  form: 'docx' | 'xliff';
  limits: Limits;
}

export type ReadAnswer = { returned: Returned } | { fault: FaultCode };

process.once('message', async (order: ReadOrder) => {
  const answer = await read(order);
  process.send?.(answer, () => process.exit(0));
});

async function read({ path, form, limits }: ReadOrder): Promise<ReadAnswer> {
  try {
    const bytes = await readFile(path);
    if (form === 'docx') return { returned: await readReturnedDocx(bytes, limits) };
    if (bytes.length > limits.mostXml) throw new WordFault('bomb');
    return { returned: readReturnedXliff(bytes, limits) };
  } catch (error) {
    if (error instanceof WordFault) return { fault: error.code };
    throw error;
  }
}
