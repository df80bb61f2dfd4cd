import { z } from 'zod';
import { field, isoDate, line, oneOf, phrase, recordId } from './fields.ts';
import { NEWS_TYPES } from './lists.ts';
import { commonFacts, words } from './record.ts';

/** Stories, press releases, official notices, corrections (NewsArticle, SpecialAnnouncement). */
export const newsFacts = z.strictObject({
  ...commonFacts,
  type: oneOf(NEWS_TYPES, 'Loại tin', 'Bài, thông cáo, thông báo, tuyên bố, đính chính.'),
  number: line('Số văn bản', 'Số, ký hiệu.').optional(),
  signer: line('Người ký', 'Họ tên, chức vụ.').optional(),
  issuingBody: phrase('Cơ quan ban hành', 'Tên cơ quan.').optional(),
  contact: recordId('Liên hệ', 'Mã trong content/contacts.', 'contacts').optional(),
  supersedes: field(
    z.array(recordId('Thay cho', 'Mã tin bị thay.', 'news')),
    'Thay cho',
    'Các tin, thông báo bị thay thế.',
  ).optional(),
  validFrom: isoDate('Hiệu lực từ', 'Ngày bắt đầu hiệu lực.').optional(),
  validTo: isoDate('Hiệu lực đến', 'Ngày hết hiệu lực.').optional(),
});

export const newsWords = z.strictObject(words);
