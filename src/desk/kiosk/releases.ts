import { existsSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KIOSK_MARK } from '../../build/kiosk-site.ts';
import { Refusal } from '../../build/refusal.ts';
import { count } from '../../build/reporter.ts';
import { openSource } from '../../kiosk/agent/open-source.ts';
import { isGateId, releaseName } from '../../kiosk/format/release.ts';
import { readKeyDocument, readPublicKeys, readSigningKey } from '../../kiosk/pack/key-folder.ts';
import { packRelease, writeStick } from '../../kiosk/pack/pack.ts';
import { formatVerification, isSound, verifyRelease } from '../../kiosk/pack/verify.ts';
import { type KioskArguments, wholeNumber } from '../kiosk-arguments.ts';
import type { Desk } from '../run-command.ts';
import { needApart, needKeysApart } from './apart.ts';

const megabytes = (bytes: number) =>
  `${(bytes / 1e6).toLocaleString('vi-VN', { maximumFractionDigits: bytes < 1e6 ? 3 : 1 })} MB`;

/** Signs a built site into a folder of releases. */
export async function runPack(
  { environment: { today }, reporter }: Desk,
  { words: [site = '', out = ''], options, need }: KioskArguments,
): Promise<void> {
  if (!existsSync(join(site, 'index.html')))
    throw new Refusal(
      `Không thấy bản dựng ở ${site}.  → Dựng trước: npm run build -- --kiosk <mã-cửa-khẩu>, vào dist-kiosk`,
    );
  if (!existsSync(join(site, KIOSK_MARK)))
    throw new Refusal(
      `Bản dựng ở ${site} không phải của ki-ốt: trang web cho máy tính và điện thoại không tự trở về trang đầu, không có bàn phím.  → Dựng cho ki-ốt: npm run build -- --kiosk <mã-cửa-khẩu>, rồi đóng gói dist-kiosk`,
    );
  const gate = readGate(join(site, KIOSK_MARK));
  needApart(site, out);
  const dir = need('keys');
  needKeysApart(dir, [site, out]);
  const keys = readPublicKeys(dir);
  const signingKey = readSigningKey(dir, readKeyDocument(dir).epoch, options.reserve ? 2 : 1);
  const freshDays = wholeNumber(options.days, 60, 1, 3650);
  const { release, changed, addedObjects, stepBytes } = await reporter.step(
    'Đóng gói và ký',
    (onProgress) =>
      packRelease({
        site,
        out,
        gate,
        again: options.again === true,
        keys,
        signingKey,
        today,
        freshDays,
        onProgress,
      }),
    (result) => `${count(result.release.files)} tệp, ${megabytes(result.release.bytes)}`,
  );
  const news = changed ? `${count(addedObjects)} nội dung mới` : 'nội dung như trước, chỉ đổi ngày';
  const step = stepBytes === undefined ? '' : `; máy đang có bản trước tải ${megabytes(stepBytes)}`;
  reporter.say(
    `✓ Bản ${releaseName(release)} của cửa khẩu ${gate} (${news}${step}).  → Chép cả thư mục ${out} lên máy chủ tĩnh.`,
  );
}

/** @throws Refusal when the mark of a kiosk's output does not say whose it is. */
function readGate(mark: string): string {
  try {
    const { gate } = JSON.parse(readFileSync(mark, 'utf8')) as Record<string, unknown>;
    if (isGateId(gate)) return gate;
  } catch {
    // Told below.
  }
  throw new Refusal(
    `${mark} không cho biết cửa khẩu nào.  → Dựng lại: npm run build -- --kiosk <mã-cửa-khẩu>`,
  );
}

/** One file for a stick. */
export async function runUsb(
  { reporter }: Desk,
  { words: [from = '', file = ''], need }: KioskArguments,
): Promise<void> {
  const { root } = readPublicKeys(need('keys'));
  const { release, agent } = await reporter.step(
    'Ghi tệp cho USB',
    (onProgress) => writeStick({ from, file, root, onProgress }),
    ({ bytes }) => megabytes(bytes),
  );
  reporter.say(
    `✓ Bản ${releaseName(release)} của cửa khẩu ${release.gate}${agent ? ` và chương trình ${agent.number}` : ''} ở ${file}.  → Chép vào USB có nhãn KIOSK, cắm vào máy cửa khẩu, đợi số bản đổi.`,
  );
}

/** Tells what a folder, file or address holds. @returns false when it must not be used. */
export async function runVerify(
  { reporter }: Desk,
  { words: [from = ''], need }: KioskArguments,
): Promise<boolean> {
  const source = openSource(from, { incoming: tmpdir() });
  try {
    const verification = await reporter.step('Kiểm tra', (progress) =>
      verifyRelease(source, readRootKey(need('keys')), progress),
    );
    reporter.say(formatVerification(verification));
    return isSound(verification);
  } finally {
    source.close();
  }
}

/** The public root key, from a folder of keys or as a file of its own. */
function readRootKey(path: string): string {
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile();
  return isFile ? readFileSync(path, 'utf8').trim() : readPublicKeys(path).root;
}
