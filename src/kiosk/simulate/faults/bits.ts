import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseKeyDocument } from '../../format/key-document.ts';
import { places } from '../../format/places.ts';
import { parseRelease } from '../../format/release.ts';
import { type Fault, fromHost } from '../fault.ts';
import { updateArguments, type World } from '../world.ts';
import { altered } from './network.ts';
import { renewed } from './signed.ts';

/** A changed bit is refused as what it makes of the file. */
const REFUSED = [
  'signature',
  'format',
  'hash',
  'other-site',
  'other-gate',
  'too-big',
  'missing',
  'path',
  'truncated',
];

const flip = (file: string) => writeFileSync(file, altered(readFileSync(file)));

/** One bit of a signed file of the host. */
const onHost = (file: string): Fault => ({
  name: `máy chủ: một bit của ${file} bị lật`,
  act(world, kiosk) {
    world.host.trick = (path, content, response) => {
      if (!path.startsWith('/steps/')) return path.startsWith(`/${file}`) ? altered(content) : undefined;
      response.writeHead(404, { 'content-length': 0 });
      response.end();
      return true;
    };
    return fromHost(world, kiosk);
  },
  shows: ['old'],
  refusals: REFUSED,
});

/** A folder of releases on a stick, with one bit of one of its signed files changed. */
const onStick = (name: string, place: (world: World) => string): Fault => ({
  name: `USB: một bit của ${name} bị lật`,
  act(world, kiosk) {
    const dir = join(world.dir, 'flipped');
    rmSync(dir, { recursive: true, force: true });
    cpSync(world.published.new, dir, { recursive: true });
    flip(join(dir, place(world)));
    return world.agent(updateArguments(kiosk, dir));
  },
  shows: ['old'],
  refusals: REFUSED,
});

/** One bit of what the kiosk itself keeps, in a kiosk that shows `new`. */
const onKiosk = (name: string): Fault => ({
  name: `máy: một bit của ${name} bị lật`,
  async act(world, kiosk) {
    await fromHost(world, kiosk);
    flip(join(kiosk, 'site', name));
    return fromHost(world, kiosk);
  },
  shows: ['new'],
});

const manifestOf = (world: World) => {
  const document = parseKeyDocument(world.keys.document, world.keys.root);
  return parseRelease(readFileSync(join(world.published.new, places.latest), 'utf8'), document).manifest;
};

/** What is read only when the keys have changed. */
const unread = ({ refusals: _, ...fault }: Fault): Fault => ({ ...fault, shows: ['new'] });

/** The kiosk keeps keys of its own once the root has named new ones. */
const KEPT_KEYS: Fault = {
  name: 'máy: một bit của keys.json bị lật, sau khi đổi kỳ khóa',
  async act(world, kiosk) {
    world.host.folder = renewed(world);
    await fromHost(world, kiosk);
    flip(join(kiosk, 'site', 'keys.json'));
    return fromHost(world, kiosk);
  },
  shows: ['newer'],
  next: renewed,
};

export const BIT_FAULTS: Fault[] = [
  onHost('latest.json'),
  onHost('manifests/'),
  unread(onHost('keys.json')),
  onStick('latest.json', () => places.latest),
  onStick('danh sách tệp', (world) => places.manifest(manifestOf(world))),
  unread(onStick('keys.json', () => places.keys)),
  ...['state.json', 'highest.json'].map(onKiosk),
  KEPT_KEYS,
  ...['1-1', '1-2'].flatMap((release) =>
    ['latest.json', 'keys.json', 'manifest'].map((file) => onKiosk(`proofs/${release}/${file}`)),
  ),
];
