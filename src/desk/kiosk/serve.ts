import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSource } from '../../kiosk/agent/open-source.ts';
import { serveKiosk } from '../../kiosk/agent/serve.ts';
import type { Source } from '../../kiosk/agent/source.ts';
import { update } from '../../kiosk/agent/update.ts';
import { parseKeyDocument } from '../../kiosk/format/key-document.ts';
import { parseRelease } from '../../kiosk/format/release.ts';
import { readPublicKeys } from '../../kiosk/pack/key-folder.ts';
import type { KioskArguments } from '../kiosk-arguments.ts';
import type { Desk } from '../run-command.ts';

/** The gate a release is signed for. @throws KioskRefusal */
async function gateOf(source: Source, rootKey: string): Promise<string> {
  try {
    return parseRelease(await source.latest(), parseKeyDocument(await source.keys(), rootKey)).gate;
  } finally {
    source.close();
  }
}

/** Shows a release as a kiosk would, from a store of its own that goes with the command. */
export async function runServe(
  { environment: { port }, reporter }: Desk,
  { words: [from = ''], need }: KioskArguments,
): Promise<void> {
  const { root: rootKey, document: factoryKeys } = readPublicKeys(need('keys'));
  const dir = mkdtempSync(join(tmpdir(), 'cua-ngo-kiosk-'));
  const remove = () => rmSync(dir, { recursive: true, force: true });
  try {
    const root = join(dir, 'site');
    const open = (incoming: string) => openSource(from, { incoming });
    const trust = { rootKey, gate: await gateOf(open(tmpdir()), rootKey) };
    const { name } = await reporter.step('Nhận bản phát hành', () =>
      update({ root, ...trust, factoryKeys, openSource: open }),
    );
    const kiosk = await serveKiosk({ root, ...trust, port, kept: join(dir, 'kept'), run: join(dir, 'run') });
    reporter.say(`✓ Bản ${name} của cửa khẩu ${trust.gate}: ${kiosk.url}  (Ctrl+C để dừng)`);
    await new Promise<void>((done) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
    });
    await kiosk.close();
  } finally {
    remove();
  }
}
