import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { applyDelta, createDelta } from '../../src/kiosk/format/block-delta.ts';
import { Container, createContainer } from '../../src/kiosk/format/container.ts';
import { compress, decodeObject, encodeObject, expand } from '../../src/kiosk/format/encoding.ts';
import { createKeyDocument, parseKeyDocument } from '../../src/kiosk/format/key-document.ts';
import {
  applyManifestDelta,
  formatManifest,
  formatManifestDelta,
  parseManifest,
} from '../../src/kiosk/format/manifest.ts';
import { pathClash, pathFault } from '../../src/kiosk/format/paths.ts';
import { compareReleases, createRelease, parseRelease } from '../../src/kiosk/format/release.ts';
import { describeKey } from '../../src/kiosk/format/signed.ts';
import { createRandom } from '../../src/language/random.ts';
import { temporaryFolder } from '../desk/temporary.ts';

const sha = (digit: string) => digit.repeat(64);
const newKey = () => generateKeyPairSync('ed25519').privateKey;

describe('paths', () => {
  it('that would leave their folder, or differ between systems, are refused', () => {
    const bad = [
      '',
      '/etc/x',
      '../x',
      'a/../b',
      'a/./b',
      'a//b',
      'a/',
      'a\\b',
      'a\0b',
      'a\nb',
      'C:/x',
      '\ud800',
    ];
    expect(bad.filter((path) => pathFault(path) === undefined)).toEqual([]);
    expect(pathFault(`x/${'y'.repeat(256)}`)).toBe('name too long');
    expect(pathFault(`${'y/'.repeat(256)}z`)).toBe('too long');
    expect(['vi/index.html', 'Lễ hội ở bản.html', '..a', 'ລາວ/x'].map(pathFault)).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('that are one on a stick are found, in folders too', () => {
    const clash = (...paths: string[]) => pathClash(new Set(paths));
    expect(clash('a/b', 'A/c')).toEqual(['A', 'a']);
    expect(clash('x.html', 'X.HTML')).toEqual(['X.HTML', 'x.html']);
    expect(clash('X.HTML', 'x.html')).toEqual(['X.HTML', 'x.html']);
    expect(clash('Xy.html', 'xY.html')).toEqual(['Xy.html', 'xY.html']);
    expect(clash('m/K/A/x', 'm/k/a')).toEqual(['m/K/A', 'm/k/a']);
    expect(clash('m/K/a', 'm/K/A/x')).toBeDefined();
    expect(clash('ế'.normalize('NFC'), 'ế'.normalize('NFD'))).toBeDefined();
    expect(clash('a', 'a/b')).toEqual(['a', 'a/b']);
    expect(clash('a/b', 'a')).toEqual(['a', 'a/b']);
    expect(clash('a/b/c/d', 'a/b')).toEqual(['a/b', 'a/b/c/d']);
    expect(clash('a/b', 'a/c', 'b/a', 'ab')).toBeUndefined();
    expect(clash('Lễ hội/A', 'Lễ hội/B', 'Lễ hội/C/a', 'Lễ hội 2')).toBeUndefined();
  });
});

describe('a manifest', () => {
  const manifest = new Map([
    ['vi/index.html', { sha: sha('a'), size: 10 }],
    ['Lễ hội.html', { sha: sha('b'), size: 0 }],
  ]);

  it('is sorted lines, and comes back as it was', () => {
    const text = formatManifest(manifest);
    expect(text).toBe(`${sha('b')} 0 Lễ hội.html\n${sha('a')} 10 vi/index.html\n`);
    expect(formatManifest(parseManifest(text))).toBe(text);
  });

  it.each([
    ['unsorted', `${sha('a')} 1 b\n${sha('a')} 1 a\n`],
    ['doubled', `${sha('a')} 1 a\n${sha('a')} 1 a\n`],
    ['a file that is a folder', `${sha('a')} 1 a\n${sha('a')} 1 a/b\n`],
    ['cut short', `${sha('a')} 1 a`],
    ['leaving its folder', `${sha('a')} 1 ../a\n`],
    ['a short hash', `aa 1 a\n`],
    ['a size with a leading zero', `${sha('a')} 01 a\n`],
    ['a file beyond all limits', `${sha('a')} 9999999999 a\n`],
  ])('is refused when it is %s', (_, text) => {
    expect(() => parseManifest(text)).toThrow();
  });

  it('is reached from another one by what differs alone', () => {
    const next = new Map([
      ['vi/index.html', { sha: sha('c'), size: 11 }],
      ['new', { sha: sha('d'), size: 1 }],
    ]);
    const delta = formatManifestDelta(manifest, next);
    expect(delta.split('\n').length).toBe(4);
    expect(formatManifest(applyManifestDelta(manifest, delta))).toBe(formatManifest(next));
  });
});

describe('signed documents', () => {
  const [root, first, second, evil] = [newKey(), newKey(), newKey(), newKey()];
  const rootPublic = describeKey(root).public;
  const documentText = (epoch: number, keys: ReturnType<typeof newKey>[], by = root) =>
    createKeyDocument({ site: 'tinh', epoch, keys: keys.map(describeKey) }, by);
  const document = parseKeyDocument(documentText(1, [first, second]), rootPublic);
  const release = {
    site: 'tinh',
    gate: 'na-meo',
    epoch: 1,
    seq: 7,
    manifest: sha('a'),
    files: 3,
    bytes: 100,
    created: '2026-11-20',
    freshUntil: '2027-01-19',
  };

  it('are taken from either key of the root’s document', () => {
    expect(parseRelease(createRelease(release, first), document)).toMatchObject(release);
    expect(parseRelease(createRelease(release, second), document).key).toBe(describeKey(second).id);
  });

  it('are refused when changed by one byte, by another key, for another site, or under another epoch', () => {
    const text = createRelease(release, first);
    expect(() => parseRelease(text.replace('\\"seq\\":7', '\\"seq\\":8'), document)).toThrow('Chữ ký');
    expect(() => parseRelease(createRelease(release, evil), document)).toThrow('Chữ ký');
    expect(() => parseRelease(createRelease({ ...release, site: 'khac' }, first), document)).toThrow(
      'tỉnh khác',
    );
    expect(() => parseRelease(createRelease({ ...release, epoch: 2 }, first), document)).toThrow('Chữ ký');
    expect(() => parseKeyDocument(documentText(1, [evil], evil), rootPublic)).toThrow('Chữ ký');
  });

  it('do not pass for one of another kind', () => {
    expect(() => parseKeyDocument(createRelease(release, root), rootPublic)).toThrow('Chữ ký');
  });

  it('order by epoch before number, so that a leaked key cannot run ahead', () => {
    expect(compareReleases({ epoch: 1, seq: Number.MAX_SAFE_INTEGER }, { epoch: 2, seq: 1 })).toBeLessThan(0);
    expect(compareReleases({ epoch: 2, seq: 3 }, { epoch: 2, seq: 2 })).toBeGreaterThan(0);
  });

  it('keep latest.json under half a kilobyte', () => {
    expect(createRelease({ ...release, seq: 100_000, files: 99_999, bytes: 9e9 }, first).length).toBeLessThan(
      512,
    );
  });
});

describe('a block delta', () => {
  it('leads from any file to any other, over a thousand random changes', () => {
    const random = createRandom(7);
    const whole = (most: number) => Math.floor(random() * most);
    for (let round = 0; round < 1000; round++) {
      const base = Buffer.from(Array.from({ length: whole(3000) }, () => whole(round % 3 === 0 ? 3 : 256)));
      let target = base;
      for (let change = whole(5); change > 0; change--) {
        const at = whole(target.length + 1);
        const put = Buffer.from(Array.from({ length: whole(60) }, () => whole(256)));
        target = Buffer.concat([target.subarray(0, at), put, target.subarray(at + whole(100))]);
      }
      expect(applyDelta(base, createDelta(base, target), target.length).equals(target)).toBe(true);
    }
  });

  it('says a small change in a large file in few bytes', () => {
    const base = randomBytes(200_000);
    const target = Buffer.concat([base.subarray(0, 90_000), Buffer.from('changed'), base.subarray(90_010)]);
    expect(createDelta(base, target).length).toBeLessThan(200);
  });

  it('that asks for more than is there is refused', () => {
    const base = Buffer.from('0123456789');
    const copyBeyond = Buffer.from([20 * 2 + 1, 0]);
    expect(() => applyDelta(base, copyBeyond, 20)).toThrow();
    expect(() => applyDelta(base, Buffer.from([255, 255, 255, 255, 255, 255, 255, 255]), 10)).toThrow();
    expect(() => applyDelta(base, createDelta(base, base), 11)).toThrow();
    expect(() => applyDelta(base, Buffer.from([0]), 0)).toThrow();
  });
});

describe('an encoded object', () => {
  it('is the shortest way to say it, and comes back', () => {
    const page = Buffer.from('<p>một trang</p>\n'.repeat(500));
    const changed = Buffer.from(`${page}x`);
    const photo = randomBytes(5000);
    expect(encodeObject(page).encoding).toBe('br');
    expect(encodeObject(photo).encoding).toBe('raw');
    expect(encodeObject(Buffer.concat([photo, photo]), photo).encoding).toBe('delta');
    expect(decodeObject(encodeObject(changed, page), changed.length, page)).toEqual(changed);
    expect(decodeObject(encodeObject(photo), 5000)).toEqual(photo);
  });

  it('cannot unfold beyond its signed size', () => {
    const bomb = compress(Buffer.alloc(50 << 20));
    expect(bomb.length).toBeLessThan(1000);
    expect(() => expand(bomb, 1000)).toThrow('lớn hơn');
    expect(() => decodeObject({ encoding: 'br', bytes: bomb }, 1000)).toThrow('lớn hơn');
    expect(() => expand(gzipSync('x'), 1000)).toThrow('không đúng dạng');
  });
});

describe('a container', () => {
  const write = (file: string) => {
    const writer = createContainer(openSync(file, 'w'));
    writer.add({ kind: 'latest', name: '-', encoding: 'raw' }, Buffer.from('{}'));
    writer.add(
      { kind: 'object', name: sha('a'), encoding: 'delta', base: sha('b') },
      Buffer.from('một\nhai'),
    );
    writer.finish();
    return file;
  };

  it('gives back what was put in', () => {
    const container = new Container(write(join(temporaryFolder(), 'x.kiosk')));
    expect(container.entries.map(({ kind, base }) => [kind, base])).toEqual([
      ['latest', undefined],
      ['object', sha('b')],
    ]);
    const entry = container.find('object', sha('a'));
    expect(entry && container.read(entry, 100).toString()).toBe('một\nhai');
    expect(() => entry && container.read(entry, 3)).toThrow('lớn hơn');
    container.close();
  });

  it('cut at any byte is known to be cut', () => {
    const file = write(join(temporaryFolder(), 'x.kiosk'));
    const whole = readFileSync(file);
    for (let length = 0; length < whole.length; length++) {
      writeFileSync(file, whole.subarray(0, length));
      expect(() => new Container(file), `cut at ${length}`).toThrow();
    }
  });
});
