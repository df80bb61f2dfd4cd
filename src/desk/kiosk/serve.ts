import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSource } from '../../kiosk/agent/open-source.ts';
import { serveKiosk } from '../../kiosk/agent/serve.ts';
import { update } from '../../kiosk/agent/update.ts';
import { readPublicKeys } from '../../kiosk/pack/key-folder.ts';
import type { KioskArguments } from '../kiosk-arguments.ts';
import type { Desk } from '../run.ts';

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
    const { name } = await reporter.step('Nhận bản phát hành', () =>
      update({ root, rootKey, factoryKeys, openSource: open }),
    );
    const kiosk = await serveKiosk({ root, rootKey, port, kept: join(dir, 'kept'), run: join(dir, 'run') });
    reporter.say(`✓ Bản ${name}: ${kiosk.url}  (Ctrl+C để dừng)`);
    await new Promise<void>((done) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
    });
    await kiosk.close();
  } finally {
    remove();
  }
}
