import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../src/kiosk/service/actions/addresses.ts';
import { splitTerse } from '../../../src/kiosk/service/actions/network-state.ts';
import { createProfile, parseWifi } from '../../../src/kiosk/service/actions/profile.ts';
import { fakeMachine } from './fake-machine.ts';

const auto = { method: 'auto' } as const;
const fixed = (address: string, prefix = '24', gateway = '', dns = '') =>
  ({ method: 'manual', address, prefix, gateway, dns }) as const;
const hex = (text: string) => Buffer.from(text).toString('hex');

describe('a fixed address', () => {
  it('is taken as it is written on paper', () => {
    expect(parsePlan(fixed('192.168.1.20', '255.255.255.0', '192.168.1.1', '8.8.8.8, 1.1.1.1'))).toEqual({
      method: 'manual',
      family: 4,
      address: '192.168.1.20',
      prefix: 24,
      gateway: '192.168.1.1',
      dns: ['8.8.8.8', '1.1.1.1'],
    });
    for (const good of [
      fixed(' 10.0.0.5 ', '8'),
      fixed('10.0.0.0', '31', '10.0.0.1'),
      fixed('172.16.5.255', '16'),
      fixed('100.64.0.9', '255.192.0.0'),
      fixed('203.0.113.7', '32'),
      fixed('192.168.1.20', '24', '', '2001:4860:4860::8888'),
      fixed('2001:db8::20', '64', 'fe80::1'),
      fixed('fd00::5', '64', 'fd00::1'),
    ])
      expect(() => parsePlan(good), JSON.stringify(good)).not.toThrow();
  });

  it('that cannot be is refused, with what to write', () => {
    for (const bad of [
      ...[
        '',
        '-x',
        '192.168.1',
        '192.168.1.256',
        '192.168.01.20',
        '192.168.1.20/24',
        '1.2.3.4;x',
        '1.2.3.4\n'.repeat(2),
      ],
      ...[
        '0.0.0.0',
        '127.0.0.1',
        '224.0.0.1',
        '255.255.255.255',
        '::',
        '::1',
        'ff02::1',
        'fe80::1%eth0',
        '::ffff:1.2.3.4',
      ],
      ...['192.168.1.0', '192.168.1.255', '１９２.168.1.2', '0x7f.1', '２'],
    ].map((address) => fixed(address)))
      expect(() => parsePlan(bad), bad.address).toThrow('→');
    for (const prefix of ['', '0', '33', '-1', '24x', '255.0.255.0', '0.0.0.0', '1e1', '٢٤', '129'])
      expect(() => parsePlan(fixed('192.168.1.20', prefix)), prefix).toThrow('Mặt nạ');
    for (const gateway of [
      '192.168.2.1',
      '192.168.1.20',
      'fe80::1',
      '-x',
      '127.0.0.1',
      '192.168.1.1 8.8.8.8',
    ])
      expect(() => parsePlan(fixed('192.168.1.20', '24', gateway)), gateway).toThrow('Cổng mặc định');
    expect(() => parsePlan(fixed('2001:db8::20', '64', '2001:db9::1'))).toThrow('cùng mạng');
    for (const dns of ['x', '8.8.8.8;method=shared', '1.1.1.1 2.2.2.2 3.3.3.3 4.4.4.4', '8.8.8.8\n[x]'])
      expect(() => parsePlan(fixed('192.168.1.20', '24', '', dns)), dns).toThrow('DNS');
  });
});

