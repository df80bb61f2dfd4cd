import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runAgent } from '../../src/desk/kiosk/agent.ts';
import { runKeys } from '../../src/desk/kiosk/keys.ts';
import { runVerify } from '../../src/desk/kiosk/releases.ts';
import { parseKioskArguments } from '../../src/desk/kiosk-arguments.ts';
import type { Desk } from '../../src/desk/run-command.ts';
import { readAgentKeyDocument, readPublicKeys, readSigningKey } from '../../src/kiosk/pack/key-folder.ts';
import { packRelease } from '../../src/kiosk/pack/pack.ts';
import { temporaryFolder } from './temporary.ts';

/** A desk that remembers what it said, with keys and a folder of one release. */
function desk() {
  const said: string[] = [];
  const reporter = {
    say: (text: string) => said.push(text),
    step: (_: string, work: (progress: () => void) => unknown) => work(() => undefined),
  };
  const environment = {
    root: temporaryFolder(),
    today: '2026-11-20',
    now: new Date(Date.UTC(2026, 10, 20, 8)),
  };
  const one = { environment, reporter } as unknown as Desk;
  const dir = temporaryFolder();
  const [keys, out] = [join(dir, 'keys'), join(dir, 'out')];
  runKeys(one, parseKioskArguments(['keys', keys, '--site', 'tinh']));
  const site = temporaryFolder({ 'index.html': '<!doctype html><title>x</title>' });
  packRelease({
    site,
    out,
    gate: 'na-meo',
    keys: readPublicKeys(keys),
    signingKey: readSigningKey(keys, 1),
    today: '2026-11-20',
  });
  const words = (...args: string[]) => parseKioskArguments([...args, '--keys', keys]);
  return {
    keys,
    out,
    said,
    agent: () => runAgent(one, words('agent', out)),
    verify: () => runVerify(one, words('verify', out)),
    renew: () => runKeys(one, parseKioskArguments(['keys', keys, '--agent'])),
  };
}

it('the kiosk’s program is signed and laid beside the releases, and can be verified', async () => {
  const { agent, verify, said, out } = desk();
  await agent();
  expect(said.at(-1)).toMatch(/^✓ Chương trình 20261120080000 \(\d+ kB\)/);
  await agent();
  expect(said.at(-1)).toContain('đã phát hành rồi');
  expect(await verify()).toBe(true);
  expect(said.at(-1)).toContain('Chương trình 20261120080000 đi kèm: đủ và đúng chữ ký');
  const program = readdirSync(join(out, 'agent')).find((name) => name.endsWith('.mjs')) as string;
  const file = join(out, 'agent', program);
  writeFileSync(file, readFileSync(file, 'utf8').replace('serve', 'SERVE'));
  expect(await verify()).toBe(false);
  expect(said.at(-1)).toMatch(/Chương trình đi kèm: Có tệp đã bị sửa.*\n✗ Không dùng được/s);
});

it('a folder of keys from before there were keys for programs is told how to get them', async () => {
  const { keys, agent, renew, said } = desk();
  for (const name of ['agent-1.key', 'agent-2.key', 'agent-keys.json']) rmSync(join(keys, name));
  await expect(agent()).rejects.toThrow(`keys ${keys} --agent`);
  renew();
  expect(said.at(-1)).toContain('gói cài đặt mới');
  expect(readAgentKeyDocument(keys).epoch).toBe(1);
  await agent();
});

it('a leaked key gives way to its reserve, and the next reserve is made', async () => {
  const { keys, agent, renew, said } = desk();
  await agent();
  renew();
  expect(said.at(-1)).toContain('agent-1.key không còn dùng được');
  expect(readdirSync(keys)).toContain('agent-3.key');
  await agent();
  expect(said.at(-1)).toContain('✓ Chương trình 20261120080000 (');
});
