import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import {
  grubHash,
  isGrubPassword,
  parseSshKey,
  randomGrubPassword,
} from '../../../src/kiosk/install/access.ts';
import { createDeb } from '../../../src/kiosk/install/deb.ts';
import { contentOf, installedFiles, SETTINGS } from './installed.ts';
import { readDeb } from './read-deb.ts';

const ED25519 = sshKey('ssh-ed25519', Buffer.alloc(32, 7));
const files = installedFiles('AGENT', SETTINGS, { sshKey: ED25519, grub: 'grub.pbkdf2.sha512.1.A.B' });

/** As ssh-keygen writes one. */
function sshKey(type: string, ...fields: Buffer[]): string {
  const parts = [Buffer.from(type), ...fields].flatMap((field) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(field.length);
    return [length, field];
  });
  return `${type} ${Buffer.concat(parts).toString('base64')}`;
}
const rsa = (bits: number) =>
  sshKey('ssh-rsa', Buffer.from([1, 0, 1]), Buffer.concat([Buffer.from([0]), Buffer.alloc(bits / 8, 0xc1)]));

describe('ssh', () => {
  it('takes the one line that ssh-keygen writes, and nothing of it but type and key', () => {
    for (const end of ['', '\n', '\r\n', ' ky-thuat@may\n', ' Nguyễn Văn A\n'])
      expect(parseSshKey(`${ED25519}${end}`)).toBe(ED25519);
    for (const key of [
      rsa(2048),
      rsa(4096),
      sshKey('sk-ssh-ed25519@openssh.com', Buffer.alloc(32), Buffer.from('ssh:')),
    ])
      expect(parseSshKey(key), key).toBe(key);
  });

  it('refuses what is no public key, two of them, options, an old type, or one too weak', () => {
    const [type, key = ''] = ED25519.split(' ');
    const refused = [
      '',
      '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk=\n-----END OPENSSH PRIVATE KEY-----\n',
      `${ED25519}\n${ED25519}\n`,
      `command="sh" ${ED25519}`,
      sshKey('ssh-dss', Buffer.alloc(128)),
      rsa(1024),
      `${type} ${key.slice(0, -8)}`,
      `${type} AAAA`,
      `ssh-rsa ${key}`,
      `${ED25519} a\nb`,
    ];
    for (const text of refused) expect(parseSshKey(text), text.slice(0, 60)).toBeUndefined();
  });

  it('lets in that key only, by no password, where the package was made with one', () => {
    expect(contentOf(files, 'root.keys')).toBe(`${ED25519}\n`);
    const sshd = contentOf(files, 'sshd_config.d/10-cua-ngo.conf');
    for (const line of [
      'PermitRootLogin prohibit-password',
      'PasswordAuthentication no',
      'KbdInteractiveAuthentication no',
      'AllowUsers root',
      'AuthorizedKeysFile /usr/lib/cua-ngo/ssh/root.keys',
    ])
      expect(sshd).toContain(`${line}\n`);
  });

  it('starts no server without a key, also where somebody installed one', () => {
    const without = installedFiles();
    expect(without.some(({ path }) => path.endsWith('root.keys') || path.includes('sshd_config'))).toBe(
      false,
    );
    for (const unit of ['ssh.service', 'ssh.socket'])
      expect(contentOf(without, `${unit}.d/cua-ngo.conf`)).toBe(
        '[Unit]\nConditionPathExists=/usr/lib/cua-ngo/ssh/root.keys\n',
      );
    const depends = (list: typeof files) =>
      readDeb(createDeb({ files: list, version: '1', time: 1 })).control.get('./control')?.content ?? '';
    expect(depends(without)).not.toContain('openssh-server');
    expect(depends(files)).toMatch(/^Depends: .*openssh-server/m);
  });
});

describe('GRUB', () => {
  it('is given the hash that its own program makes', () => {
    // grub-mkpasswd-pbkdf2 of GRUB 2.12, with the password secret-12.
    const salt = Buffer.from(
      '7167C9E7109F2CCD567BBBE10127CA8951FC5011BA64BEC8910A6685EFD9A4F43146505C352394EE4BE7F4203799389378575A9C77ABDCAF0F27059CE2AF4668',
      'hex',
    );
    expect(grubHash('secret-12', salt)).toBe(
      `grub.pbkdf2.sha512.10000.${salt.toString('hex').toUpperCase()}.ADFE3EB6DD5F7CB263484819703559F652E7874AB679427C37BE3D602C5CD27EE82105867A9620ED4A18996777029601EFA09EB612DB5DF271B379ABD192490C`,
    );
    expect(grubHash('secret-12')).not.toBe(grubHash('secret-12'));
  });

  it('takes passwords that its keyboard can type', () => {
    for (const password of ['12345678', 'Abc.def-90', randomGrubPassword()])
      expect(isGrubPassword(password), password).toBe(true);
    for (const password of [
      '',
      'short',
      'mật-khẩu-dài',
      'with space 1',
      'quote"1234',
      "a'bcdefgh",
      '$(id)-12345',
    ])
      expect(isGrubPassword(password), password).toBe(false);
    expect(randomGrubPassword()).not.toBe(randomGrubPassword());
  });

  it('asks for it at the menu, and for nothing to start; the hash is for root alone', () => {
    const snippet = files.find(({ path }) => path === '/etc/grub.d/01_cua-ngo');
    expect(snippet?.mode).toBe(0o700);
    const run = (script = '') => spawnSync('sh', [], { input: script, encoding: 'utf8' }).stdout;
    // Once the package is gone, what stays in /etc says nothing.
    expect(run(snippet?.content)).toBe('');
    expect(run(snippet?.content.replace(/^\[ -e .*$/m, ''))).toBe(
      [
        'set superusers="kythuat"',
        'password_pbkdf2 kythuat grub.pbkdf2.sha512.1.A.B',
        'set menuentry_id_option="--unrestricted $menuentry_id_option"',
        'export menuentry_id_option',
        '',
      ].join('\n'),
    );
    expect(installedFiles().some(({ path }) => path.includes('grub'))).toBe(false);
  });
});
