import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runPack } from '../../src/desk/kiosk/releases.ts';
import { parseKioskArguments } from '../../src/desk/kiosk-arguments.ts';
import type { Desk } from '../../src/desk/run.ts';
import { temporaryFolder } from './temporary.ts';

const desk = { environment: { today: '2026-11-20' } } as Desk;
const pack = (site: string) =>
  runPack(desk, parseKioskArguments(['pack', site, join(site, 'out'), '--keys', join(site, 'keys')]));

it('packs nothing that is not there', async () => {
  await expect(pack(temporaryFolder())).rejects.toThrow('Không thấy bản dựng');
});

it('does not pack the site for phones as a kiosk, and says how one is built', async () => {
  const site = temporaryFolder({ 'index.html': '<!doctype html>' });
  await expect(pack(site)).rejects.toThrow(/không phải của ki-ốt.*npm run build -- --kiosk/);
});

it('asks for the keys of what is a kiosk', async () => {
  const site = temporaryFolder({ 'index.html': '<!doctype html>', 'kiosk.json': '{}' });
  await expect(pack(site)).rejects.toThrow('keys');
});
