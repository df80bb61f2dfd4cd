import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/build/refusal.ts';
import { runDeb } from '../../src/desk/kiosk/deb.ts';
import { parseKioskArguments } from '../../src/desk/kiosk-arguments.ts';
import type { Desk } from '../../src/desk/run-command.ts';
import { createKeys } from '../../src/kiosk/pack/key-folder.ts';
import { readDeb } from '../kiosk/install/read-deb.ts';
import { temporaryFolder } from './temporary.ts';

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH';

/** What the command leaves and says. */
async function deb(...options: string[]) {
  const dir = temporaryFolder({ 'id.pub': `${KEY} ky-thuat@may\n`, 'id.key': 'PRIVATE\n' });
  createKeys(join(dir, 'keys'), 'tinh', temporaryFolder());
  const said: string[] = [];
  const desk = {
    environment: { root: process.cwd(), now: new Date('2026-11-29T16:30:05Z') },
    reporter: { say: (text: string) => said.push(text), complain: (text: string) => said.push(text) },
  } as unknown as Desk;
  const file = join(dir, 'out', 'kiosk.deb');
  const given = ['--keys', join(dir, 'keys'), '--gate', 'cau-treo', '--from', 'https://tinh.example/kiosk/'];
  const passed = await runDeb(
    desk,
    parseKioskArguments(['deb', file, ...given, ...options.map((option) => option.replace('DIR', dir))]),
  );
  const { control, data } = readDeb(readFileSync(file));
  return { file, passed, said: said.join('\n'), control: control.get('./control')?.content ?? '', data };
}

describe('the command that makes a package', () => {
  it('makes it of the moment, closed, with a password for GRUB that it says once', async () => {
    const { passed, said, control, data, file } = await deb();
    expect(passed).toBe(true);
    expect(control).toMatch(/^Version: \d+\.\d+\.\d+\+20261129\.163005\.[0-9a-f]{8}$/m);
    expect(said).toMatch(/GRUB.*kythuat.*: [a-z0-9]{12}$/m);
    const password = /: ([a-z0-9]{12})$/m.exec(said)?.[1] ?? '-';
    expect(data.get('./etc/grub.d/01_cua-ngo')?.content).toContain('grub.pbkdf2.sha512.10000.');
    for (const { content } of data.values()) expect(content).not.toContain(password);
    expect(data.has('./usr/lib/cua-ngo/ssh/root.keys')).toBe(false);
    // The hash is in it: another user of this machine has no business with it.
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
    expect(existsSync(join(file, '..', 'cai-dat.html'))).toBe(true);
  });

  it('takes a key, a password and a version that are given', async () => {
    const { said, control, data } = await deb(
      ...['--ssh-key', 'DIR/id.pub', '--grub-password', 'mat-khau-2026', '--version', '2.0~rc1'],
    );
    expect(control).toMatch(/^Version: 2\.0~rc1$/m);
    expect(control).toMatch(/^Depends: .*openssh-server/m);
    expect(data.get('./usr/lib/cua-ngo/ssh/root.keys')?.content).toBe(`${KEY}\n`);
    expect(said).not.toContain('mat-khau-2026');
  });

  it.each([
    [['--ssh-key', 'DIR/id.key'], 'khóa công khai'],
    [['--ssh-key', 'DIR/none.pub'], 'Không đọc được'],
    [['--grub-password', 'ngắn'], 'Mật khẩu GRUB'],
    [['--version', '1.0-1'], 'Số bản “1.0-1”'],
    [['--rotate', '45'], '“rotate” phải là 0, 90, 180 hoặc 270'],
    [['--on', '25:00'], '“on”'],
  ])('refuses %j, and says what to write instead', async (options, words) => {
    const error = await deb(...options).catch((fault: unknown) => fault);
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).message).toContain(words);
  });
});
