import { basename } from 'node:path';
import { shownPath } from '../catalogue/files.ts';
import type { Issue } from '../catalogue/issues.ts';
import type { Attached } from '../catalogue/read-record.ts';
import { checkPictures } from '../media/check-pictures.ts';
import type { PictureFacts } from '../media/picture-master.ts';
import { pictureReminders } from '../media/picture-shape.ts';
import { checkRecording } from '../media/recordings.ts';
import type { Progress } from './reporter.ts';

export interface CheckedAttached {
  issues: Issue[];
  /** The sound pictures, by the path of their file as editors see it. */
  pictures: Map<string, PictureFacts>;
  /** How many pictures were decoded, and how many were known from an earlier run. */
  decoded: number;
  reused: number;
}

/**
 * Looks into the pictures and recordings of all records, also of those that are not shown today or whose words have
 * mistakes.
 */
export async function checkAttached(
  attached: readonly Attached[],
  cacheDir: string,
  onProgress?: Progress,
): Promise<CheckedAttached> {
  const masters = attached.flatMap(({ kind, id, master }) =>
    master ? { id: shownPath(kind, id, basename(master)), file: master } : [],
  );
  const { facts, problems, decoded, reused } = await checkPictures(masters, {
    cacheDir,
    ...(onProgress && { onProgress }),
  });
  const issues = problems.map(
    ({ id, code, message, fix }): Issue => ({
      file: id,
      level: 'error',
      code: `picture-${code}`,
      message,
      fix,
    }),
  );
  for (const [file, picture] of Object.entries(facts))
    for (const reminder of pictureReminders(picture)) issues.push({ file, level: 'warning', ...reminder });
  for (const { kind, id, recordings } of attached)
    for (const recording of recordings) {
      const message = await checkRecording(recording);
      if (message === undefined) continue;
      const file = shownPath(kind, id, basename(recording));
      issues.push({ file, level: 'error', code: 'recording', message, fix: RECORDING_FIX });
    }
  return { issues, pictures: new Map(Object.entries(facts)), decoded, reused };
}

const RECORDING_FIX = 'Xuất lại thành MP3, một kênh, 64 kbit/s.';
