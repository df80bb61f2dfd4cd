import { join } from 'node:path';
import type { Kind } from '../model/kinds.ts';
import { type FilmPart, filmPart, readCaptions } from './captions/film-files.ts';
import type { FilmFiles } from './catalogue.ts';
import { conflictMarks } from './conflict-marks.ts';
import { notAFile } from './file-issues.ts';
import { listDir, readText, reportLinks, shownPath } from './files.ts';
import { type MarkdownFile, parseMarkdownFile } from './front-matter.ts';
import type { Issue } from './issues.ts';
import { signIssues } from './signs.ts';
import { standingOf } from './standing.ts';
import { isPicture, notShown, strayFile, strayFolder, strayPicture, wrongLanguage } from './stray-files.ts';
import { textSlips } from './text-slips.ts';

export const SOURCE = 'vi';

/** One language file of a record, read but not yet checked. */
export interface WordsFile extends MarkdownFile {
  lang: string;
  /** Path of the file from the folder that holds content/. */
  file: string;
  format: 'md' | 'mdx';
}

export interface RecordFiles {
  /** By language. */
  words: Record<string, WordsFile>;
  /** Absolute path of the picture, for the kind `photos`. */
  master?: string;
  /** A picture lies there that cannot be the master, and its mistake says so. */
  pictureTold?: boolean;
  /** Absolute paths of index.<lang>.mp3, by language. */
  recordings: Record<string, string>;
  /** Of a publication with a film or a sound. */
  film?: FilmFiles;
  issues: Issue[];
}

/**
 * The files of one record's folder: index.<lang>.md or .mdx, index.<lang>.mp3, photo.jpg for a photo, and of a
 * publication its film.
 * @param languages those the province shows; undefined when province.yaml could not be read: then all are read.
 */
export function readRecordFiles(
  root: string,
  kind: Kind,
  id: string,
  languages: readonly string[] | undefined,
): RecordFiles {
  const result: RecordFiles = { words: {}, recordings: {}, issues: [] };
  const { issues } = result;
  const dir = join(root, kind, id);
  let master: string | undefined;
  const pictures: string[] = [];
  const entries = listDir(dir, shownPath(kind, id), issues);
  const names = entries.map(({ name }) => name);
  for (const entry of entries) {
    const { name } = entry;
    const path = join(dir, name);
    const file = shownPath(kind, id, name);
    const standing = standingOf(entry, path);
    const spoken = /^index\.([A-Za-z-]+)\.mp3$/.exec(name)?.[1];
    const [, lang, format] = (/^index\.([A-Za-z-]+)\.(mdx?)$/.exec(name) ?? []) as string[];
    const part = filmPart(kind, name);
    const wrong = lang || spoken ? wrongLanguage(file, name, names, languages) : undefined;
    const isMaster = kind === 'photos' && MASTER.test(name);
    if (standing !== 'file') {
      if (standing === 'folder' && !(lang || spoken || isMaster || part)) {
        issues.push(strayFolder(kind, file));
        reportLinks(path, file, issues);
      } else issues.push(notAFile(file, standing));
      // It is there all the same: the record is not without Vietnamese.
      if (lang) result.words[lang] ??= { ...UNREAD, lang, format: format as 'md' | 'mdx', file };
    } else if (isMaster) {
      if (master) issues.push(twoFiles(file, master, name, 'ảnh'));
      else result.master = path;
      master ??= name;
    } else if (kind === 'photos' && isPicture(name)) pictures.push(name);
    else if (part) takePart(result, part, path, file);
    else if (wrong) issues.push(wrong);
    else if (spoken) result.recordings[spoken] = path;
    else if (!lang) issues.push(strayFile(kind, file, name, names));
    else if (lang !== SOURCE && languages && !languages.includes(lang)) issues.push(notShown(file, lang));
    else if (Object.hasOwn(result.words, lang))
      issues.push(twoFiles(file, `index.${lang}.md`, `index.${lang}.mdx`, 'tệp'));
    else {
      const words = { ...readWords(path, file), lang, format: format as 'md' | 'mdx', file };
      issues.push(...words.issues);
      result.words[lang] = words;
    }
  }
  for (const name of pictures) issues.push(strayPicture(shownPath(kind, id, name), name, master));
  if (!master && pictures.length > 0) result.pictureTold = true;
  for (const lang of Object.keys(result.recordings).filter((lang) => !Object.hasOwn(result.words, lang))) {
    delete result.recordings[lang];
    result.issues.push({
      file: shownPath(kind, id, `index.${lang}.mp3`),
      level: 'warning',
      code: 'recording-without-words',
      message: `Có bản đọc “${lang}” nhưng không có chữ của ngôn ngữ ấy nên bản đọc không được dùng.`,
      fix: `Thêm index.${lang}.md, hoặc xóa bản đọc.`,
    });
  }
  return result;
}

function takePart(result: RecordFiles, part: FilmPart, path: string, file: string): void {
  result.film ??= { files: [], captions: {} };
  if (part.captions === undefined) result.film.files.push(path);
  else result.film.captions[part.captions] = readCaptions(path, file, result.issues);
}

const MASTER = /^photo\.(jpe?g|png|webp|avif|tiff?)$/i;

/** What is known of a file that cannot be read. */
const UNREAD = {
  data: undefined,
  lineOf: () => 1,
  rawAt: () => undefined,
  head: '',
  body: '',
  bodyLine: 1,
  issues: [],
};

function readWords(path: string, file: string): MarkdownFile {
  const { text, issue } = readText(path, file);
  if (issue) return { ...UNREAD, issues: [issue] };
  const conflicts = conflictMarks(text, file);
  if (conflicts.length > 0) return { ...UNREAD, issues: conflicts };
  const parsed = parseMarkdownFile(text, file);
  return { ...parsed, issues: [...signIssues(text, file), ...textSlips(text, file), ...parsed.issues] };
}

const twoFiles = (file: string, one: string, other: string, what: string): Issue => ({
  file,
  level: 'error',
  code: 'two-files',
  message: `Có cả ${one} và ${other}, không biết dùng ${what} nào.`,
  fix: 'Giữ một tệp, xóa tệp kia.',
});
