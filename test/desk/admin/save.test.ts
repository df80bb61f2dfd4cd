import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import { formatFile } from '../../../src/catalogue/writer/format-file.ts';
import { ask, openRoutes, TODAY } from '../../support/admin-server.ts';
import { place, provinceYaml, translation } from '../../support/province.ts';
import { EN, open, REPOSITORY, VI } from './small-desk.ts';

describe('saving', () => {
  it('writes the files that say something else, in the one form, and leaves the others', async () => {
    const { read, post, update, saved, shaOf } = open();
    const [vi, en] = [read(VI), read(EN)];
    const { status, data } = await post(
      update(VI, vi.replace('Bãi Mẫu', 'Bãi Mới').replace('*dài*', '_dài_').replaceAll('\n- ', '\n* ')),
      update(
        EN,
        `---\nsummary: "A beach to try."\ntitle: Sample Beach\ntranslation: {status: machine}\n---\nLong beach.`,
      ),
    );
    expect(status).toBe(201);
    expect(read(VI)).toBe(vi.replace('Bãi Mẫu', 'Bãi Mới'));
    expect(read(EN)).toBe(en);
    expect(saved).toEqual([[VI]]);
    expect(data.files).toEqual([VI, EN].map((path) => ({ path, sha: shaOf(path) })));
  });

  it('brings letters together and line ends to one', async () => {
    const { read, post, update } = open();
    const typed = read(VI).replace('Bãi Mẫu', 'Hồ Mới'.normalize('NFD')).replaceAll('\n', '\r\n');
    expect((await post(update(VI, typed))).status).toBe(201);
    expect(read(VI)).toContain('title: Hồ Mới\n');
    expect(read(VI)).not.toContain('\r');
  });

  it('keeps comments and the form of what is not changed', async () => {
    const yaml = `# Của tỉnh\n${provinceYaml(['vi', 'en'])}`;
    const { read, post, update } = open({ 'province.yaml': formatFile('province.yaml', yaml) });
    const path = 'content/province.yaml';
    const before = read(path);
    const sent = before.replace(/^#.*\n/, '').replace('Tỉnh Mẫu', 'Tỉnh Mới');
    expect((await post(update(path, sent))).status).toBe(201);
    expect(read(path)).toBe(before.replace('Tỉnh Mẫu', 'Tỉnh Mới'));
  });

  it('tells the one who saves over what was changed meanwhile, and writes nothing', async () => {
    const { read, post, update, file, saved } = open();
    const sent = [
      update(VI, read(VI).replace('Bãi Mẫu', 'Bãi Mới')),
      update(EN, read(EN).replace('Long', 'Short')),
    ];
    writeFileSync(file(EN), read(EN).replace('machine', 'reviewed'));
    const { status, data } = await post(...sent);
    expect(status).toBe(422);
    expect(data.message).toBe(
      'Chưa ghi gì: content/places/bai-mau/index.en.md vừa được sửa ở nơi khác.  → Bấm Lưu lần nữa để xem nên giữ bản nào.',
    );
    expect(read(VI)).toContain('Bãi Mẫu');
    expect(read(EN)).toContain('reviewed');
    expect(saved).toEqual([]);
  });

  it('is done, and complained of, where what comes after it fails', async () => {
    const { dir, read, update } = open();
    const { admin, complaints } = openRoutes(dir, join(dir, '../cache'), 'no disk');
    const files = [update(VI, read(VI).replace('Bãi Mẫu', 'Bãi Mới'))];
    const answer = await ask(admin, `${REPOSITORY}/contents`, { method: 'POST', body: { files } });
    expect(answer?.status).toBe(201);
    expect(read(VI)).toContain('Bãi Mới');
    expect(complaints).toEqual([`Đã lưu ${VI}, nhưng việc sau khi lưu gặp lỗi: Error: no disk`]);
  });

  it('makes a new record with its folder, and says what the check would not see before', async () => {
    const { post, create, read, dir } = open();
    const path = 'content/places/ho-moi/index.vi.md';
    expect((await post(create(path, place('', 'Hồ.')))).status).toBe(201);
    expect(read(path)).toBe(formatFile('places/ho-moi/index.vi.md', place('', 'Hồ.')));
    expect(readdirSync(join(dir, 'places')).sort()).toEqual(['bai-mau', 'ho-moi']);
    expect((await post(create(path, place('', 'Hồ.')))).status).toBe(422);
  });

  it('removes a record with all its texts, and no record whose pictures would be left', async () => {
    const { post, shaOf, dir, file } = open();
    const gone = (path: string) => ({ operation: 'delete', path, sha: shaOf(path) });
    writeFileSync(file('content/places/bai-mau/index.vi.mp3'), 'mp3');
    const left = await post(gone(VI), gone(EN));
    expect([left.status, left.data.message]).toEqual([
      422,
      'Chưa xóa gì: trong thư mục của bản ghi còn index.vi.mp3.  → Chuyển các tệp ấy đi trước.',
    ]);
    rmSync(file('content/places/bai-mau/index.vi.mp3'));
    expect((await post(gone(EN))).status).toBe(201);
    expect((await post(gone(VI))).status).toBe(201);
    expect(readdirSync(join(dir, 'places'))).toEqual([]);
  });
});

describe('a translation', () => {
  const stampOf = (text: string) => /source: (\S+)\n {2}blocks: (.*)\n/.exec(text)?.slice(1);

  it('is stamped like `accept` when it is said to be up to date, with the Vietnamese saved with it', async () => {
    const { read, post, update, dir } = open();
    const vi = read(VI).replace('*dài*', '*rất dài*');
    const en = read(EN)
      .replace('Long', 'Very long')
      .replace('status: machine', 'status: reviewed\n  current: true');
    expect((await post(update(VI, vi), update(EN, en))).status).toBe(201);
    const { catalogue } = readCatalogue(dir);
    const [record] = catalogue?.records ?? [];
    expect(stampOf(read(EN))).toEqual([record?.sourceHash, record?.sourceBlocks.join(' ')]);
    expect(record?.words['en']).toMatchObject({
      outdated: false,
      translation: { on: TODAY, status: 'reviewed' },
    });
    expect(read(EN)).not.toContain('current');
  });

  it('keeps its stamp whatever is sent of it', async () => {
    const { read, post, update } = open();
    const stamp = stampOf(read(EN));
    const en = read(EN)
      .replace('Long', 'Short')
      .replace('v1:0123456789ab', 'v1:ffffffffffff')
      .replace(/\n {2}blocks.*/, '');
    expect((await post(update(EN, en))).status).toBe(201);
    expect(read(EN)).toContain('Short');
    expect(stampOf(read(EN))).toEqual(stamp);
  });

  it('is stamped when it is new, with the state that was chosen', async () => {
    const { read, post, create, dir } = open({ 'places/bai-mau/index.en.md': undefined });
    expect((await post(create(EN, translation('translation: { status: reviewed }', 'Beach.')))).status).toBe(
      201,
    );
    const { catalogue } = readCatalogue(dir);
    expect(catalogue?.records[0]?.words['en']).toMatchObject({
      outdated: false,
      translation: { status: 'reviewed' },
    });
    expect(read(EN)).toContain(`  on: ${TODAY}\n`);
  });
});
