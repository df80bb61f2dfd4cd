import { existsSync, globSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSource } from '../../src/kiosk/agent/open-source.ts';
import { sha256 } from '../../src/kiosk/format/hash.ts';
import { writeStick } from '../../src/kiosk/pack/pack.ts';
import { readSite } from '../../src/kiosk/pack/read-site.ts';
import { formatVerification, verifyRelease } from '../../src/kiosk/pack/verify.ts';
import { temporaryFolder } from '../desk/temporary.ts';
import { kioskFolder, PAGES } from './kiosk-folder.ts';

describe('packing', () => {
  it('publishes every content once, under its own hash', () => {
    const { pack, out } = kioskFolder();
    pack({ ...PAGES, 'a.txt': 'như nhau', 'b.txt': 'như nhau' });
    const objects = globSync('objects/*/*', { cwd: out });
    expect(objects.length).toBe(Object.keys(PAGES).length + 1);
    for (const path of objects) expect(sha256(readFileSync(join(out, path)))).toBe(basename(path));
  });

  it('counts up when the content changes, and only renews the date when it does not', () => {
    const { pack } = kioskFolder();
    expect(pack().release).toMatchObject({ epoch: 1, seq: 1, created: '2026-11-20' });
    expect(pack(PAGES, { today: '2026-12-01' })).toMatchObject({
      changed: false,
      release: { seq: 1, created: '2026-12-01' },
    });
    expect(pack({ ...PAGES, 'x.txt': 'x' })).toMatchObject({ changed: true, release: { seq: 2 } });
  });

  it('keeps the last releases and forgets what only older ones held', () => {
    const { pack, out } = kioskFolder();
    for (let day = 0; day < 9; day++) pack({ ...PAGES, 'day.txt': `ngày ${day}` }, { keep: 6 });
    const holds = (day: number) => existsSync(join(out, 'objects', sha(day).slice(0, 2), sha(day)));
    const sha = (day: number) => sha256(`ngày ${day}`);
    expect([2, 3, 8].map(holds)).toEqual([false, true, true]);
    expect(globSync('steps/*', { cwd: out }).length).toBe(5);
    expect(globSync('manifests/*', { cwd: out }).length).toBe(6);
  });

  it('counts on from latest.json where its own memory is lost or torn', () => {
    const { pack, out } = kioskFolder();
    const [history, sha] = [join(out, 'history.json'), 'a'.repeat(64)];
    const torn = ['', '{', 'null', '{}', '[]', '[1,null]', '[{"epoch":1,"seq":"2","manifest":"../../x"}]'];
    let seq = 0;
    for (const text of [...torn, `[{"epoch":1,"seq":1,"manifest":"${sha}"}]`, undefined]) {
      expect(pack({ ...PAGES, 'x.txt': String(text) }).release.seq, text).toBe(++seq);
      if (text === undefined) rmSync(history);
      else writeFileSync(history, text);
    }
    expect(pack({ ...PAGES, 'x.txt': 'x' }).release.seq).toBe(seq + 1);
  });

  it('makes whole again what was cut off, lost or altered where it publishes, and leaves what is not its own', async () => {
    const { pack, out, update, shown } = kioskFolder();
    pack();
    await update();
    pack({ ...PAGES, 'vi/index.html': '<!doctype html><title>hai</title>' });
    const [film = '', style = ''] = ['0123456789', 'body{}'].map((text) =>
      join(out, 'objects', sha256(text).slice(0, 2), sha256(text)),
    );
    writeFileSync(film, '01234');
    rmSync(style);
    for (const manifest of globSync('manifests/*', { cwd: out })) writeFileSync(join(out, manifest), 'x');
    for (const path of ['objects/Thumbs.db', 'desktop.ini']) writeFileSync(join(out, path), 'x');
    for (const path of ['steps/x', 'manifests/x', 'objects/00/x'])
      mkdirSync(join(out, path), { recursive: true });
    pack({
      ...PAGES,
      'media/film.mp4': '0123456789 phim',
      'vi/index.html': '<!doctype html><title>ba</title>',
    });
    pack({ ...PAGES, 'vi/index.html': '<!doctype html><title>bốn</title>' });
    expect(await update()).toMatchObject({ name: '1-4' });
    expect(shown('vi/index.html')).toContain('bốn');
    expect(existsSync(join(out, 'objects/Thumbs.db'))).toBe(true);
  });

  it('refuses links, and names that are one on Windows', () => {
    const linked = temporaryFolder({ 'index.html': 'x' });
    symlinkSync('/etc/passwd', join(linked, 'x.html'));
    expect(() => readSite(linked)).toThrow('x.html');
    expect(() => readSite(temporaryFolder({ 'A.html': 'x', 'a.html': 'y' }))).toThrow('A.html ≠ a.html');
    expect(() => readSite(temporaryFolder())).toThrow('Thiếu tệp');
  });
});

describe('verifying', () => {
  const verify = async (from: string, root: string) => {
    const source = openSource(from, { incoming: temporaryFolder() });
    try {
      return await verifyRelease(source, root);
    } finally {
      source.close();
    }
  };

  it('says which release and key it is, of a folder and of a stick', async () => {
    const { pack, out, dir, keys } = kioskFolder();
    const { release } = pack();
    const stick = join(dir, 'x.kiosk');
    writeStick({ from: out, file: stick, root: keys.root });
    for (const from of [out, stick]) {
      const verification = await verify(from, keys.root);
      expect(verification).toMatchObject({ release, missing: [], altered: [] });
      expect(formatVerification(verification)).toContain('✓ Đủ và đúng chữ ký.');
    }
  });

  it('names the files that are missing or altered', async () => {
    const { pack, out, keys } = kioskFolder();
    pack();
    const object = (text: string) => join(out, 'objects', sha256(text).slice(0, 2), sha256(text));
    rmSync(object(PAGES['lo/index.html']));
    writeFileSync(object(PAGES['media/film.mp4']), '9876543210');
    const verification = await verify(out, keys.root);
    expect(verification).toMatchObject({ missing: ['lo/index.html'], altered: ['media/film.mp4'] });
    expect(formatVerification(verification)).toMatch(
      /Thiếu: 1 tệp\n {2}lo\/index\.html\nBị sửa.*\n {2}media\/film\.mp4/,
    );
  });

  it('refuses what another root vouches for', async () => {
    const [mine, other] = [kioskFolder(), kioskFolder()];
    mine.pack();
    await expect(verify(mine.out, other.keys.root)).rejects.toThrow('Chữ ký không đúng');
  });
});
