import type { Desk } from './ask-desk.ts';

/**
 * Sends files to the desk one after another, where they wait for a command.
 * @param address of their drop, as `photos`. @param tell in Vietnamese, of which is on its way.
 * @returns the batch by which the command finds them. @throws Refused
 */
export async function sendFiles(
  desk: Desk,
  address: string,
  files: readonly File[],
  tell: (text: string) => void,
): Promise<string> {
  const batch = newBatch();
  for (const [at, file] of files.entries()) {
    tell(`Đang chép ${files.length > 1 ? `${at + 1}/${files.length}: ` : ''}${file.name}`);
    const query = new URLSearchParams({ ten: file.name });
    await desk.fetch(`/api/${address}/${batch}?${query}`, { method: 'POST', body: file });
  }
  return batch;
}

/** A name for files that are dropped together. */
const newBatch = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
