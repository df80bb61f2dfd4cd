import { z } from 'zod';
import { LONG_ADDRESS_FIX, LONGEST_ADDRESS } from '../model/address-length.ts';
import { codeByName, namedCodes } from './code-names.ts';
import { nearest } from './nearest.ts';
import { meantId, suggestId } from './record-id.ts';
import { boundsOf, type Field, hintOf, keysOf } from './schema-field.ts';
import { listFix } from './schema-list.ts';
import {
  answerFrom,
  clockFrom,
  clockRangeFrom,
  dateFrom,
  degreesFrom,
  monthOrYearFrom,
  numberFrom,
} from './typed-values.ts';
import { quoted } from './yaml-quotes.ts';

/** One mistake against a schema, with what the editor typed. */
export interface Mistake {
  issue: z.core.$ZodIssue;
  /** The characters typed, without quotes; undefined when it is no single value. */
  typed: string | undefined;
  value: unknown;
  field: Field;
  /** Name of the field in the file. */
  key: string;
}

export interface Explanation {
  /** Goes after the field's name: `phải là số`. */
  text: string;
  fix?: string;
  code: string;
}

const EVERY_DAY = 'mon, tue, wed, thu, fri, sat, sun';

/** One message a mistake; the fix is computed from what was typed whenever that is possible. */
export function explain(mistake: Mistake): Explanation {
  const { issue, value, field } = mistake;
  const hint = hintOf(field);
  const say = (code: string, text: string, fix = hint): Explanation => ({ code, text, ...(fix && { fix }) });
  if (value === null && field.required)
    return say(
      'empty',
      'đang để trống, mà mục này bắt buộc',
      `Viết vào mục ${mistake.key}: ${field.description ?? '…'}`,
    );
  if (value === null)
    return say('empty', 'đang để trống', `${field.description ?? ''} Nếu không có thì xóa cả dòng.`.trim());
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(mistake, issue.expected, say);
    case 'too_big':
    case 'too_small':
      return wrongSize(mistake, issue, say);
    case 'invalid_value':
      return notInList(mistake, issue.values.map(String), say);
    case 'invalid_format':
      return wrongFormat(mistake, issue, say);
    case 'invalid_key':
      return say(
        'wrong-language',
        'có mã ngôn ngữ chưa đúng',
        'Viết mã hai chữ thường: vi, en, lo, km, zh …',
      );
    case 'invalid_union': {
      if (value !== null && typeof value === 'object' && !Array.isArray(value))
        return say('not-a-list', 'phải là danh sách', 'Thêm gạch đầu dòng trước mục đầu tiên: - …');
      const range = mistake.typed === undefined ? undefined : clockRangeFrom(mistake.typed);
      if (!range) return say('wrong-shape', 'chưa đúng mẫu');
      if (keysOf(field.schema).join() === 'from,to')
        return say(
          'not-hours',
          'viết giờ chưa đúng mẫu',
          `Viết: ${mistake.key}: { from: "${range[0]}", to: "${range[1]}" }`,
        );
      const row = `{ days: [${EVERY_DAY}], open: "${range[0]}", close: "${range[1]}" }`;
      return say('not-hours', 'viết giờ chưa đúng mẫu', `Viết: ${mistake.key}: [${row}]`);
    }
    case 'custom':
      if (issue.message === 'missing-vi') return say('missing-vi', 'thiếu tiếng Việt', 'Thêm vi: …');
      if (issue.message === 'no-letter')
        return say('no-letter', 'không có chữ nào đọc được', 'Viết bằng chữ.');
      if (issue.message === 'long-address')
        return say('long-address', `dài quá ${LONGEST_ADDRESS} ký tự`, LONG_ADDRESS_FIX);
      if (issue.message === 'address-gap')
        return say('address-gap', 'có dấu cách', `Viết: ${String(value).trim().replace(/\s/g, '%20')}`);
      if (issue.message === 'fee-without-day')
        return say(
          'fee-without-day',
          'có mức phí mà không ghi ngày',
          'Thêm asOf: ngày của mức phí, hoặc confirmedOn: ngày xác nhận; mức chưa rõ thì viết fee: unknown',
        );
      return wrongDate(issue, say) ?? say('wrong-shape', 'chưa đúng');
    default:
      return say('wrong-shape', 'chưa đúng mẫu');
  }
}

