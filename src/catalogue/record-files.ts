import { join } from 'node:path';
import type { Kind } from '../model/kinds.ts';
import { listDir, readText, shownPath } from './files.ts';
import { type MarkdownFile, parseMarkdownFile } from './front-matter.ts';
import type { Issue } from './issues.ts';

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
  /** Absolute paths of index.<lang>.mp3, by language. */
  recordings: Record<string, string>;
  issues: Issue[];
}

/**
 * The files of one record's folder: index.<lang>.md or .mdx, index.<lang>.mp3, and photo.jpg for a photo.
 * @param languages those the province shows; undefined when province.yaml could not be read: then all are read.
 */
export function readRecordFiles(
  root: string,
  kind: Kind,
  id: string,
  languages: readonly string[] | undefined,
): RecordFiles {
  const result: RecordFiles = { words: {}, recordings: {}, issues: [] };
  const dir = join(root, kind, id);
  for (const entry of listDir(dir)) {
    const file = shownPath(kind, id, entry.name);
    if (kind === 'photos' && entry.isFile() && /^photo\.(jpe?g|png|webp|avif|tiff?)$/i.test(entry.name)) {
      result.master = join(dir, entry.name);
      continue;
    }
    const spoken = entry.isFile() ? /^index\.([A-Za-z-]+)\.mp3$/.exec(entry.name)?.[1] : undefined;
    if (spoken) {
      result.recordings[spoken] = join(dir, entry.name);
      continue;
    }
    const match = entry.isFile() ? /^index\.([A-Za-z-]+)\.(mdx?)$/.exec(entry.name) : null;
    if (!match) {
      result.issues.push(strayFile(kind, file, entry.name, entry.isDirectory()));
      continue;
    }
    const [, lang, format] = match as unknown as [string, string, 'md' | 'mdx'];
    if (lang !== SOURCE && languages && !languages.includes(lang)) {
      result.issues.push(notShown(file, lang));
      continue;
    }
    if (Object.hasOwn(result.words, lang)) {
      result.issues.push({
        file,
        level: 'error',
        code: 'two-files',
        message: `Có cả index.${lang}.md và index.${lang}.mdx, không biết dùng tệp nào.`,
        fix: 'Giữ một tệp, xóa tệp kia.',
      });
      continue;
    }
    const { text, issue } = readText(join(dir, entry.name), file);
    // An unreadable file is there all the same: the record is not without Vietnamese.
    const unreadable = { data: undefined, lineOf: () => 1, rawAt: () => undefined, body: '', bodyLine: 1 };
    const parsed = issue ? { ...unreadable, issues: [issue] } : parseMarkdownFile(text, file);
    result.issues.push(...parsed.issues);
    result.words[lang] = { ...parsed, lang, format, file };
  }
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

function notShown(file: string, lang: string): Issue {
  return {
    file,
    level: 'warning',
    code: 'language-not-shown',
    message: `Ngôn ngữ “${lang}” không có trong province.yaml nên tệp này không hiện.`,
    fix: `Thêm “- tag: ${lang}” vào mục languages của province.yaml, hoặc xóa tệp.`,
  };
}

/** A file nobody reads, with the likeliest reason it lies there. */
function strayFile(kind: Kind, file: string, name: string, isFolder: boolean): Issue {
  const issue = (message: string, fix: string): Issue => ({
    file,
    level: 'warning',
    code: 'stray-file',
    message,
    fix,
  });
  if (isFolder)
    return issue(
      'Thư mục con này không được dùng.',
      `Mỗi bản ghi là một thư mục ngay trong content/${kind}/.`,
    );
  const hidden = /^(index\.[A-Za-z-]+\.mdx?)\.txt$/i.exec(name);
  if (hidden) return issue('Tên tệp thừa đuôi .txt nên tệp không được dùng.', `Đổi tên thành: ${hidden[1]}`);
  if (/\.(docx?|odt|rtf)$/i.test(name))
    return issue('Tệp Word không được dùng.', 'Chép chữ sang index.vi.md rồi chuyển tệp này đi nơi khác.');
  if (/\.(jpe?g|png|webp|avif|tiff?|gif|heic|bmp)$/i.test(name))
    return kind === 'photos'
      ? issue(
          'Ảnh này không mang tên photo nên không được dùng.',
          'Đổi tên thành: photo.jpg (hoặc .png, .webp)',
        )
      : issue('Ảnh đặt ở đây không được dùng.', 'Chuyển vào content/photos/<mã>/photo.jpg');
  if (/\.(mp3|m4a|wav|ogg|opus|aac|wma|flac)$/i.test(name))
    return issue(
      'Bản đọc này không mang đúng tên hoặc đúng loại nên không được dùng.',
      'Chuyển thành MP3 và đặt tên theo mẫu index.vi.mp3, index.lo.mp3, …',
    );
  return /^index/i.test(name)
    ? issue('Tên tệp chưa đúng mẫu nên tệp không được dùng.', 'Đặt tên theo mẫu index.vi.md, index.en.md, …')
    : issue('Tệp này không được dùng.', 'Xóa, hoặc chuyển đi nơi khác.');
}
