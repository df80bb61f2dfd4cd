import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSource } from '../../src/kiosk/agent/open-source.ts';
import { serveKiosk } from '../../src/kiosk/agent/serve.ts';
import { update } from '../../src/kiosk/agent/update.ts';
import { createKeys, readPublicKeys, readSigningKey } from '../../src/kiosk/pack/key-folder.ts';
import { packRelease } from '../../src/kiosk/pack/pack.ts';

export interface KioskAgent {
  /** As `http://127.0.0.1:8080`. */
  url: string;
  /** Everything it writes to the disk. */
  dir: string;
  /** Its store of releases. */
  root: string;
  /** Seconds since the start of the machine at the page's last sign of life. */
  lastBeat(): number | undefined;
  /** Counts as others get them, after writing them to the disk. */
  counts(): Promise<string>;
  close(): Promise<void>;
}

/** A built site, signed, and taken by the kiosk's own program into a folder. @returns the root key, for `makeOnce`. */
export async function takeRelease(site: string, root: string): Promise<string> {
  const top = mkdtempSync(join(tmpdir(), 'kiosk-release-'));
  const out = join(top, 'published');
  createKeys(join(top, 'keys'), 'tinh', mkdtempSync(join(top, 'copy-')));
  const keys = readPublicKeys(join(top, 'keys'));
  packRelease({
    site,
    out,
    gate: 'na-meo',
    keys,
    signingKey: readSigningKey(join(top, 'keys'), 1),
    today: '2026-11-20',
  });
  const taken = await update({
    root,
    rootKey: keys.root,
    gate: 'na-meo',
    factoryKeys: keys.document,
    margin: 0,
    openSource: (incoming) => openSource(out, { incoming, pause: 10, idle: 1000 }),
  });
  if (taken.outcome !== 'updated') throw new Error(`The release was not taken: ${JSON.stringify(taken)}`);
  rmSync(top, { recursive: true });
  return keys.root;
}

/**
 * A built site, signed, taken and served by the kiosk's own program.
 * @param port 0 takes any free one.
 * @param taken what `makeOnce` has of it, for all agents: they only read it; absent: it is taken here.
 */
export async function openKioskAgent(site: string, port = 0, taken?: string): Promise<KioskAgent> {
  const top = mkdtempSync(join(tmpdir(), 'kiosk-agent-'));
  const dir = join(top, 'agent');
  const root = taken ?? join(dir, 'site');
  const rootKey = taken ? readFileSync(`${taken}.log`, 'utf8') : await takeRelease(site, root);
  const kiosk = await serveKiosk({
    root,
    rootKey,
    gate: 'na-meo',
    port,
    kept: join(dir, 'kept'),
    run: join(dir, 'run'),
    saveEvery: 500,
  });
  return {
    url: kiosk.url,
    dir,
    root,
    lastBeat() {
      try {
        return (JSON.parse(readFileSync(join(dir, 'run', 'beat.json'), 'utf8')) as { at: number }).at;
      } catch {
        return undefined;
      }
    },
    counts: async () => (await fetch(`${kiosk.url}/_kiosk/counts.csv`)).text(),
    async close() {
      await kiosk.close();
      rmSync(top, { recursive: true, force: true });
    },
  };
}
