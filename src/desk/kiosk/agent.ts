import { Refusal } from '../../build/refusal.ts';
import { count } from '../../build/reporter.ts';
import { bundleAgent } from '../../kiosk/install/bundle-agent.ts';
import { readAgentKey, readPublicKeys } from '../../kiosk/pack/key-folder.ts';
import { publishAgent } from '../../kiosk/pack/publish-agent.ts';
import type { KioskArguments } from '../kiosk-arguments.ts';
import type { Desk } from '../run-command.ts';
import { needKeysApart } from './apart.ts';

/** Signs the kiosk's own program and lays it beside the published releases. */
export async function runAgent(
  { environment: { now }, reporter }: Desk,
  { words: [out = ''], need }: KioskArguments,
): Promise<void> {
  const dir = need('keys');
  needKeysApart(dir, [out]);
  const keys = readPublicKeys(dir);
  if (!keys.agents)
    throw new Refusal(
      `Thư mục ${dir} chưa có khóa ký chương trình.  → Tạo khóa: npm run kiosk -- keys ${dir} --agent, rồi làm gói cài đặt mới cho các máy: gói cũ không biết khóa này.`,
    );
  const program = Buffer.from(await bundleAgent());
  const { release, changed } = publishAgent({
    out,
    keys,
    signingKey: readAgentKey(dir),
    program,
    now: now.getTime(),
  });
  const { number, bytes } = release;
  reporter.say(
    changed
      ? `✓ Chương trình ${number} (${count(Math.ceil(bytes / 1000))} kB).  → Chép cả thư mục ${out} lên máy chủ tĩnh, hoặc ghi USB; máy cửa khẩu nhận cùng lần cập nhật tới.`
      : `✓ Chương trình ${number} đã phát hành rồi, không có gì mới.`,
  );
}
