import type { Access } from './access.ts';
import type { LogFile } from './fleet-summary.ts';
import { createLineParser } from './log-formats.ts';
import { readLines } from './log-lines.ts';

/**
 * Reads one access log of any server, packed or not, request by request.
 * @throws Error ENOENT and the like
 */
export async function readLog(file: string, log: { add(access: Access): void }): Promise<LogFile> {
  const parse = createLineParser();
  let [line, requests, unreadable, firstUnreadable] = [0, 0, 0, 0];
  const fault = await readLines(file, (text) => {
    line++;
    const read = text === undefined ? undefined : parse(text);
    if (read === undefined) {
      unreadable++;
      firstUnreadable ||= line;
    } else if (read !== 'other') {
      requests++;
      log.add(read);
    }
  });
  return {
    name: file,
    requests,
    unreadable,
    ...(firstUnreadable && { firstUnreadable }),
    ...(fault && { fault }),
  };
}
