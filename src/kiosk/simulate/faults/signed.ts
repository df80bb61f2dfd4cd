import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compress } from '../../format/encoding.ts';
import { sha256 } from '../../format/hash.ts';
import { createKeyDocument, parseKeyDocument } from '../../format/key-document.ts';
import { places } from '../../format/places.ts';
import { createRelease, parseRelease, type Release } from '../../format/release.ts';
import { describeKey } from '../../format/signed.ts';
import { readPublicKeys, readSigningKey, renewKeys } from '../../pack/key-folder.ts';
import { packRelease } from '../../pack/pack.ts';
import type { Fault } from '../fault.ts';
import { fromHost } from '../fault.ts';
import { GATE, type World } from '../world.ts';

const newKey = () => generateKeyPairSync('ed25519').privateKey;

interface Forgery {
  key?: KeyObject;
  /** What is done to the signed text. */
  rewrite?: (text: string, world: World) => string;
  keys?: string;
  change?: Partial<Release>;
  /** Text of another manifest, put into the release. */
  manifest?: (text: string) => string;
  /** Folder to begin with. */
  from?: string;
}

/** A folder of releases with another latest.json. */
function forge(world: World, { key, keys, rewrite, change = {}, manifest, from }: Forgery): string {
  const out = join(world.dir, 'forged');
  rmSync(out, { recursive: true, force: true });
  cpSync(from ?? world.published.new, out, { recursive: true });
  const document = parseKeyDocument(world.keys.document, world.keys.root);
  const { key: _, ...release } = parseRelease(readFileSync(join(out, places.latest), 'utf8'), document);
  const own: Partial<Release> = {};
  if (manifest) {
    const text = manifest(readManifest(world));
    own.manifest = sha256(text);
    own.files = text.split('\n').length - 1;
    own.bytes = text.split('\n').reduce((sum, line) => sum + Number(line.split(' ')[1] ?? 0), 0);
    writeFileSync(join(out, places.manifest(own.manifest)), compress(Buffer.from(text)));
  }
  const signed = createRelease({ ...release, ...own, ...change }, key ?? readSigningKey(world.keyFolder, 1));
  writeFileSync(join(out, places.latest), rewrite?.(signed, world) ?? signed);
  if (keys) writeFileSync(join(out, places.keys), keys);
  return out;
}

const readManifest = (world: World) =>
  [...world.sites.new]
    .map(([path, content]) => ({ path, line: `${sha256(content)} ${content.length} ${path}\n` }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ line }) => line)
    .join('');

const offer = (
  name: string,
  forgery: Forgery | ((world: World) => Forgery),
  refusals: string[] | undefined,
): Fault => ({
  name,
  async act(world, kiosk) {
    world.host.folder = forge(world, typeof forgery === 'function' ? forgery(world) : forgery);
    return fromHost(world, kiosk);
  },
  shows: refusals ? ['old'] : ['new'],
  ...(refusals && { refusals }),
});

/** A path in place of the first one, which keeps the order of lines. */
const hostile = (path: string) =>
  offer(
    `đường dẫn ${JSON.stringify(path)} trong danh sách đã ký`,
    {
      manifest: (text) => text.replace(/ [^ \n]+\n/, ` ${path}\n`),
    },
    ['path', 'format'],
  );

/** The next epoch, as the root makes it after a leak, with the content of `newer`. */
export function renewed(world: World): string {
  const dir = join(world.dir, 'keys-renewed');
  const out = join(world.dir, 'published-renewed');
  if (existsSync(out)) return out;
  mkdirSync(dir);
  cpSync(world.keyFolder, dir, { recursive: true });
  const { epoch } = renewKeys(dir, join(world.dir, 'old'));
  const signingKey = readSigningKey(dir, epoch);
  packRelease({
    site: join(world.dir, 'newer'),
    out,
    gate: GATE,
    keys: readPublicKeys(dir),
    signingKey,
    today: '2026-11-21',
  });
  return out;
}

