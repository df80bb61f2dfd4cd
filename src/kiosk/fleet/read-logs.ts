import type { FleetLog } from './fleet-log.ts';
import type { LogFile } from './fleet-summary.ts';
import { createLineParser } from './log-formats.ts';
import { readLines } from './log-lines.ts';

/**
 * Reads one access log into what is known of the fleet; of any server, packed or not.
 * @throws Error ENOENT and the like
 */
export async function readLog(file: string, log: FleetLog): Promise<LogFile> {
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
