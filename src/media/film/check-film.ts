import { basename, extname } from 'node:path';
import { isOfTheFile } from '../files.ts';
import { type FilmFacts, FilmFault, type FilmFormat } from './film.ts';
import { readFilm } from './read-film.ts';

/** What an editor should know of a file. */
export interface FilmProblem {
  level: 'error' | 'warning';
  code: string;
  message: string;
  fix: string;
}

export interface CheckedFilm {
  /** Absent where the file is no film. */
  facts?: FilmFacts;
  problems: FilmProblem[];
}

/** Hosts of Git refuse files above 100 MB; a copy of the province's folder holds all of them. */
const HEAVY = 100_000_000;
const TOO_HEAVY = 500_000_000;
/** The longest that one who stands before a screen could want; in seconds. */
const LONGEST = 4 * 3600;

const FORMATS: Readonly<Record<string, FilmFormat>> = {
  '.mp4': 'mp4',
  '.m4a': 'mp4',
  '.webm': 'webm',
  '.mp3': 'mp3',
  '.ogg': 'ogg',
  '.opus': 'ogg',
};

/** What browsers of today play without help. https://developer.mozilla.org/en-US/docs/Web/Media/Guides/Formats */
const PLAYED: ReadonlySet<string> = new Set([
  ...['avc1', 'avc3', 'av01', 'vp09', 'V_VP8', 'V_VP9', 'V_AV1'],
  ...['mp4a', 'Opus', 'fLaC', 'A_OPUS', 'A_VORBIS', 'mp3', 'opus', 'vorbis'],
]);

const AS_FILM = 'Xuất lại thành MP4 nén H.264, tiếng AAC, đặt tên phim.mp4.';
const AS_SOUND = 'Xuất lại thành MP3, đặt tên tieng.mp3.';

/** What a film or sound is, and in Vietnamese what hinders its viewers. Its name says which of the two it should be. */
export async function checkFilm(file: string): Promise<CheckedFilm> {
  const isFilm = basename(file).startsWith('phim.');
  const again = isFilm ? AS_FILM : AS_SOUND;
  const problems: FilmProblem[] = [];
  const say = (level: FilmProblem['level'], code: string, message: string, fix = again) =>
    problems.push({ level, code, message, fix });
  const read = await readFilm(file).catch((cause: Error) => {
    const isOwn = cause instanceof FilmFault;
    if (!isOwn && !isOfTheFile(cause)) throw cause;
    return isOwn ? cause.message : `Máy không cho đọc tệp này (${(cause as NodeJS.ErrnoException).code}).`;
  });
  if (typeof read === 'string') {
    say('error', 'film-file', read);
    return { problems };
  }
  const { format, video, audio, seconds, bytes, place } = read;
  if (FORMATS[extname(file)] !== format)
    say('error', 'film-file', `Tệp này là ${format.toUpperCase()}, không phải loại mà đuôi tên của nó nói.`);
  if (isFilm && !video)
    say(
      'error',
      'film-file',
      'Phim này không có hình, chỉ có tiếng.',
      'Có tiếng không thôi thì ghi type: audio và xuất thành tieng.mp3.',
    );
  if (!isFilm && video)
    say(
      'error',
      'film-file',
      'Tệp tiếng này có cả hình.',
      'Đây là phim thì ghi type: video và đặt tên phim.mp4; nếu không, xuất lại chỉ lấy tiếng.',
    );
  if (!isFilm && !audio) say('error', 'film-file', 'Tệp này không có tiếng.');
  for (const code of [video, audio])
    if (code && !PLAYED.has(code))
      say('error', 'film-codec', `Nén kiểu “${code.trim()}”, nhiều điện thoại và máy không mở được.`);
  if (isFilm && video && !(read.width && read.height))
    say('error', 'film-file', 'Tệp không cho biết phim rộng, cao bao nhiêu.');
  if (!(seconds > 0 && seconds <= LONGEST))
    say('error', 'film-length', 'Tệp không cho biết phim dài bao lâu, hoặc dài quá bốn giờ.');
  if (place && place.boxes.length === 0)
    say(
      'error',
      'film-place',
      'Phim có ghi vị trí GPS nơi quay.',
      'Xuất lại, tắt mục ghi vị trí (location).',
    );
  const megabytes = Math.round(bytes / 1_000_000);
  if (bytes > TOO_HEAVY) say('error', 'film-heavy', `Tệp nặng ${megabytes} MB.`, LIGHTER);
  else if (bytes > HEAVY)
    say(
      'warning',
      'film-heavy',
      `Tệp nặng ${megabytes} MB: xem bằng điện thoại thì lâu và tốn tiền, và GitHub không nhận tệp trên 100 MB.`,
      LIGHTER,
    );
  if (!read.startsAtOnce)
    say(
      'warning',
      'film-start',
      'Mục lục của phim ở cuối tệp: người xem có thể phải tải gần hết mới xem được.',
      'Xuất lại với lựa chọn “Web optimized” (HandBrake) hoặc “faststart”.',
    );
  return { facts: read, problems };
}

const LIGHTER = 'Xuất lại nhỏ hơn: rộng 1280 điểm ảnh, khoảng 2 Mbit/s, hoặc chia thành nhiều phần.';
