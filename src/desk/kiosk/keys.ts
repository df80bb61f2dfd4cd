import { isSiteName } from '../../kiosk/format/key-document.ts';
import { createKeys, renewKeys } from '../../kiosk/pack/key-folder.ts';
import type { KioskArguments } from '../kiosk-arguments.ts';
import { Refusal } from '../refusal.ts';
import type { Desk } from '../run.ts';

/** Makes the keys of a site, or the signing keys of its next epoch. */
export function runKeys(
  { environment: { root }, reporter }: Desk,
  { words, options, need }: KioskArguments,
): void {
  const [dir = ''] = words;
  if (!options.renew && !isSiteName(need('site')))
    throw new Refusal('Tên trang (--site) chỉ gồm chữ thường không dấu, số và gạch ngang, ví dụ: tinh-mau.');
  const { epoch, keys } = options.renew ? renewKeys(dir, root) : createKeys(dir, need('site'), root);
  reporter.say(`✓ Khóa ký kỳ ${epoch}: ${keys.map(({ id }) => id).join(', ')} (khóa thứ hai để dự phòng)`);
  reporter.say(
    [
      `Thư mục ${dir}:`,
      '  root.key        khóa gốc: chỉ dùng để đổi khóa ký; chép ra hai USB, cất két ở hai nơi, xóa khỏi máy này',
      `  signing-${epoch}-1.key khóa ký hằng ngày; signing-${epoch}-2.key cất cùng khóa gốc`,
      '  root.pub, keys.json   không bí mật: vào gói cài đặt của mọi máy cửa khẩu',
    ].join('\n'),
  );
}