describe('a profile', () => {
  const wifi = (name: string, password: string) =>
    createProfile({
      uuid: 'u',
      device: 'wlp2s0',
      addresses: auto,
      wifi: parseWifi(hex(name), 'wpa-psk', password),
    });

  it('of Wi-Fi holds any name as bytes and any password as one value', () => {
    const profile = wifi('-x\n[ipv4]', ' a\\b;c=#d"  ');
    expect(profile).toContain('\nssid=45;120;10;91;105;112;118;52;93;\n');
    expect(profile).toContain('\npsk=\\sa\\\\b;c=#d"\\s\\s\n');
    expect(profile.match(/^\[/gm)).toHaveLength(5);
    expect(wifi('Cửa khẩu', '12345678')).toContain('ssid=67;225;187;173;97;32;');
    for (const name of ['', 'x'.repeat(33), 'ệ'.repeat(11)])
      expect(() => wifi(name, '12345678')).toThrow('32 byte');
    for (const password of ['1234567', 'x'.repeat(64), 'mật khẩu dài', 'abc\ndefgh', ''])
      expect(() => wifi('a', password), password).toThrow('8 đến 63');
    expect(wifi('a', 'A1'.repeat(32))).toContain(`psk=${'A1'.repeat(32)}\n`);
    expect(() => parseWifi('zz', 'none', '')).toThrow('32 byte');
    expect(() => parseWifi(hex('a'), 'sae', 'A1'.repeat(32))).toThrow('8 đến 63');
  });

  it('of an open network keeps no password, and an address of one family leaves the other automatic', () => {
    const open = parseWifi(hex('a'), 'none', 'left from before');
    expect(createProfile({ uuid: 'u', device: 'w', addresses: auto, wifi: open })).not.toMatch(/psk|left/);
    const addresses = parsePlan(fixed('192.168.1.20', '24', '192.168.1.1', '8.8.8.8 2001:db8::1'));
    expect(createProfile({ uuid: 'u', device: 'e', addresses })).toMatch(
      /\[ipv4\]\nmethod=manual\nmay-fail=false\naddress1=192\.168\.1\.20\/24,192\.168\.1\.1\ndns=8\.8\.8\.8;\n\n\[ipv6\]\nmethod=auto\ndns=2001:db8::1;\n$/,
    );
  });
});

describe('a change of the network', () => {
  it('is tried with a checkpoint before it, and kept when the technician says so', async () => {
    const { ask, login, calls, profiles, time, say } = fakeMachine();
    const token = await login();
    calls();
    const tried = await ask('wired', {
      token,
      device: 'enp1s0',
      addresses: fixed('192.168.1.30', '24', '192.168.1.1'),
    });
    expect(tried).toMatchObject({ ok: true, trial: 60, status: { trial: 60 } });
    const [file = ''] = readdirSync(profiles);
    expect(statSync(join(profiles, file)).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(profiles, file), 'utf8')).toContain('address1=192.168.1.30/24,192.168.1.1');
    const words = calls().map((call) => call.join(' '));
    const at = (part: string) => words.findIndex((line) => line.includes(part));
    expect(at('CheckpointCreate aouu 0 105 7')).toBeGreaterThan(-1);
    expect(at('connection load')).toBeGreaterThan(at('CheckpointCreate'));
    expect(at('--wait 45 connection up uuid')).toBeGreaterThan(at('connection load'));
    expect(
      at('CheckpointAdjustRollbackTimeout ou /org/freedesktop/NetworkManager/Checkpoint/7 60'),
    ).toBeGreaterThan(-1);
    expect(words.join()).not.toContain('192.168.1.30');
    expect(await ask('wired', { token, device: 'enp1s0', addresses: auto })).toMatchObject({ ok: false });
    const uuid = file.slice('cua-ngo-'.length, -'.nmconnection'.length);
    const former = '11111111-2222-3333-4444-555555555555';
    say('nmcli', [
      'connection show',
      `${uuid}:cua-ngo-enp1s0\n${former}:cua-ngo-enp1s0\nx:Wired connection 1\n`,
    ]);
    time.now += 59_000;
    calls();
    expect(await ask('keep', { token })).toMatchObject({ ok: true });
    expect(calls().map((call) => call.slice(0, 5).join(' '))).toEqual([
      `nmcli connection modify uuid ${uuid}`,
      'busctl --timeout=20 call org.freedesktop.NetworkManager /org/freedesktop/NetworkManager',
      'nmcli -t -f UUID,NAME connection',
      `nmcli connection delete uuid ${former}`,
    ]);
    expect(await ask('keep', { token })).toMatchObject({ ok: false });
  });

  it('is told as gone back after a minute, or when NetworkManager went back first', async () => {
    const { ask, login, time, say } = fakeMachine();
    const token = await login();
    await ask('wired', { token, device: 'enp1s0', addresses: auto });
    time.now += 60_001;
    expect(await ask('keep', { token })).toMatchObject({
      ok: false,
      message: expect.stringContaining('quay lại'),
    });
    await ask('wired', { token, device: 'enp1s0', addresses: auto });
    say('busctl', ['CheckpointDestroy', '', 1, 'no such checkpoint']);
    expect(await ask('keep', { token })).toMatchObject({
      ok: false,
      message: expect.stringContaining('quay lại'),
    });
  });

  it('goes back at once where it does not connect, with a reason that helps', async () => {
    const { ask, login, calls, say, profiles } = fakeMachine();
    const token = await login();
    for (const [words, reason] of [
      ['Error: Connection activation failed: Secrets were required, but not provided.', 'Mật khẩu'],
      ['Error: Timeout expired (45 seconds)', 'không cấp địa chỉ'],
      ['Error: Connection activation failed: The Wi-Fi network could not be found', 'Không thấy Wi-Fi'],
    ] as const) {
      say('nmcli', ['connection up', '', 4, words]);
      calls();
      const answer = await ask('wifi', {
        token,
        device: 'wlp2s0',
        ssid: hex('-x'),
        security: 'wpa-psk',
        password: 'secret-secret',
        addresses: auto,
      });
      expect(answer).toMatchObject({ ok: false, message: expect.stringContaining(reason) });
      const made = calls();
      expect(made.some((call) => call.includes('CheckpointRollback'))).toBe(true);
      expect(JSON.stringify(made)).not.toContain('secret');
      expect(readdirSync(profiles)).toEqual([]);
    }
    expect(await ask('undo', { token })).toMatchObject({ ok: false });
  });

  it('tells a fixed address that another machine holds from a network that gives none', async () => {
    const { ask, login, say } = fakeMachine();
    const token = await login();
    const words =
      'Error: Connection activation failed: IP configuration could not be reserved (no available address, timeout, etc.)';
    say('nmcli', ['connection up', '', 4, words]);
    const answer = await ask('wired', { token, device: 'enp1s0', addresses: fixed('192.168.1.1') });
    expect(answer).toMatchObject({ message: expect.stringContaining('máy khác dùng') });
    expect(await ask('wired', { token, device: 'enp1s0', addresses: auto })).toMatchObject({
      message: expect.stringContaining('không cấp địa chỉ'),
    });
  });

  it('touches nothing where no checkpoint is made, or the card is another or not there', async () => {
    const { ask, login, calls, say } = fakeMachine();
    const token = await login();
    calls();
    for (const device of ['eth9', 'lo', 'wlp2s0'])
      expect(await ask('wired', { token, device, addresses: auto }), device).toMatchObject({ ok: false });
    say('busctl', ['', '', 1]);
    expect(await ask('wired', { token, device: 'enp1s0', addresses: auto })).toMatchObject({ ok: false });
    say('nmcli', [
      'device show',
      'GENERAL.DEVICE:enp1s0\nGENERAL.TYPE:ethernet\nGENERAL.STATE:10 (unmanaged)\n',
    ]);
    expect(await ask('wired', { token, device: 'enp1s0', addresses: auto })).toMatchObject({
      message: expect.stringContaining('Khởi động lại máy'),
    });
    expect(calls().some((call) => call.includes('connection'))).toBe(false);
  });
});

