import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readFormerChanges } from '../../../src/build/former-changes.ts';
import { harvestSource } from '../../../src/desk/harvest/harvest-source.ts';
import { joinHarvest } from '../../../src/desk/harvest/join-harvest.ts';
import { openSource, type Source } from '../../../src/desk/harvest/source.ts';
import { addresses } from '../../../src/publish/data/addresses.ts';
import { openDataOf } from '../../support/open-data.ts';
import { catalogueOf, FACTS, type ProvinceFiles, place, provinceYaml } from '../../support/province.ts';

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'harvest-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

const beach = (title: string, more = '') => place('', '', `${FACTS}\n${more}`).replace('Bãi Mẫu', title);

/** Publishes a province into a folder as a build does: what it published before goes, its changes go on. */
function publish(site: string, code: string, files: ProvinceFiles, today = '2026-11-30'): void {
  const catalogue = catalogueOf({
    'places/bai-mau/index.vi.md': undefined,
    ...files,
    'province.yaml': provinceYaml().replace('"99"', `"${code}"`),
  });
  const former = readFormerChanges(site, code);
  rmSync(site, { recursive: true, force: true });
  for (const [path, text] of openDataOf(catalogue, { today }, { former }).texts) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
}

/** A source that counts what is read of it. */
function counted(dir: string): Source & { asked: string[] } {
  const source = openSource(dir);
  const asked: string[] = [];
  return {
    ...source,
    asked,
    read(path) {
      asked.push(path);
      return source.read(path);
    },
  };
}

const FIRST = {
  'places/bai-a/index.vi.md': beach('Bãi A'),
  'places/bai-b/index.vi.md': beach('Bãi B'),
  'places/bai-c/index.vi.md': beach('Bãi C'),
};

describe('three provinces joined', () => {
  it('are read once, and afterwards only where something changed; what is gone goes', async () => {
    const [into, a, b, c] = [folder(), folder(), folder(), folder()];
    publish(a, '11', FIRST);
    publish(b, '22', { 'places/bai-x/index.vi.md': beach('Bãi X') });
    publish(c, '33', { 'places/bai-y/index.vi.md': beach('Bãi Y') });
    for (const dir of [a, b, c]) await harvestSource(openSource(dir), into);
    expect(joinHarvest(into)).toEqual([
      { code: '11', records: 3 },
      { code: '22', records: 1 },
      { code: '33', records: 1 },
    ]);
    const allOf = (dir: string) => readFileSync(join(dir, addresses.all), 'utf8');
    expect(readFileSync(join(into, 'all.ndjson'), 'utf8')).toBe(allOf(a) + allOf(b) + allOf(c));

    publish(
      a,
      '11',
      {
        'places/bai-a/index.vi.md': beach('Bãi A mới'),
        'places/bai-moi/index.vi.md': beach('Bãi C'),
        'places/bai-d/index.vi.md': beach('Bãi D', 'draft: true'),
        'redirects.yaml': 'redirects:\n  - { from: places/bai-c, to: places/bai-moi, on: 2026-12-01 }\n',
      },
      '2026-12-01',
    );
    const again = counted(a);
    expect(await harvestSource(again, into)).toMatchObject({
      province: '11',
      records: 2,
      read: 2,
      removed: 2,
    });
    expect(again.asked.toSorted()).toEqual([
      addresses.changes,
      addresses.record('places', 'bai-a'),
      addresses.record('places', 'bai-moi'),
    ]);
    joinHarvest(into);
    expect(readFileSync(join(into, 'all.ndjson'), 'utf8')).toBe(allOf(a) + allOf(b) + allOf(c));
    const third = counted(a);
    expect(await harvestSource(third, into)).toMatchObject({ read: 0, removed: 0 });
    expect(third.asked).toEqual([addresses.changes]);
  });

  it('end byte for byte as a full copy does, from whatever old copy they begin', async () => {
    const [into, fresh, site] = [folder(), folder(), folder()];
    publish(site, '11', FIRST, '2026-11-01');
    await harvestSource(openSource(site), into);
    publish(site, '11', { ...FIRST, 'places/bai-a/index.vi.md': beach('Bãi A2') }, '2026-11-02');
    publish(site, '11', { 'places/bai-b/index.vi.md': beach('Bãi B') }, '2026-11-03');
    publish(site, '11', { ...FIRST, 'places/bai-e/index.vi.md': beach('Bãi E') }, '2026-11-04');
    for (const dir of [into, fresh]) {
      await harvestSource(openSource(site), dir);
      joinHarvest(dir);
    }
    const joined = readFileSync(join(into, 'all.ndjson'), 'utf8');
    expect(joined).toBe(readFileSync(join(fresh, 'all.ndjson'), 'utf8'));
    expect(joined).toBe(readFileSync(join(site, addresses.all), 'utf8'));
  });
});

describe('a source that is not what it says', () => {
  const fails = async (spoil: (site: string) => void) => {
    const [into, site] = [folder(), folder()];
    publish(site, '11', FIRST);
    spoil(site);
    const error = await harvestSource(openSource(site), into).catch((one: Error) => one.message);
    expect(existsSync(join(into, '11'))).toBe(false);
    return error;
  };
  const edit = (path: string, change: (text: string) => string) => (site: string) =>
    writeFileSync(join(site, path), change(readFileSync(join(site, path), 'utf8')));

  it('leaves the copy as it was, and says why', async () => {
    expect(await fails(edit(addresses.record('places', 'bai-a'), (text) => `${text} `))).toContain(
      'đang được đăng lại',
    );
    expect(await fails(edit(addresses.changes, () => '{'))).toContain('không đúng mẫu');
    expect(
      await fails(
        edit(addresses.changes, (text) => text.replace('vn:11:places/bai-a', 'vn:22:places/bai-a')),
      ),
    ).toContain('nhiều tỉnh');
    expect(
      await fails(edit(addresses.changes, (text) => text.replaceAll('places/bai-a', '../../bai-a'))),
    ).toContain('không đúng mẫu');
    expect(await fails((site) => rmSync(join(site, addresses.record('places', 'bai-b'))))).toContain(
      'Không đọc được',
    );
    expect(() => openSource('/nowhere/at/all')).toThrow('không phải thư mục');
  });
});
