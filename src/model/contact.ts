import { z } from 'zod';
import { email, field, isoDate, line, oneOf, phone, phrase, someOf, webAddress } from './fields.ts';
import { CONTACT_TYPES, GUIDE_LANGUAGES } from './lists.ts';
import { commonFacts, words } from './record.ts';

/** Offices, spokespersons, official channels (GovernmentOrganization, Person). Absent phone and e-mail print as unknown. */
export const contactFacts = z.strictObject({
  ...commonFacts,
  type: oneOf(CONTACT_TYPES, 'Loại', 'Cơ quan, người phát ngôn, kênh, đường dây nóng.'),
  person: line('Họ tên', 'Họ tên người phát ngôn.').optional(),
  post: phrase('Chức vụ', 'Chức vụ.').optional(),
  appointedOn: isoDate('Ngày giao nhiệm vụ', 'Ngày được giao phát ngôn.').optional(),
  address: phrase('Địa chỉ', 'Địa chỉ cơ quan.').optional(),
  phone: phone('Điện thoại', 'Điện thoại cơ quan.').optional(),
  email: email('Thư điện tử', 'Thư công vụ.').optional(),
  url: webAddress('Trang mạng', 'Trang chính thức.').optional(),
  languages: someOf(GUIDE_LANGUAGES, 'Ngôn ngữ', 'Trả lời được bằng tiếng.').optional(),
  channels: field(
    z.array(
      z.strictObject({
        network: line('Mạng', 'Tên mạng xã hội.'),
        url: webAddress('Địa chỉ', 'Địa chỉ trang chính thức.'),
      }),
    ),
    'Kênh chính thức',
    'Các tài khoản chính thức.',
  ).optional(),
});

export const contactWords = z.strictObject(words);