describe('what NetworkManager says', () => {
  it('is read with its colons, and a network is known by its bytes', async () => {
    expect(splitTerse('*:70:WPA2:41:a\\:b\\\\c')).toEqual(['*', '70', 'WPA2', '41', 'a:b\\c']);
    const { ask, login, say } = fakeMachine();
    const token = await login();
    const list = [
      ` :40:WPA2:${hex('Trạm')}:Trạm`,
      ` :80:WPA2:${hex('Trạm')}:Trạm`,
      ` :90::${hex('<b>mở</b>')}:<b>mở</b>`,
      ' :99:WPA2::',
      ' :99:WPA2:000000:',
      `*:10:WPA2 802.1X:${hex('a:b')}:a\\:b`,
      '',
    ].join('\n');
    say('nmcli', ['wifi list', list]);
    expect(await ask('scan', { token })).toMatchObject({
      wifi: [
        { name: 'a:b', signal: 10, inUse: true, security: 'WPA2 802.1X' },
        { name: '<b>mở</b>', signal: 90, security: '' },
        { name: 'Trạm', signal: 80, ssid: hex('Trạm') },
      ],
    });
    expect(await ask('status', { token })).toMatchObject({
      status: {
        cards: [
          {
            device: 'enp1s0',
            kind: 'wired',
            state: 'connected',
            mac: '52:54:00:12:34:56',
            addresses: ['192.168.1.20/24'],
          },
          { device: 'wlp2s0', kind: 'wifi', state: 'disconnected', addresses: [] },
        ],
      },
    });
  });
});
