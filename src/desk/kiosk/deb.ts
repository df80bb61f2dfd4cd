import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Refusal } from '../../build/refusal.ts';
import {
  type Access,
  GRUB_USER,
  grubHash,
  isGrubPassword,
  parseSshKey,
  randomGrubPassword,
} from '../../kiosk/install/access.ts';
import { bundlePrograms } from '../../kiosk/install/bundle-agent.ts';
import { createDeb, createVersion, isVersion } from '../../kiosk/install/deb.ts';
import { createInstalledFiles } from '../../kiosk/install/files.ts';
import type { InstalledFile } from '../../kiosk/install/names.ts';
import { readKeyDocument, readPublicKeys } from '../../kiosk/pack/key-folder.ts';
import { hashCode, isCode, randomCode } from '../../kiosk/service/code.ts';
import { checkSettings, type KioskSettings } from '../../kiosk/settings.ts';
import type { KioskArguments } from '../kiosk-arguments.ts';
import type { Desk } from '../run-command.ts';
import { verifyUnits } from './verify-units.ts';

/** Writes the Debian package of a kiosk, after systemd itself has read its units where there is one. */
export async function runDeb(
  { environment: { root, now }, reporter }: Desk,
  { words: [file = ''], options, need }: KioskArguments,
): Promise<boolean> {
  const settings = readOptions(options, readKeyDocument(need('keys')).site, need('gate'), need('from'));
  const { access, grubPassword } = readAccess(options);
  const keys = readPublicKeys(need('keys'));
  if (!keys.agents)
    reporter.say(
      'Thư mục khóa chưa có khóa ký chương trình: máy chỉ chạy chương trình trong gói này.  → Tạo khóa: npm run kiosk -- keys <thư-mục-khóa> --agent',
    );
  const code = readCode(options.code);
  const files = createInstalledFiles(settings, keys, await bundlePrograms(now), {
    ...access,
    serviceCode: hashCode(code),
  });
  const time = Math.floor(now.getTime() / 1000);
  const version = readVersion(options.version) ?? createVersion(readBase(root), time, files);
  mkdirSync(dirname(resolve(file)), { recursive: true });
  // The hash of a password is in it.
  writeFileSync(file, createDeb({ files, version, time }), { mode: 0o600 });
  const guide = files.find(({ path }) => path.endsWith('.html')) as InstalledFile;
  const guideFile = join(dirname(file), basename(guide.path));
  writeFileSync(guideFile, guide.content);
  const complaints = verifyUnits(files);
  if (complaints === undefined) reporter.say('Máy này không có systemd-analyze: chưa kiểm tra các unit.');
  else for (const complaint of complaints) reporter.complain(complaint);
  reporter.say(`✓ Gói cài đặt, bản ${version}: ${file}; hướng dẫn cho kỹ thuật viên: ${guideFile}`);
  if (grubPassword !== undefined)
    reporter.say(
      `Mật khẩu sửa dòng khởi động (GRUB), tên “${GRUB_USER}”, chỉ in lần này, hãy ghi lại: ${grubPassword}`,
    );
  if (options.code === undefined)
    reporter.say(`Mã mở trang dịch vụ tại máy, chỉ in lần này, hãy ghi lại: ${code}`);
  return !complaints?.length;
}

/** @throws Refusal */
function readCode(given: string | undefined): string {
  if (given !== undefined && !isCode(given))
    throw new Refusal('Mã mở trang dịch vụ (--code) phải có từ 6 đến 32 chữ số, không có dấu cách.');
  return given ?? randomCode();
}

/** @throws Refusal */
function readAccess(options: KioskArguments['options']): { access: Access; grubPassword?: string } {
  const given = options['grub-password'];
  if (given !== undefined && !isGrubPassword(given))
    throw new Refusal(
      'Mật khẩu GRUB (--grub-password) phải có 8 đến 64 chữ không dấu, số, dấu chấm hoặc gạch ngang: bàn phím lúc khởi động là bàn phím Mỹ.',
    );
  const password = given ?? randomGrubPassword();
  const access = { grub: grubHash(password), ...readSshKey(options['ssh-key']) };
  return given === undefined ? { access, grubPassword: password } : { access };
}

/** @throws Refusal */
function readSshKey(file: string | undefined): Pick<Access, 'sshKey'> {
  if (file === undefined) return {};
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Refusal(`Không đọc được tệp khóa “${file}” (--ssh-key).`);
  }
  const sshKey = parseSshKey(text);
  if (sshKey === undefined)
    throw new Refusal(
      `“${file}” không phải một khóa công khai của ssh.  → Cần tệp .pub một dòng, như ssh-keygen -t ed25519 tạo ra; khóa RSA phải từ 2048 bit.`,
    );
  return { sshKey };
}

/** @throws Refusal */
function readVersion(text: string | undefined): string | undefined {
  if (text !== undefined && !isVersion(text))
    throw new Refusal(
      `Số bản “${text}” (--version) không dùng được.  → Bắt đầu bằng chữ số, rồi chữ không dấu, số, dấu chấm, +, ~; ví dụ: 1.2.0`,
    );
  return text;
}

const readBase = (root: string) =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;

/** @throws Refusal that names every option that is wrong. */
function readOptions(
  options: KioskArguments['options'],
  site: string,
  gate: string,
  from: string,
): KioskSettings {
  const settings = {
    site,
    gate,
    from,
    home: options.home ?? '/',
    on: options.on ?? '06:00',
    off: options.off ?? '21:00',
    rotate: Number(options.rotate ?? 0),
    volume: Number(options.volume ?? 60),
    report: !options.silent,
  };
  const faults = checkSettings(settings);
  if (faults.length > 0) throw new Refusal(faults.join('\n'));
  return settings as KioskSettings;
}
