import { describe, expect, it } from 'vitest';
import { createInstalledFiles } from '../../../src/kiosk/install/files.ts';
import { ENABLED, STARTED } from '../../../src/kiosk/install/units.ts';
import { hashCode } from '../../../src/kiosk/service/code.ts';
import { SERVICE_FILES } from '../../../src/kiosk/service/main.ts';
import { contentOf, installedFiles, PROGRAMS, SETTINGS } from './installed.ts';

const files = installedFiles();

describe('the service page in the package', () => {
  it('brings the hash of the code for root alone, and the code itself nowhere', () => {
    const serviceCode = hashCode('97531864');
    const all = createInstalledFiles(SETTINGS, { root: 'ROOT', document: '{}\n' }, PROGRAMS, { serviceCode });
    expect(all.find(({ path }) => path === SERVICE_FILES.code)).toEqual({
      path: SERVICE_FILES.code,
      content: `${serviceCode}\n`,
      mode: 0o600,
    });
    for (const { path, content } of all) {
      expect(content, path).not.toContain('97531864');
      if (path !== SERVICE_FILES.code) expect(content, path).not.toContain(serviceCode);
    }
    expect(files.some(({ path }) => path === SERVICE_FILES.code)).toBe(false);
  });

  it('gives the server a socket, and the helper neither net nor powers nor disks', () => {
    const socket = contentOf(files, 'cua-ngo-service.socket');
    for (const line of ['SocketMode=0660', 'SocketUser=root', 'SocketGroup=cua-ngo'])
      expect(socket).toContain(`${line}\n`);
    expect(ENABLED).toContain('cua-ngo-service.socket');
    expect(STARTED).toContain('cua-ngo-service.socket');
    const helper = contentOf(files, 'cua-ngo-service.service');
    for (const line of [
      'CapabilityBoundingSet=',
      'DevicePolicy=closed',
      'PrivateNetwork=yes',
      'ProtectSystem=strict',
    ])
      expect(helper).toContain(`${line}\n`);
    expect(helper).toMatch(
      /^ExecStart=\/usr\/bin\/node --jitless \/usr\/lib\/cua-ngo\/agent\.mjs service-helper$/m,
    );
    expect(contentOf(files, 'cua-ngo-export@.service')).toContain('PrivateMounts=yes\n');
  });

  it('lets NetworkManager have the cards that Debian’s installer wrote down, and no other program beside it', () => {
    expect(contentOf(files, '/etc/NetworkManager/conf.d/cua-ngo.conf')).toBe('[ifupdown]\nmanaged=true\n');
    for (const unit of ['networking.service', 'ifup@.service'])
      expect(contentOf(files, `${unit}.d/cua-ngo.conf`)).toContain(
        'ConditionPathExists=!/usr/sbin/NetworkManager',
      );
  });
});