/** The document names the true key, but another one signed it: only the signature itself tells. */
const asSignedBy = (text: string, id: string) => `${JSON.stringify({ ...JSON.parse(text), key: id })}\n`;

const signingId = (world: World) => describeKey(readSigningKey(world.keyFolder, 1)).id;

/** What someone can do who signs, or would like to. */
export const SIGNED_FAULTS: Fault[] = [
  offer('ký bằng khóa lạ', { key: newKey() }, ['signature']),
  offer(
    'chữ ký giả mang số của khóa thật',
    { key: newKey(), rewrite: (text, world) => asSignedBy(text, signingId(world)) },
    ['signature'],
  ),
  offer(
    'chữ ký thật của một văn bản khác',
    (world) => ({
      key: newKey(),
      rewrite: (text) => {
        const { signature } = JSON.parse(readFileSync(join(world.published.old, places.latest), 'utf8'));
        return `${JSON.stringify({ ...JSON.parse(asSignedBy(text, signingId(world))), signature })}\n`;
      },
    }),
    ['signature'],
  ),
  offer(
    'keys.json giả mang số của khóa gốc',
    (world) => {
      const key = newKey();
      const forged = createKeyDocument({ site: 'tinh-thu', epoch: 9, keys: [describeKey(key)] }, key);
      const root = sha256(Buffer.from(world.keys.root, 'base64')).slice(0, 16);
      return { key, keys: asSignedBy(forged, root), change: { epoch: 9 } };
    },
    ['signature'],
  ),
  offer('khóa lạ, kèm keys.json tự ký', () => {
    const key = newKey();
    return {
      key,
      keys: createKeyDocument({ site: 'tinh-thu', epoch: 9, keys: [describeKey(key)] }, key),
      change: { epoch: 9 },
    };
  }, ['signature']),
  offer('ký bằng khóa dự phòng', (world) => ({ key: readSigningKey(world.keyFolder, 1, 2) }), undefined),
  offer('bản của tỉnh khác', { change: { site: 'tinh-khac' } }, ['other-site']),
  offer('cùng số, nội dung khác', { change: { seq: 1 } }, ['same-number']),
  offer('khai nhiều tệp hơn', { change: { files: 3 } }, ['format']),
  offer('khai lớn quá mức', { change: { bytes: 2 ** 50 } }, ['too-big']),
  hostile('../../etc/cron.d/x'),
  hostile('/etc/passwd'),
  hostile('a\\..\\b'),
  hostile('..'),
  hostile('_ASTRO/x'),
  {
    name: 'phát lại bản cũ',
    async act(world, kiosk) {
      await fromHost(world, kiosk);
      world.host.folder = world.published.old;
      return fromHost(world, kiosk);
    },
    shows: ['new'],
    refusals: ['older'],
  },
  {
    name: 'phát lại bản cũ, mất cả state.json',
    async act(world, kiosk) {
      await fromHost(world, kiosk);
      rmSync(join(kiosk, 'site', 'state.json'));
      world.host.folder = world.published.old;
      return fromHost(world, kiosk);
    },
    shows: ['new'],
    refusals: ['older'],
  },
  {
    name: 'khóa ký bị lộ nhảy số đến 10¹², rồi khóa gốc đổi kỳ',
    async act(world, kiosk) {
      world.host.folder = forge(world, { change: { seq: 1e12 } });
      return fromHost(world, kiosk);
    },
    shows: ['new'],
    next: renewed,
  },
  {
    name: 'sau khi đổi kỳ, khóa cũ ký tiếp',
    async act(world, kiosk) {
      world.host.folder = renewed(world);
      await fromHost(world, kiosk);
      world.host.folder = forge(world, { change: { seq: 2e12 } });
      return fromHost(world, kiosk);
    },
    shows: ['newer'],
    refusals: ['signature'],
    next: renewed,
  },
];
