import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSigningKey } from '../pack/key-folder.ts';
import { packRelease } from '../pack/pack.ts';
import { startHost } from './host.ts';
import { createSite, writeSite } from './site.ts';
import { GATE, updateArguments, type World } from './world.ts';

export interface Traffic {
  files: number;
  /** Bytes and requests over the line, heads of answers included. */
  first: { bytes: number; requests: number };
  changed: { bytes: number; requests: number };
  unchanged: { bytes: number; requests: number };
}

/** What one edited entry in one language costs on the line, on a site of many pages. */
export async function measureTraffic(world: World, pages: number): Promise<Traffic> {
  const dir = join(world.dir, 'large');
  const [site, out, kiosk] = [join(dir, 'site'), join(dir, 'published'), join(dir, 'kiosk')];
  mkdirSync(kiosk, { recursive: true });
  const files = createSite({ pages, large: 2000 }, 5);
  // An index of the search is packed, and changes as a whole with each entry.
  const index = createSite({ pages: 1, large: 600_000 }, 6).get('media/p0.avif') as Buffer;
  files.set('search/vi/index.pf_index', index);
  writeSite(site, files);
  const pack = () =>
    packRelease({
      site,
      out,
      gate: GATE,
      keys: world.keys,
      signingKey: readSigningKey(world.keyFolder, 1),
      today: '2026-11-20',
    });
  pack();
  const host = await startHost(out);
  try {
    const update = async () => {
      host.take();
      const end = await world.agent(updateArguments(kiosk, host.url));
      if (end.code !== 0) throw new Error(end.refusal || end.event);
      return host.take();
    };
    const first = await update();
    const entry = [...files.keys()].find((path) => path.startsWith('vi/places/')) as string;
    writeFileSync(join(site, entry), `${files.get(entry)}<p>sửa một câu</p>`);
    writeFileSync(join(site, 'vi/index.html'), `${files.get('vi/index.html')}<p>mới sửa</p>`);
    writeFileSync(
      join(site, 'search/vi/index.pf_index'),
      index.map((byte) => byte ^ 0x5a),
    );
    pack();
    const changed = await update();
    const unchanged = await update();
    return { files: files.size, first, changed, unchanged };
  } finally {
    await host.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
