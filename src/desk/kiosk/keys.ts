import { Refusal } from '../../build/refusal.ts';
import { isSiteName } from '../../kiosk/format/key-document.ts';
import { createKeys, renewAgentKeys, renewKeys } from '../../kiosk/pack/key-folder.ts';
import type { KioskArguments } from '../kiosk-arguments.ts';
import type { Desk } from '../run-command.ts';

/** Makes the keys of a site, or the signing keys of its next epoch. */
export function runKeys(
  { environment: { root }, reporter }: Desk,
  { words, options, need }: KioskArguments,
): void {
  const [dir = ''] = words;
  if (options.agent) {
    renewAgents(dir, root, reporter);
    return;
  }
  if (!options.renew && !isSiteName(need('site')))
    throw new Refusal('Tên trang (--site) chỉ gồm chữ thường không dấu, số và gạch ngang, ví dụ: tinh-mau.');
  const { epoch, keys } = options.renew ? renewKeys(dir, root) : createKeys(dir, need('site'), root);
  reporter.say(`✓ Khóa ký kỳ ${epoch}: ${keys.map(({ id }) => id).join(', ')} (khóa thứ hai để dự phòng)`);
  reporter.say(
    [
      `Thư mục ${dir}:`,
      '  root.key        khóa gốc: chỉ dùng để đổi khóa ký; chép ra hai USB, cất két ở hai nơi, xóa khỏi máy này',
      `  signing-${epoch}-1.key khóa ký hằng ngày; signing-${epoch}-2.key cất cùng khóa gốc`,
      ...(options.renew
        ? []
        : [
            '  agent-1.key     ký chương trình của máy: cất riêng, không để trên máy đóng gói hằng ngày; agent-2.key cất cùng khóa gốc',
          ]),
      '  root.pub, keys.json, agent-keys.json   không bí mật: vào gói cài đặt của mọi máy cửa khẩu',
    ].join('\n'),
  );
}

/** The key after a leaked one takes its place, or the first ones are made where there are none. */
function renewAgents(dir: string, root: string, reporter: Desk['reporter']): void {
  const { epoch, keys } = renewAgentKeys(dir, root);
  const ids = keys.map(({ id }) => id).join(', ');
  reporter.say(`✓ Khóa ký chương trình kỳ ${epoch}: ${ids} (khóa thứ hai để dự phòng)`);
  reporter.say(
    epoch === 1
      ? '  → Làm gói cài đặt mới cho các máy: gói đã cài không biết khóa này.'
      : [
          `  agent-${epoch - 1}.key không còn dùng được.  → Ký lại chương trình: npm run kiosk -- agent <phát-hành> --keys ${dir}`,
          '  Máy cửa khẩu dùng khóa dự phòng có sẵn trong gói đã cài.  → Khi có dịp, cài gói mới để máy biết khóa dự phòng kế tiếp.',
        ].join('\n'),
  );
}
