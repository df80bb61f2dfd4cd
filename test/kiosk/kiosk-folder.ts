import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { UpdateRequest } from '../../src/kiosk/agent/context.ts';
import { openSource } from '../../src/kiosk/agent/open-source.ts';
import { type RunningKiosk, serveKiosk } from '../../src/kiosk/agent/serve.ts';
import { type UpdateResult, update } from '../../src/kiosk/agent/update.ts';
import {
  createKeys,
  type PublicKeys,
  readPublicKeys,
  readSigningKey,
} from '../../src/kiosk/pack/key-folder.ts';
import { type PackResult, packRelease } from '../../src/kiosk/pack/pack.ts';
import { temporaryFolder } from '../desk/temporary.ts';

export const PAGES = {
  'index.html': '<!doctype html><title>gốc</title>',
  '404.html': '<!doctype html><title>không có</title>',
  'vi/index.html': '<!doctype html><title>vi</title>',
  'vi/gates/a/index.html': '<!doctype html><title>cửa khẩu</title>',
  'lo/index.html': '<!doctype html><title>lo</title>',
  '_astro/site.Ab3dE6f8.css': 'body{}',
  'media/film.mp4': '0123456789',
};

/** The gate of the kiosk. */
export const GATE = 'na-meo';

interface PackOptions {
  /** YYYY-MM-DD. */
  today?: string;
  gate?: string;
  /** Folder of published releases. */
  to?: string;
  again?: boolean;
  /** Releases kept. */
  keep?: number;
}

/** A publisher and one kiosk, in a folder that goes with the test. */
export function kioskFolder() {
  const dir = temporaryFolder();
  createKeys(join(dir, 'keys'), 'tinh', temporaryFolder());
  const keys: PublicKeys = readPublicKeys(join(dir, 'keys'));
  const out = join(dir, 'published');
  const root = join(dir, 'kiosk');
  let builds = 0;
  return {
    dir,
    keys,
    out,
    root,
    pack(
      files: Record<string, string | Uint8Array> = PAGES,
      { today = '2026-11-20', gate = GATE, to = out, again = false, keep }: PackOptions = {},
    ): PackResult {
      const site = join(dir, `build-${++builds}`);
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(site, path)), { recursive: true });
        writeFileSync(join(site, path), text);
      }
      const signingKey = readSigningKey(join(dir, 'keys'), 1);
      const kept = keep === undefined ? {} : { keep };
      return packRelease({ site, out: to, gate, again, keys, signingKey, today, ...kept });
    },
    update: (change: Partial<UpdateRequest> & { from?: string } = {}): Promise<UpdateResult> =>
      update({
        root,
        rootKey: keys.root,
        gate: GATE,
        factoryKeys: keys.document,
        margin: 0,
        openSource: (incoming) => openSource(change.from ?? out, { incoming, pause: 10, idle: 1000 }),
        ...change,
      }),
    async serve(): Promise<RunningKiosk> {
      const kiosk = await serveKiosk({
        root,
        rootKey: keys.root,
        gate: GATE,
        port: 0,
        kept: join(dir, 'kept'),
        run: join(dir, 'run'),
      });
      let open = true;
      const close = async () => {
        if (open) await kiosk.close();
        open = false;
      };
      onTestFinished(close);
      return { ...kiosk, close };
    },
    /** Text of a file of the release `current` leads to. */
    shown: (path: string) => readFileSync(join(root, 'current', path), 'utf8'),
  };
}