type Say = (code: string, text: string, fix?: string) => Explanation;

const noSuchDay = (say: Say) =>
  say('no-such-day', 'ghi một ngày không có trong lịch', 'Xem lại ngày và tháng.');

/** A date of the right shape that is none; the field (src/model/fields.ts) says what it lacks. */
function wrongDate({ message, params = {} }: z.core.$ZodIssueCustom, say: Say): Explanation | undefined {
  const { from, to, month, days } = params;
  if (message === 'no-such-day') return noSuchDay(say);
  if (message === 'month-too-short')
    return say(
      'no-such-day',
      'ghi một ngày không có trong lịch',
      `Tháng ${month} có ${days} ngày: xem lại ngày và tháng.`,
    );
  if (message === 'year-out-of-bounds')
    return say('year-out-of-bounds', `phải có năm từ ${from} đến ${to}`, 'Xem lại năm.');
  return undefined;
}

function wrongType({ typed, value, field, key }: Mistake, expected: string, say: Say): Explanation {
  switch (expected) {
    case 'number':
    case 'int': {
      const kind = expected === 'int' ? 'số nguyên' : 'số';
      const bounds = boundsOf(field.schema);
      const text = `phải là ${kind}${bounds ? ` ${bounds}` : ''}`;
      if (typeof value === 'number') return say('not-a-whole-number', text);
      const degrees = key === 'lat' || key === 'lon' ? degreesFrom(typed ?? '') : undefined;
      if (degrees !== undefined && typed !== degrees)
        return say('degrees', `${text}, không ghi độ phút giây`, `Viết: ${key}: ${degrees}`);
      const number = typed === undefined ? undefined : numberFrom(typed);
      if (number === undefined) return say('not-a-number', text);
      return say('not-a-number', text, number === typed ? `Bỏ dấu nháy, viết: ${number}` : `Viết: ${number}`);
    }
    case 'string':
      if (typeof value === 'object')
        return say('not-text', 'phải là một câu chữ', `Đặt cả câu trong dấu nháy: ${key}: "…"`);
      if (/^(?:day|moment)$/.test(String(field.schema?.meta()?.['date'])))
        return say('not-a-date', 'phải viết đủ năm-tháng-ngày', `Viết đủ ngày, ví dụ: ${key}: 2026-11-20`);
      return say('not-text', 'phải là chữ', `Viết trong dấu nháy: ${quoted(typed ?? '')}`);
    case 'array':
      return say('not-a-list', 'phải là danh sách', listFix(typed, field, key));
    case 'boolean': {
      const answer = typed === undefined ? undefined : answerFrom(typed);
      const fix = answer === 'yes' ? 'Viết: true' : answer === 'no' ? 'Viết: false' : 'Viết: true hoặc false';
      return say('not-a-boolean', 'phải là true (có) hoặc false (không)', fix);
    }
    default: {
      const parts = field.schema instanceof z.ZodObject ? Object.keys(field.schema.shape) : [];
      const fix = parts.length
        ? `Viết thành các dòng lùi vào: ${parts.map((part) => `${part}: …`).join(', ')}`
        : undefined;
      return say('wrong-shape', 'phải gồm các mục con', fix);
    }
  }
}

function wrongSize(
  { value, field }: Mistake,
  issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
  say: Say,
): Explanation {
  if (issue.code === 'too_big' && issue.origin === 'string') {
    const length = String(value).trim().length;
    return say(
      'too-long',
      `dài quá ${issue.maximum} ký tự (đang có ${length})`,
      `Rút gọn còn nhiều nhất ${issue.maximum} ký tự.`,
    );
  }
  if (issue.origin === 'string') return say('empty', 'đang để trống');
  if (issue.origin === 'array')
    return issue.code === 'too_small'
      ? say('too-few', `cần ít nhất ${issue.minimum} dòng`)
      : say('too-many', `có nhiều nhất ${issue.maximum} dòng`, 'Bớt đi.');
  const bounds = boundsOf(field.schema);
  if (bounds) return say('out-of-bounds', `phải là số ${bounds}`);
  return issue.code === 'too_big'
    ? say('out-of-bounds', `phải nhỏ hơn hoặc bằng ${issue.maximum}`)
    : say('out-of-bounds', `phải lớn hơn hoặc bằng ${issue.minimum}`);
}

