import { resolve } from 'node:path';
import { count, type Progress } from '../build/reporter.ts';
import { shownFolder } from '../build/shown-folder.ts';
import { writeWhole } from '../media/files.ts';
import { keepHistory } from './history/history.ts';
import { createConsentForm } from './photos/consent-form.ts';
import { keepPhoto } from './photos/keep-photo.ts';
import { knownPhotos } from './photos/known-photos.ts';
import { listFiles } from './photos/list-files.ts';
import { type PhotosOutcome, photosText, toldOf } from './photos/photos-text.ts';
import { readPhotos } from './photos/read-photo.ts';
import { PHOTOS_USAGE, parsePhotosArguments } from './photos-arguments.ts';
import { runCommand } from './run-command.ts';
import { droppedName } from './web/photo-drop.ts';

await runCommand(
  async ({ environment, args, reporter, answer }) => {
    const { contentDir, cacheDir, home, today } = environment;
    const request = parsePhotosArguments(args);
    const start = process.env['INIT_CWD'] || process.cwd();
    if (request.task === 'form') {
      const file = resolve(start, request.file);
      await writeWhole(file, createConsentForm());
      answer({ file }, `✓ ${file}`);
      return true;
    }
    const paths = listFiles(request.paths.map((path) => resolve(start, path)));
    const known = await reporter.step(
      'Ảnh đã có',
      () => knownPhotos(contentDir, cacheDir),
      ({ length }) => `${count(length)} ảnh`,
    );
    const outcome: PhotosOutcome = { kept: [], refused: [], alike: [] };
    const take = async (onProgress: Progress) => {
      for await (const { read, alike } of readPhotos(paths, { today, known })) {
        outcome.alike.push(...alike);
        if ('code' in read) outcome.refused.push(read);
        else {
          const record = request.isLook ? undefined : keepPhoto(contentDir, read, {}, today);
          outcome.kept.push({ photo: toldOf(read), ...(record && { record }) });
        }
        onProgress(outcome.kept.length + outcome.refused.length, paths.length);
      }
    };
    const keeping = { ...environment, what: 'nhận ảnh', tell: reporter.complain };
    await reporter.step(
      'Đọc ảnh',
      (onProgress) => (request.isLook ? take(onProgress) : keepHistory(keeping, () => take(onProgress))),
      () => `${count(outcome.kept.length)} ảnh nhận, ${count(outcome.refused.length)} tệp không nhận`,
    );
    const folder = shownFolder(contentDir, home);
    const text = photosText(outcome, (path) => droppedName(path, cacheDir) ?? shownFolder(path, start));
    answer(
      outcome,
      text.replace(/content(?=\/photos\/)/g, () => folder),
    );
    return outcome.refused.length === 0;
  },
  { usage: PHOTOS_USAGE },
);
