import { basename } from 'node:path';
import type { FilmFiles } from '../catalogue/catalogue.ts';
import { shownPath } from '../catalogue/files.ts';
import type { Issue } from '../catalogue/issues.ts';
import type { Attached } from '../catalogue/read-record.ts';
import { checkPictures } from '../media/check-pictures.ts';
import { checkFilm } from '../media/film/check-film.ts';
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
 * @param leads by the id of a photo, a record that it opens.
 */
export async function checkAttached(
  attached: readonly Attached[],
  leads: ReadonlyMap<string, string>,
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
  for (const { kind, id, master } of attached) {
    const file = master ? shownPath(kind, id, basename(master)) : '';
    const [picture, record] = [facts[file], leads.get(id)];
    if (kind !== 'photos' || !picture || !record || picture.width >= LEAST_LEAD_WIDTH) continue;
    issues.push({
      file,
      level: 'warning',
      code: 'picture-small',
      message: `Ảnh mở đầu của content/${record} chỉ rộng ${picture.width} điểm ảnh nên mờ trên màn hình lớn.`,
      fix: `Thay bằng ảnh gốc rộng từ ${LEAST_LEAD_WIDTH} điểm ảnh; nếu không có thì dùng ảnh khác làm ảnh mở đầu (role: lead).`,
    });
  }
  for (const { kind, id, recordings } of attached)
    for (const recording of recordings) {
      const message = await checkRecording(recording);
      if (message === undefined) continue;
      const file = shownPath(kind, id, basename(recording));
      issues.push({ file, level: 'error', code: 'recording', message, fix: RECORDING_FIX });
    }
  for (const { kind, id, film } of attached)
    if (film) issues.push(...(await filmIssues(film, (name) => shownPath(kind, id, name))));
  return { issues, pictures: new Map(Object.entries(facts)), decoded, reused };
}

/** The picture that opens a page is as wide as its window. In px. */
const LEAST_LEAD_WIDTH = 1200;

const RECORDING_FIX = 'Xuất lại thành MP3, một kênh, 64 kbit/s.';

/** Further apart than this, two files are not the same film; captions may outlast it by as much. In seconds. */
const SAME_LENGTH = 1.5;

/** What hinders viewers of a film: each file for itself, then whether files and captions are of one length. */
async function filmIssues(film: FilmFiles, pathOf: (name: string) => string): Promise<Issue[]> {
  const issues: Issue[] = [];
  const lengths: number[] = [];
  for (const path of film.files) {
    const { facts, problems } = await checkFilm(path);
    const file = pathOf(basename(path));
    issues.push(...problems.map((problem) => ({ file, ...problem })));
    if (!facts) continue;
    lengths.push(facts.seconds);
    if (Math.abs(facts.seconds - (lengths[0] as number)) > SAME_LENGTH)
      issues.push({
        file,
        level: 'error',
        code: 'film-length',
        message: 'Hai tệp phim của bản ghi này dài khác nhau nên không phải một phim.',
        fix: 'Xuất cả hai từ cùng một bản dựng, hoặc bỏ một tệp.',
      });
  }
  for (const [lang, cues] of Object.entries(film.captions)) {
    const end = cues.at(-1)?.end ?? 0;
    if (lengths[0] === undefined || end <= lengths[0] + SAME_LENGTH) continue;
    issues.push({
      file: pathOf(`phude.${lang}.vtt`),
      level: 'error',
      code: 'captions-long',
      message: `Phụ đề còn đến giây ${Math.round(end)} mà phim chỉ dài ${Math.round(lengths[0])} giây.`,
      fix: 'Sửa giờ của các đoạn cuối; có thể phụ đề này là của phim khác.',
    });
  }
  return issues;
}
