import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { request } from '../agent/self-test.ts';
import { serveKiosk } from '../agent/serve.ts';
import type { Site } from './site.ts';
import { GATE, VERSIONS, type Version, type World } from './world.ts';

/** `nothing`: the waiting page. `mixed`: anything but exactly one release. */
export type Shown = Version | 'nothing' | 'mixed';

/**
 * What a visitor at the screen gets, asked page by page of the kiosk's own server. Every path of every release is
 * asked for: a file of another release that still answers is a mixture, but for the hashed files a page opened
 * before the switch may still need.
 */
export async function shownBy(world: World, kiosk: string): Promise<Shown> {
  const server = await serveKiosk({
    root: join(kiosk, 'site'),
    rootKey: world.keys.root,
    gate: GATE,
    port: 0,
    kept: join(kiosk, 'kept'),
    run: join(kiosk, 'run'),
  });
  try {
    const paths = new Set(VERSIONS.flatMap((version) => [...world.sites[version].keys()]));
    const answers = new Map<string, Buffer>();
    let waiting = 0;
    for (const path of paths) {
      const { status, body } = await request(
        `${server.url}/${path.split('/').map(encodeURIComponent).join('/')}`,
      );
      if (status === 200) answers.set(path, body);
      else if (status !== 404) waiting++;
    }
    if (waiting === paths.size) return 'nothing';
    return VERSIONS.find((version) => waiting === 0 && isExactly(answers, world.sites[version])) ?? 'mixed';
  } finally {
    await server.close();
  }
}

const isExactly = (answers: Site, site: Site) =>
  [...site].every(([path, content]) => answers.get(path)?.equals(content)) &&
  [...answers.keys()].every((path) => site.has(path) || path.startsWith('_astro/'));

/** What stands in a plain folder, for the ways that know no releases. */
export function standsIn(world: World, dir: string): Shown {
  const files: Site = new Map();
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(dir, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) walk(path);
      else files.set(path, readFileSync(join(dir, path)));
    }
  };
  if (!existsSync(dir)) return 'nothing';
  walk('');
  const same = (site: Site) =>
    site.size === files.size && [...site].every(([path, content]) => files.get(path)?.equals(content));
  return VERSIONS.find((version) => same(world.sites[version])) ?? 'mixed';
}
