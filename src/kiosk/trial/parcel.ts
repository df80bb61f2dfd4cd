import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { releaseName } from '../format/release.ts';
import { grubHash } from '../install/access.ts';
import { bundlePrograms } from '../install/bundle-agent.ts';
import { createDeb } from '../install/deb.ts';
import { createInstalledFiles } from '../install/files.ts';
import { createKeys, readPublicKeys, readSigningKey } from '../pack/key-folder.ts';
import { packRelease, writeStick } from '../pack/pack.ts';
import { hashCode } from '../service/code.ts';
import type { KioskSettings } from '../settings.ts';
import { createSite, editSite, type Site, writeSite } from '../simulate/site.ts';

export const VERSIONS = ['old', 'new', 'newer'] as const;
export type Version = (typeof VERSIONS)[number];

/** Where the trial's host stands in the machine's network. */
export const HOST_PORT = 8090;
const GATE = 'cua-khau-thu';
const OTHER_GATE = 'cua-khau-khac';
const SITE = 'tinh-thu';
export const GRUB_PASSWORD = 'thu-may-cua-khau';
export const SERVICE_CODE = '20261130';

export const SETTINGS: KioskSettings = {
  site: SITE,
  gate: GATE,
  from: `http://127.0.0.1:${HOST_PORT}/now/`,
  home: '/',
  on: '06:00',
  off: '21:00',
  rotate: 0,
  volume: 60,
  report: true,
};

/** All that a trial brings to a machine. */
export interface Parcel {
  dir: string;
  releases: Record<Version, string>;
  /** Names of the releases, as `1-2`. */
  names: Record<Version, string>;
  sticks: Record<Version | 'otherGate', string>;
  /** The package, and one of a higher version. */
  packages: [string, string];
  host: { port: number; folder: string; paceFile: string; moved: string };
  otherGate: string;
}

export interface ParcelRequest {
  /** Empty folder. */
  dir: string;
  /** A built kiosk; without it a small site is made up. */
  site?: string | undefined;
  /** Where keys may not be written. */
  repository: string;
  /** YYYY-MM-DD. */
  today: string;
  /** Name or number of the host as the machine asks it; the machine itself where absent. */
  hostName?: string | undefined;
}

export async function makeParcel({
  dir,
  site,
  repository,
  today,
  hostName = '127.0.0.1',
}: ParcelRequest): Promise<Parcel> {
  const host = `http://${hostName}:${HOST_PORT}`;
  mkdirSync(dir, { recursive: true });
  const at = (name: string) => join(dir, name);
  createKeys(at('keys'), SITE, repository);
  const keys = readPublicKeys(at('keys'));
  const signingKey = readSigningKey(at('keys'), 1);
  const publish = (from: string, out: string, gate: string) => {
    const request = { site: from, out, gate, keys, signingKey, today };
    return releaseName(packRelease(request).release);
  };
  const old = site === undefined ? withBeat(createSite({ pages: 60, large: 300_000 }, 1)) : readSite(site);
  const next = editSite(old, 2);
  const sites: Record<Version, Site> = { old, new: next, newer: editSite(next, 3) };
  const releases = { old: '', new: '', newer: '' };
  const names = { old: '', new: '', newer: '' };
  const sticks = { old: '', new: '', newer: '', otherGate: at('khac.kiosk') };
  for (const version of VERSIONS) {
    writeSite(at(version), sites[version]);
    names[version] = publish(at(version), at('published'), GATE);
    releases[version] = at(`host/${version}`);
    cpSync(at('published'), releases[version], { recursive: true });
    sticks[version] = at(`${version}.kiosk`);
    writeStick({ from: at('published'), file: sticks[version], root: keys.root });
  }
  for (const version of ['old', 'new'] as const) publish(at(version), at('published-other'), OTHER_GATE);
  // A higher number than all of this gate's: only the gate speaks against it.
  for (const seed of [5, 6, 7]) {
    writeSite(at('other'), editSite(sites.newer, seed));
    publish(at('other'), at('published-other'), OTHER_GATE);
  }
  writeStick({ from: at('published-other'), file: sticks.otherGate, root: keys.root });
  const files = createInstalledFiles(
    { ...SETTINGS, from: `${host}/now/` },
    keys,
    await bundlePrograms(new Date(today)),
    {
      grub: grubHash(GRUB_PASSWORD),
      serviceCode: hashCode(SERVICE_CODE),
    },
  );
  const pack = (version: string) => {
    const file = at(`cua-ngo-kiosk_${version}_all.deb`);
    writeFileSync(file, createDeb({ files, version, time: Math.floor(Date.parse(today) / 1000) }));
    return file;
  };
  return {
    dir,
    releases,
    names,
    sticks,
    packages: [pack('0.9.1'), pack('0.9.2')],
    host: {
      port: HOST_PORT,
      folder: at('host'),
      paceFile: at('pace'),
      moved: `${host}/newer/`,
    },
    otherGate: OTHER_GATE,
  };
}

/** Where a package lies on the machine. @param file on this one. */
export const packagePlace = (file: string): string => `/root/${basename(file)}`;

/** A built page says by itself that it is seen; the made-up first page is taught to. */
function withBeat(site: Site): Site {
  const script = `const beat = () =>
  fetch(\`/_kiosk/beat?focus=\${Number(document.hasFocus())}&visible=\${Number(!document.hidden)}\`, { method: 'POST' });
beat();
setInterval(beat, 2000);
`;
  const first = Buffer.concat([
    site.get('index.html') as Buffer,
    Buffer.from('<script src="/beat.js"></script>\n'),
  ]);
  return new Map(site).set('index.html', first).set('beat.js', Buffer.from(script));
}

function readSite(dir: string): Site {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(join(dir, '/').length), readFileSync(file)]),
  );
}
