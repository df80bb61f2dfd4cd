import { FleetLog } from '../../kiosk/fleet/fleet-log.ts';
import { fileNotices } from '../../kiosk/fleet/fleet-summary.ts';
import { readLog } from '../../kiosk/fleet/read-logs.ts';
import { addDays } from '../../language/civil-date.ts';
import type { Period } from './period.ts';

const DAY = 86_400_000; // ms

/** What the logs of kiosks tell of a period: how many asked, and how long the quietest has been silent at its end. */
export async function readFleet(
  files: readonly string[],
  { from, to }: Period,
): Promise<{ kiosks: number; oldestCopyDays?: number; notices: string[] }> {
  const [begin, end] = [from, addDays(to, 1)].map((day) => Date.parse(`${day}T00:00:00+07:00`)) as [
    number,
    number,
  ];
  const log = new FleetLog(end);
  const notices: string[] = [];
  for (const file of files) notices.push(...fileNotices(await readLog(file, log)));
  const last = [...log.sightings().values()]
    .map((seen) => seen.findLast(({ at }) => at >= begin && at < end)?.at)
    .filter((at) => at !== undefined);
  const until = Math.min(log.last ?? end, end);
  return {
    kiosks: last.length,
    ...(last.length > 0 && { oldestCopyDays: Math.max(0, Math.floor((until - Math.min(...last)) / DAY)) }),
    notices,
  };
}
