import { z } from 'zod';
import { dayOfYear, field, isoDate, LAST_YEAR, line, oneOf, phrase, recordId, whole } from './fields.ts';
import { EVENT_TYPES } from './lists.ts';
import { designation } from './place.ts';
import { commonFacts, words } from './record.ts';

const lunarDay = z.strictObject({
  day: whole('Ngày âm', 'Ngày âm lịch.', 1, 30),
  month: whole('Tháng âm', 'Tháng âm lịch.', 1, 12),
});

/** A yearly range in the Vietnamese lunar calendar; solar dates are computed, never typed. */
export const lunarRange = z
  .strictObject({
    start: lunarDay.meta({ title: 'Bắt đầu (âm lịch)', description: 'Ngày và tháng âm lịch.' }),
    end: lunarDay.meta({ title: 'Kết thúc (âm lịch)', description: 'Ngày và tháng âm lịch.' }),
  })
  .meta({ title: 'Âm lịch', description: 'Ngày hội hằng năm theo âm lịch.' });

/** When an event is held. `unknown`: the festival is known, its day is not confirmed. */
export const when = z
  .union([
    z.literal('unknown'),
    z.strictObject({ lunar: lunarRange }),
    z.strictObject({
      solar: z
        .strictObject({
          start: dayOfYear('Bắt đầu', 'Ngày, tháng dương lịch.'),
          end: dayOfYear('Kết thúc', 'Ngày, tháng dương lịch.'),
        })
        .meta({ title: 'Dương lịch', description: 'Ngày hằng năm theo dương lịch.' }),
    }),
    z.strictObject({
      once: z
        .strictObject({
          start: isoDate('Bắt đầu', 'Ngày đầu.', 1),
          end: isoDate('Kết thúc', 'Ngày cuối.', 1),
        })
        .meta({ title: 'Một lần', description: 'Sự kiện một lần.' }),
    }),
  ])
  .meta({
    title: 'Thời gian',
    description: 'lunar (âm lịch), solar (dương lịch), once (một lần) hoặc unknown.',
  });

/** Festivals, fairs, conferences (Event, EventSeries). */
export const eventFacts = z.strictObject({
  ...commonFacts,
  type: oneOf(EVENT_TYPES, 'Loại sự kiện', 'Loại sự kiện.'),
  when,
  announced: field(
    z.array(
      z.strictObject({
        year: whole('Năm', 'Năm dương lịch của ngày bắt đầu.', 2000, LAST_YEAR),
        start: isoDate('Bắt đầu', 'Ngày đầu do ban tổ chức công bố.'),
        end: isoDate('Kết thúc', 'Ngày cuối do ban tổ chức công bố.'),
        programme: line('Chương trình', 'Địa chỉ hoặc tên văn bản chương trình.', 300).optional(),
      }),
    ),
    'Ngày công bố',
    'Ngày do ban tổ chức công bố, thay cho ngày tính theo lịch.',
  ).optional(),
  place: recordId('Nơi tổ chức', 'Mã địa điểm trong content/places.', 'places').optional(),
  venue: phrase('Địa điểm', 'Tên địa điểm khi chưa có bản ghi.').optional(),
  host: phrase('Đơn vị tổ chức', 'Đơn vị tổ chức.').optional(),
  partner: recordId('Đối tác', 'Mã đối tác trong content/partners.', 'partners').optional(),
  peoples: field(z.array(phrase('Dân tộc', 'Tên dân tộc.')), 'Dân tộc', 'Cộng đồng tổ chức.').optional(),
  designations: field(z.array(designation), 'Danh hiệu', 'Các cấp công nhận.').optional(),
});

export const eventWords = z.strictObject(words);