function notInList({ typed }: Mistake, values: string[], say: Say): Explanation {
  const answer = typed !== undefined && values.includes('unknown') ? answerFrom(typed) : undefined;
  const word = typed?.trim().toLowerCase();
  const guess =
    (answer && values.includes(answer) ? answer : undefined) ??
    codeByName(typed ?? '', values) ??
    (word === undefined
      ? undefined
      : (values.find((value) => value === suggestId(word)) ?? nearest(word, values)));
  return say(
    'not-in-list',
    'không có trong danh sách',
    guess ? `Viết: ${guess}` : `Chọn một trong: ${namedCodes(values).join(', ')}`,
  );
}

function wrongFormat(
  { typed = '', field }: Mistake,
  issue: z.core.$ZodIssueInvalidStringFormat,
  say: Say,
): Explanation {
  const bare = typed.replace(/^[“”‘’"']+|[“”‘’"']+$/g, '');
  if (bare !== typed && field.schema?.safeParse(bare).success)
    return say('curly-quotes', 'có dấu nháy cong của Word', `Dùng dấu nháy thẳng: "${bare}"`);
  const description = field.description ?? '';
  if (field.schema?.meta()?.['date'] === 'moment') return notAMoment(bare, typed, field, say);
  if (issue.format === 'date' || description.includes('năm-tháng-ngày')) {
    const partial = issue.format !== 'date';
    const wanted = partial ? 'phải là năm, năm-tháng hoặc năm-tháng-ngày' : 'phải viết năm-tháng-ngày';
    if (partial && /^-\d|t\.?cn|trước công nguyên/i.test(bare))
      return say(
        'before-our-era',
        'chỉ ghi được năm sau Công nguyên',
        'Xóa dòng này; viết năm ấy bằng chữ trong bài, hoặc trong label của “Thời kỳ”.',
      );
    const date = dateFrom(bare) ?? (partial ? monthOrYearFrom(bare) : undefined);
    if (date && date !== typed && field.schema?.safeParse(date).success)
      return say('not-a-date', wanted, `Viết: ${partial ? `"${date}"` : date}`);
    if (/^\d{4}-\d\d-\d\d$/.test(bare)) return noSuchDay(say);
    return say('not-a-date', wanted);
  }
  if (description.includes('07:00')) {
    const time = clockFrom(bare);
    return say('not-a-time', 'viết giờ chưa đúng mẫu', time ? `Viết: "${time}"` : undefined);
  }
  if (issue.format === 'url' && /^(www\.)?[\w-]+(\.[\w-]+)+(\/\S*)?$/i.test(bare))
    return say('wrong-format', 'thiếu https:// ở đầu', `Viết: https://${bare}`);
  if (field.schema?.meta()?.['reference'] && suggestId(bare) !== bare)
    return field.schema.meta()?.['reference'] === 'commune'
      ? say('wrong-format', 'phải là mã năm chữ số')
      : say('wrong-format', 'phải là mã (tên thư mục) của bản ghi', `Có phải muốn viết: ${meantId(bare)}`);
  return say('wrong-format', 'chưa đúng mẫu');
}

/** A day, or a day with a time of it: what was typed as “20/11/2026 8h30” is told as it is to be written. */
function notAMoment(bare: string, typed: string, field: Mistake['field'], say: Say): Explanation {
  const [day = '', ...rest] = bare.split(/[\sT,]+/);
  const [date, time] = [dateFrom(day), clockFrom(rest.join(' '))];
  const meant = date && (time ? `${date} ${time}` : rest.length === 0 ? date : undefined);
  const isRight = meant !== undefined && meant !== typed && field.schema?.safeParse(meant).success;
  return say(
    'not-a-date',
    'phải viết năm-tháng-ngày, hoặc thêm giờ Việt Nam',
    isRight ? `Viết: ${time ? `"${meant}"` : meant}` : 'Viết như: 2026-11-20 hoặc "2026-11-20 08:00"',
  );
}
