import { globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { historyOf, keepHistory } from '../../../src/desk/history/history.ts';
import { place } from '../../support/province.ts';
import { desk } from './support.ts';

const PLACE = 'places/bai-mau/index.vi.md';

describe('a damaged history', () => {
  const objects = (home: string) =>
    globSync('.lich-su/content/objects/*/*', { cwd: home }).map((one) => join(home, one));

  it('whose folder is a file stops no command, which says so in one line', async () => {
    const { home, command, read, told } = desk();
    writeFileSync(join(home, '.lich-su'), '');
    await command('ghi', { [PLACE]: 'x' });
    expect(read(PLACE)).toBe('x');
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^Lịch sử không giữ được lần này, công việc vẫn tiếp tục: .*→/);
    expect(told[0]).not.toContain('\n');
  });

  it('of which a save looks at one record only is looked at as a whole', async () => {
    const { home, keeping, edit, list, note, told } = desk();
    note();
    for (const file of objects(home)) writeFileSync(file, '');
    for (const body of ['x', 'y'])
      await keepHistory({ ...keeping(), what: `lưu ${body}`, within: ['places/bai-mau'] }, () =>
        edit({ [PLACE]: place('', body) }),
      );
    expect(told).toEqual([]);
    expect(list()[0]).toBe('3 lưu y | places/bai-mau: bài viết');
  });

  it('with an empty or half-written snapshot goes on behind it', async () => {
    const { home, command, list, note, told } = desk();
    note();
    for (const [name, text] of [
      ['00000002', ''],
      ['00000003', '{"format":1,"at":"2026'],
      ['00000004', '\0\0\0'],
    ])
      writeFileSync(join(home, `.lich-su/content/changes/${name}.json`), text as string);
    await command('ghi', { [PLACE]: place('', 'x\n') });
    expect(list()).toEqual(['5 ghi | places/bai-mau: bài viết', '1 bắt đầu giữ lịch sử']);
    expect(told).toEqual([]);
  });

  it('that lost all it kept names the change that cannot be read, and keeps the content anew', async () => {
    const { home, command, list, note, edit, told } = desk();
    note();
    await command('ghi', { [PLACE]: place('', 'x\n') });
    for (const file of objects(home)) writeFileSync(file, '');
    expect(list()).toEqual(['2 damaged', '1 bắt đầu giữ lịch sử']);
    edit({ [PLACE]: place('', 'y\n') });
    note();
    await command('ghi nữa', { [PLACE]: place('', 'z\n') });
    expect(list()[0]).toBe('4 ghi nữa | places/bai-mau: bài viết');
    expect(told).toEqual([]);
  });

  it('with marks of files that are no marks reads the files', () => {
    const { home, note, edit, list } = desk();
    note();
    for (const text of ['{', '[1, null, ["a"]]', 'null']) {
      writeFileSync(join(home, '.lich-su/content/files.json'), text);
      edit({ [PLACE]: place('', `${text.length}\n`) });
      note();
    }
    expect(list()).toHaveLength(4);
  });

  it.each(['..', 'a/b', 'a\\b', '.git', 'aux', ''])(
    'from elsewhere with a file named %j is not followed',
    (name) => {
      const { home, contentDir, note, list } = desk();
      note();
      const store = historyOf({ home, contentDir });
      const file = store.put(Buffer.from('x'), true);
      const { snapshot } = store.newest() as NonNullable<ReturnType<typeof store.newest>>;
      const tree = store.put(Buffer.from(JSON.stringify({ files: [[name, file]], folders: [] })), true);
      store.add(2, { ...snapshot, tree });
      expect(list()[0]).toBe('2 damaged');
    },
  );
});
