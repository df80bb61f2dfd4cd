import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import { formatFile } from '../../../src/catalogue/writer/format-file.ts';
import { blobSha } from '../../../src/desk/admin/api/content-tree.ts';
import { ask, openRoutes } from '../../support/admin-server.ts';
import { place, provinceYaml, translation, writeProvince } from '../../support/province.ts';

const REPOSITORY = '/api/v1/repos/tinh/noi-dung';
const VI = 'content/places/bai-mau/index.vi.md';
const EN = 'content/places/bai-mau/index.en.md';
const BODY = 'Bãi *dài*.\n\n- một\n- hai';

function open(files: Record<string, string | undefined> = {}) {
  const dir = writeProvince({
    'places/bai-mau/index.vi.md': formatFile('places/bai-mau/index.vi.md', place('', BODY)),
    'places/bai-mau/index.en.md': formatFile(
      'places/bai-mau/index.en.md',
      translation(
        'translation: { status: machine, source: "v1:0123456789ab", blocks: "0123ab" }',
        'Long beach.',
      ),
    ),
    ...files,
  });
  const { admin, saved } = openRoutes(dir, join(dir, '..', 'cache'));
  const file = (path: string) => join(dir, path.slice('content/'.length));
  const read = (path: string) => readFileSync(file(path), 'utf8');
  const shaOf = (path: string) => blobSha(readFileSync(file(path)));
  const post = async (...files: Record<string, unknown>[]) => {
    const answer = await ask(admin, `${REPOSITORY}/contents`, {
      method: 'POST',
      body: { message: 'x', files },
    });
    return { status: answer?.status, data: JSON.parse(String(answer?.body)) };
  };
  const update = (path: string, text: string, more = {}) => ({
    operation: 'update',
    path,
    content: Buffer.from(text).toString('base64'),
    sha: shaOf(path),
    ...more,
  });
  const create = (path: string, text: string) => ({
    operation: 'create',
    path,
    content: Buffer.from(text).toString('base64'),
  });
  const get = async (path: string) => JSON.parse(String((await ask(admin, path))?.body));
  return { dir, admin, saved, file, read, shaOf, post, update, create, get };
}

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
      translation: { on: '2026-11-30', status: 'reviewed' },
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
    expect(read(EN)).toContain('  on: 2026-11-30\n');
  });
});

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

describe('the page', () => {
  it('runs no script but its own, and speaks to its own desk alone', async () => {
    const { admin } = open();
    const page = await ask(admin, '/admin/');
    const policy = page?.headers?.['Content-Security-Policy'] ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';");
    expect(policy).toContain("connect-src 'self' blob: data:;");
    expect(page?.headers?.['Cache-Control']).toBe('no-store');
    expect(String(page?.body)).toContain('<meta name="desk-token" content="token-of-the-test">');
    expect(String(page?.body)).not.toMatch(/<script(?! type="module" src="assets\/main\.js")/);
    expect(await ask(admin, '/admin')).toMatchObject({ status: 308, headers: { Location: '/admin/' } });
    expect(await ask(admin, '/admin/other')).toBeUndefined();
    expect(await ask(admin, '/admin/', { method: 'POST' })).toBeUndefined();
  });

  it('offers the records of today by their titles, and the languages of the province', async () => {
    const { get, file } = open({
      'places/ho-hai/index.vi.md': place().replace('Bãi Mẫu', 'Ao Nhỏ'),
      'places/ho-ba/index.vi.mdx': place().replace('Bãi Mẫu', 'Ao Nhỏ'),
      'communes.yaml':
        'source: x\nasOf: 2026-01-01\ncommunes:\n  - code: "01234"\n    names: { vi: Xã Mẫu }\n',
    });
    const { config, references } = await get('/admin/config.json');
    expect(config.i18n.locales).toEqual(['vi', 'en']);
    expect(references.places.map(({ label }: { label: string }) => label)).toEqual([
      'Ao Nhỏ (ho-ba)',
      'Ao Nhỏ (ho-hai)',
      'Bãi Mẫu',
    ]);
    expect(references.any).toEqual(references.places);
    expect(references.commune).toEqual([{ value: '01234', label: 'Xã Mẫu' }]);
    writeFileSync(file(VI), readFileSync(file(VI), 'utf8').replace('Bãi Mẫu', 'Bãi Rất Mới'));
    expect((await get('/admin/config.json')).references.places[2].label).toBe('Bãi Rất Mới');
  });
});

describe('reading', () => {
  it('answers what Sveltia CMS asks, and nothing else', async () => {
    const { get, admin, read } = open();
    expect((await get('/api/v1/version')).version).toBe('1.24.6');
    expect((await get('/api/v1/user')).full_name).toBe('Bàn biên tập');
    expect((await get(REPOSITORY)).permissions).toEqual({ pull: true, push: true });
    const body = { files: [VI, 'content/../secret', 'content/theme/theme.css'] };
    const contents = await ask(admin, `${REPOSITORY}/file-contents`, { method: 'POST', body });
    const [vi, ...others] = JSON.parse(String(contents?.body));
    expect(Buffer.from(vi.content, 'base64').toString()).toBe(read(VI));
    expect(others).toEqual([null, null]);
    for (const path of ['/api/v1/admin/users', `${REPOSITORY}/raw/content/province.yaml`, '/api/v2/version'])
      expect(await ask(admin, path), path).toBeUndefined();
    expect(await ask(admin, REPOSITORY, { method: 'DELETE' })).toBeUndefined();
    expect((await ask(admin, `${REPOSITORY}/media/main/content/places/bai-mau/index.vi.md`))?.status).toBe(
      404,
    );
    expect((await ask(admin, `${REPOSITORY}/media/main/content/../../x`))?.status).toBe(404);
  });

  it('has one head for one content, also after a start, and another for each change', async () => {
    const { get, dir, file, read } = open();
    const headIn = async (asked: (path: string) => Promise<{ commit: { id: string } }>) =>
      (await asked(`${REPOSITORY}/branches/main`)).commit.id;
    const first = await headIn(get);
    expect(first).toMatch(/^[0-9a-f]{40}$/);
    const copy = join(dir, '../copy');
    cpSync(dir, copy, { recursive: true });
    const other = openRoutes(copy, join(dir, '../cache'));
    const again = await ask(other.admin, `${REPOSITORY}/branches/main`);
    expect(JSON.parse(String(again?.body)).commit.id).toBe(first);
    writeFileSync(file(VI), read(VI).replace('dài', 'dai'));
    expect(await headIn(get)).not.toBe(first);
  });
});
