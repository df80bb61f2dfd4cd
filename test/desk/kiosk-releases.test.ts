import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runAgent } from '../../src/desk/kiosk/agent.ts';
import { runPack } from '../../src/desk/kiosk/releases.ts';
import { parseKioskArguments } from '../../src/desk/kiosk-arguments.ts';
import type { Desk } from '../../src/desk/run-command.ts';
import { temporaryFolder } from './temporary.ts';

const desk = { environment: { today: '2026-11-20' } } as Desk;
const pack = (site: string, out = join(temporaryFolder(), 'out'), keys = join(temporaryFolder(), 'keys')) =>
  runPack(desk, parseKioskArguments(['pack', site, out, '--keys', keys]));

it('packs nothing that is not there', async () => {
  await expect(pack(temporaryFolder())).rejects.toThrow('Không thấy bản dựng');
});

it('does not pack the site for phones as a kiosk, and says how one is built', async () => {
  const site = temporaryFolder({ 'index.html': '<!doctype html>' });
  await expect(pack(site)).rejects.toThrow(/không phải của ki-ốt.*npm run build -- --kiosk/);
});

it('does not pack a kiosk that does not say whose it is', async () => {
  for (const mark of ['{}', '{"gate":"../x"}', '[', 'null']) {
    const site = temporaryFolder({ 'index.html': '<!doctype html>', 'kiosk.json': mark });
    await expect(pack(site)).rejects.toThrow('không cho biết cửa khẩu nào');
  }
});

it('asks for the keys of what is a kiosk', async () => {
  const site = temporaryFolder({ 'index.html': '<!doctype html>', 'kiosk.json': '{"gate":"na-meo"}' });
  await expect(pack(site)).rejects.toThrow('keys');
});

it('publishes no release in another one, and no secret key', async () => {
  const site = temporaryFolder({ 'index.html': '<!doctype html>', 'kiosk.json': '{"gate":"na-meo"}' });
  const link = join(temporaryFolder(), 'link');
  symlinkSync(site, link);
  for (const out of [site, join(site, 'out'), join(link, 'a', 'b')])
    await expect(pack(site, out), out).rejects.toThrow('ở ngoài bản dựng');
  const out = temporaryFolder();
  for (const keys of [out, join(out, 'keys'), join(site, 'keys'), join(link, 'keys')])
    await expect(pack(site, out, keys), keys).rejects.toThrow('khóa bí mật sẽ lộ');
  const request = parseKioskArguments(['agent', out, '--keys', join(out, 'keys')]);
  await expect(runAgent(desk, request)).rejects.toThrow('khóa bí mật sẽ lộ');
});
