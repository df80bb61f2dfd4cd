import { basename, dirname } from 'node:path';
import { type CatalogueRecord, leadPhoto } from '../catalogue.ts';
import type { Issue } from '../issues.ts';
import { languageName } from '../language-names.ts';
import type { RecordRule } from './rule.ts';

type Publication = CatalogueRecord<'publications'>;

/**
 * A film can be followed by who does not hear it, in each language in which it is told of, and is said to be drawn or
 * spoken by a machine where it is. What it is made of is looked into elsewhere (`build/check-attached.ts`).
 */
export const film: RecordRule = ({ record, files }) => {
  if (record.kind !== 'publications') return [];
  const { facts, film: found } = record;
  const source = record.words['vi']?.file ?? '';
  const folder = dirname(source);
  const say = (
    file: string,
    code: string,
    message: string,
    fix: string,
    level: Issue['level'] = 'error',
  ) => ({
    file,
    ...(file === source && { line: files['vi']?.lineOf([keyOf(code)]) ?? 1 }),
    level,
    code,
    message,
    fix,
  });
  const isFilm = facts.type === 'video' || facts.type === 'audio';
  const own = found?.files ?? [];
  if (own.length === 0)
    return facts.film || found
      ? [
          say(
            source,
            'film-missing',
            'Bản ghi có mục film hoặc phụ đề nhưng trong thư mục không có phim.',
            `Đặt phim vào ${folder}/phim.mp4, hoặc tiếng vào ${folder}/tieng.mp3`,
          ),
        ]
      : [];
  const issues: Issue[] = [];
  const name = facts.type === 'video' ? 'phim' : 'tieng';
  if (!isFilm)
    issues.push(
      say(
        source,
        'film-type',
        'Thư mục có phim nhưng loại ấn phẩm (type) không phải phim hay tiếng.',
        'Ghi type: video, hoặc type: audio.',
      ),
    );
  else if (own.some((file) => !basename(file).startsWith(`${name}.`)))
    issues.push(
      say(
        source,
        'film-type',
        facts.type === 'video'
          ? 'type: video nhưng trong thư mục có tệp tieng.'
          : 'type: audio nhưng trong thư mục có tệp phim.',
        facts.type === 'video'
          ? 'Ghi type: audio, hoặc chỉ giữ phim.mp4, phim.webm.'
          : 'Ghi type: video, hoặc chỉ giữ tieng.mp3.',
      ),
    );
  if (!facts.film)
    issues.push(
      say(
        source,
        'film-made',
        'Chưa nói hình và tiếng của phim do đâu mà có.',
        'Ghi mục film, ví dụ: film: { made: [animation, synthetic-voice], spoken: vi }',
      ),
    );
  if (facts.type === 'video' && leadPhoto(record) === undefined)
    issues.push(
      say(
        source,
        'film-poster',
        'Phim chưa có ảnh bìa.',
        'Ghi mục photos với mã một ảnh trong content/photos, role: lead.',
      ),
    );
  return [...issues, ...captionIssues(record, folder, say)];
};

/** The field at which a mistake stands. */
const keyOf = (code: string): string =>
  code === 'film-poster' ? 'photos' : code === 'film-missing' ? 'film' : 'type';

type Say = (file: string, code: string, message: string, fix: string, level?: Issue['level']) => Issue;

function captionIssues(record: Publication, folder: string, say: Say): Issue[] {
  const { captions } = record.film as NonNullable<Publication['film']>;
  const { spoken } = record.facts.film ?? {};
  const wanted = new Set([...Object.keys(record.words), ...(spoken ? [spoken] : [])]);
  const missing = [...wanted].filter((lang) => !Object.hasOwn(captions, lang));
  const source = captions['vi'] ?? captions[spoken ?? 'vi'];
  return [
    ...missing.map((lang) =>
      say(
        record.words[lang]?.file ?? (record.words['vi']?.file as string),
        'captions-missing',
        `Phim chưa có phụ đề ${languageName(lang)} nên người không nghe được không xem được.`,
        `Thêm tệp ${folder}/phude.${lang}.vtt: dòng đầu WEBVTT, một dòng trống, rồi từng đoạn có dòng giờ (00:00:01.000 --> 00:00:04.000) và chữ. Không lời thì ghi tiếng động: [tiếng sóng].`,
      ),
    ),
    ...Object.entries(captions).flatMap(([lang, cues]) => {
      const file = `${folder}/phude.${lang}.vtt`;
      if (!wanted.has(lang))
        return [
          say(
            file,
            'captions-without-words',
            `Có phụ đề ${languageName(lang)} nhưng bản ghi không có chữ của ngôn ngữ ấy nên phụ đề không được dùng.`,
            `Thêm index.${lang}.md, hoặc xóa phụ đề.`,
            'warning',
          ),
        ];
      if (!source || cues.length === 0 || cues.length === source.length) return [];
      return [
        say(
          file,
          'captions-differ',
          `Phụ đề này có ${cues.length} đoạn, bản tiếng ${source === captions['vi'] ? 'Việt' : 'gốc'} có ${source.length}.`,
          'Dịch đủ từng đoạn, giữ nguyên giờ.',
          'warning',
        ),
      ];
    }),
  ];
}
