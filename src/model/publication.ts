import { z } from 'zod';
import { field, line, oneOf, phrase, someOf, webAddress, whole } from './fields.ts';
import { FILM_MAKINGS, LICENCES, PUBLICATION_TYPES } from './lists.ts';
import { commonFacts, words } from './record.ts';

/**
 * What is told of a film or a sound whose files lie beside index.vi.md: `phim.mp4`, `phim.webm`, or `tieng.mp3` ..., with
 * `phude.<lang>.vtt`. Length and size are read from the files.
 */
const film = z
  .strictObject({
    made: someOf(
      FILM_MAKINGS,
      'Hình và tiếng do đâu',
      'filmed: quay thật; animation: hoạt hình vẽ; generated-picture: hình máy sinh; recorded-voice: giọng người; synthetic-voice: giọng máy; music: nhạc.',
    ).min(1),
    madeWith: line('Làm bằng gì', 'Chương trình đã vẽ hình, đọc lời, nếu do máy làm.', 300).optional(),
    creator: phrase('Người làm phim', 'Người hoặc đơn vị quay, vẽ, đọc.').optional(),
    spoken: field(
      z.string().regex(/^[a-z]{2,3}$/),
      'Tiếng nói trong phim',
      'Mã ngôn ngữ, ví dụ vi; phim không lời thì bỏ trống.',
    ).optional(),
  })
  .meta({
    title: 'Phim, tiếng',
    description:
      'Chỉ của ấn phẩm loại video, audio có tệp phim.mp4, phim.webm hoặc tieng.mp3 ngay trong thư mục bản ghi, với phụ đề phude.vi.vtt, phude.en.vtt, …',
  });

/** Brochures, books, maps, films (Book, DigitalDocument). */
export const publicationFacts = z.strictObject({
  ...commonFacts,
  type: oneOf(PUBLICATION_TYPES, 'Loại ấn phẩm', 'Loại ấn phẩm.'),
  edition: line('Lần xuất bản', 'Ví dụ Lần 2, 2026.').optional(),
  isbn: field(z.string().regex(/^97[89][\d-]{10,14}$/), 'ISBN', 'Mã sách, trong dấu nháy.').optional(),
  licence: oneOf(LICENCES, 'Giấy phép', 'Điều kiện dùng lại.'),
  film: film.optional(),
  files: field(
    z.array(
      z.strictObject({
        lang: field(z.string().regex(/^[a-z]{2,3}$/), 'Ngôn ngữ', 'Mã ngôn ngữ.'),
        url: webAddress('Tệp', 'Địa chỉ tệp.'),
        pages: whole('Số trang', 'Số trang.', 1, 5000).optional(),
        bytes: whole('Dung lượng (byte)', 'Dung lượng tệp.').optional(),
      }),
    ),
    'Tệp',
    'Các tệp theo ngôn ngữ.',
  ).optional(),
});

export const publicationWords = z.strictObject(words);
