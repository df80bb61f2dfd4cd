import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask } from '../../support/admin-server.ts';
import { place } from '../../support/province.ts';
import { EN, open, REPOSITORY, VI } from './small-desk.ts';

describe('what is refused', () => {
  const text = place('', 'Hồ.');

  it.each([
    ['a folder above', 'content/../evil/index.vi.md'],
    ['a step up within', 'content/places/../../index.vi.md'],
    ['an absolute path', '/etc/passwd'],
    ['a drive', 'C:\\content\\places\\x\\index.vi.md'],
    ['another folder', 'src/desk/start.ts'],
    ['a hidden file', 'content/places/bai-mau/.index.vi.md'],
    ['a hidden folder', 'content/places/.git/index.vi.md'],
    ['a device of Windows', 'content/places/con/index.vi.md'],
    ['a stream of Windows', 'content/places/x:y/index.vi.md'],
    ['another kind of file', 'content/places/bai-mau/index.vi.mdx'],
    ['a script', 'content/theme/theme.css'],
    ['a language that the province has not', 'content/places/bai-mau/index.fr.md'],
    ['an unknown kind', 'content/constructor/x/index.vi.md'],
    ['a picture', 'content/photos/x/photo.jpg'],
    ['a zero', 'content/places/a\0b/index.vi.md'],
  ])('is %s', async (_, path) => {
    const { post, create, dir } = open();
    const before = readdirSync(join(dir, '..'), { recursive: true });
    const { status, data } = await post(create(path, text));
    expect(status).toBe(422);
    expect(data.message).toMatch(/^(Bàn biên tập không ghi được tệp|Tên thư mục)/);
    expect(readdirSync(join(dir, '..'), { recursive: true })).toEqual(before);
  });

  it.skipIf(process.platform === 'win32')('is a link that leads out of the folder', async () => {
    const { post, create, dir, get } = open();
    mkdirSync(join(dir, '../outside'));
    symlinkSync(join(dir, '../outside'), join(dir, 'places/ra-ngoai'));
    expect((await post(create('content/places/ra-ngoai/index.vi.md', text))).status).toBe(422);
    expect(readdirSync(join(dir, '../outside'))).toEqual([]);
    writeFileSync(join(dir, '../outside/index.vi.md'), 'secret');
    const { tree } = await get(`${REPOSITORY}/git/trees/main`);
    expect(tree.map(({ path }: { path: string }) => path)).toEqual(['content/province.yaml', EN, VI]);
  });

  it.each([
    [
      'YAML that is none',
      (vi: string) => vi.replace('title: ', 'title: "'),
      /^Chưa ghi gì, vì content\/places\/bai-mau\/index\.vi\.md có chỗ phải sửa:\n/,
    ],
    ['no front matter', () => 'Bãi.', /phần thông tin/],
    [
      'a dot among thousands',
      (vi: string) => vi.replace('type: beach', 'type: beach\nareaHa: 50.000'),
      /Số “50.000” sẽ bị hiểu là 50/,
    ],
    [
      'a lost decimal comma',
      (vi: string) =>
        vi.replace('type: beach', 'type: beach\ngeo:\n  lat: 166192\n  lon: 105\n  basis: point'),
      /“Vĩ độ” \(lat\) phải là số từ 7 đến 24, nhưng đang ghi “166192”/,
    ],
    [
      'a day that is none',
      (vi: string) => vi.replace('updated: 2026-01-02', 'updated: 2026-02-30'),
      /“Ngày cập nhật”/,
    ],
    ['a text nested without end', (vi: string) => `${vi}\n${'> '.repeat(200)}x\n`, /lồng nhau quá/],
  ])('is %s', async (_, change, message) => {
    const { read, post, update } = open();
    const before = read(VI);
    const { status, data } = await post(update(VI, change(before)));
    expect([status, data.message]).toEqual([422, expect.stringMatching(message)]);
    expect(read(VI)).toBe(before);
  });

  it('is a commit that cannot be read', async () => {
    const { post, update, read, admin } = open();
    const sent = update(VI, read(VI).replace('Bãi Mẫu', 'Bãi Mới'));
    for (const broken of [
      { ...sent, content: '%%%' },
      { ...sent, content: Buffer.from([0xff, 0xfe, 0x41]).toString('base64') },
      { ...sent, content: Buffer.alloc(2_000_001, 97).toString('base64') },
      { ...sent, sha: undefined },
      { ...sent, operation: 'chmod' },
      { ...sent, from_path: 'content/places/bai-cu/index.vi.md' },
    ])
      expect((await post(broken)).status, JSON.stringify(broken).slice(0, 60)).toBe(422);
    expect((await post(sent, sent)).status).toBe(422);
    const big = { method: 'POST', body: { files: [{ ...sent, content: 'a'.repeat(21_000_000) }] } };
    await expect(ask(admin, `${REPOSITORY}/contents`, big)).rejects.toThrow();
    expect(read(VI)).toContain('Bãi Mẫu');
  });
});
