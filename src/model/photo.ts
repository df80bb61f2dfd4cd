import { z } from 'zod';
import { field, isoDate, line, oneOf, partialDate, readable, recordId, yesNoUnknown } from './fields.ts';
import { DIGITAL_SOURCES, LICENCES, PHOTO_USES } from './lists.ts';
import { commonFacts, words } from './record.ts';

/** The paper on which those who are seen agreed: the office's own, on no page and in no file that is published. */
const consent = z
  .strictObject({
    number: line('Số phiếu', 'Số của phiếu đồng ý trong sổ của cơ quan.', 80).optional(),
    date: isoDate('Ngày đồng ý', 'Ngày ký phiếu.').optional(),
    keptAt: line('Nơi giữ phiếu', 'Phòng, tủ, cặp hồ sơ giữ bản có chữ ký.').optional(),
    until: isoDate('Đồng ý đến ngày', 'Ngày cuối còn được đăng; phiếu không có hạn thì bỏ trống.').optional(),
    withdrawn: isoDate('Ngày rút', 'Ngày người trong ảnh rút sự đồng ý; lệnh withdraw ghi.').optional(),
  })
  .meta({
    title: 'Phiếu đồng ý',
    description: 'Phiếu mà người trong ảnh đã ký; chỉ cơ quan xem, không đăng.',
  });

/** What made a picture, and what it was asked for (IPTC Photo Metadata Standard 2025.1). */
const generator = z
  .strictObject({
    system: line('Máy tạo', 'Tên chương trình đã tạo ảnh.', 100),
    version: line('Bản', 'Số bản của chương trình, nếu biết.', 60).optional(),
    prompt: line('Lời yêu cầu', 'Câu đã đưa cho máy.', 1000).optional(),
    promptBy: line('Người viết lời yêu cầu', 'Ai viết câu ấy.', 100).optional(),
  })
  .meta({
    title: 'Cách máy tạo',
    description: 'Chỉ của ảnh do máy tạo (digitalSource: generated): ghi trên trang và trong tệp ảnh.',
  });

/** A photo of the image bank (ImageObject, IPTC 2025.1). The master `photo.jpg` lies beside index.vi.md. */
export const photoFacts = z.strictObject({
  ...commonFacts,
  creditLine: line('Dòng ghi công', 'Dòng phải in kèm ảnh.'),
  creator: line('Tác giả', 'Người chụp, người vẽ.'),
  licence: oneOf(LICENCES, 'Giấy phép', 'Điều kiện dùng lại.'),
  use: oneOf(PHOTO_USES, 'Cách dùng', 'free: tự do; ask: hỏi trước; restricted: hạn chế.'),
  allowed: line('Được phép', 'Nếu hạn chế: được dùng vào việc gì.').optional(),
  takenOn: partialDate('Ngày chụp', 'Ngày, tháng hoặc năm.').optional(),
  digitalSource: oneOf(
    DIGITAL_SOURCES,
    'Nguồn gốc số',
    'photograph: ảnh chụp; illustration: tranh; edited: ảnh ghép, chỉnh; generated: máy sinh.',
  ),
  generator: generator.optional(),
  persons: field(
    z.array(
      z.strictObject({
        name: line('Người trong ảnh', 'Họ tên hoặc mô tả.'),
        consent: yesNoUnknown('Đồng ý', 'Đã đồng ý cho dùng ảnh chưa.'),
      }),
    ),
    'Người trong ảnh',
    'Người nhận ra được và sự đồng ý; không có ai thì viết [].',
  ).optional(),
  consent: consent.optional(),
  depicts: field(
    z.array(recordId('Chụp gì', 'Mã bản ghi.')),
    'Ảnh chụp',
    'Mã các bản ghi trong ảnh.',
  ).optional(),
  focus: z
    .strictObject({
      x: field(
        z.number().min(0).max(1),
        'Ngang',
        'Từ 0 (mép trái) đến 1 (mép phải), dấu chấm là dấu thập phân.',
      ),
      y: field(
        z.number().min(0).max(1),
        'Dọc',
        'Từ 0 (mép trên) đến 1 (mép dưới), dấu chấm là dấu thập phân.',
      ),
    })
    .meta({ title: 'Điểm chính', description: 'Vị trí chủ thể khi cắt ảnh, từ 0 đến 1 kể từ góc trên trái.' })
    .optional(),
});

export const photoWords = z.strictObject({
  ...words,
  caption: readable('Chú thích', 'Chú thích in dưới ảnh.', 400),
  alt: readable('Lời thay ảnh', 'Mô tả ảnh cho người không nhìn thấy.', 300),
});
