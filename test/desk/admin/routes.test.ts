import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ask, openRoutes } from '../../support/admin-server.ts';
import { place } from '../../support/province.ts';
import { open, REPOSITORY, VI } from './small-desk.ts';

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

  it('gives the small picture of a photo, and none for what is no photo', async () => {
    const { admin, file } = open({
      'photos/bai/index.vi.md': '---\ntitle: Bãi\n---\n',
      'photos/hong/photo.jpg': 'x',
    });
    const picture = { create: { width: 1200, height: 800, channels: 3 as const, background: '#3a6' } };
    await sharp(picture).jpeg().toFile(file('content/photos/bai/photo.jpg'));
    const given = await ask(admin, '/admin/photos/bai.jpg');
    expect(given).toMatchObject({ status: 200, type: 'image/jpeg' });
    expect(await sharp(given?.body as Uint8Array).metadata()).toMatchObject({ width: 640, height: 427 });
    for (const id of ['khong-co', 'hong', '..', 'bai/photo'])
      expect(await ask(admin, `/admin/photos/${id}.jpg`), id).toBeUndefined();
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
