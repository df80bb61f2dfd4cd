import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { commonCache } from '../support/build-once.ts';
import { type BuildOutcome, buildProvince, fixtures } from '../support/build-province.ts';
import { FACTS, photo, place } from '../support/province.ts';
import { filesOf } from '../support/site.ts';

/** What the office alone knows, in signs that stand nowhere else. */
const SECRETS = ['Kín-Kẽ', 'PHIEU-7731', 'Tủ-Sắt-9', '2026-01-05', '2031-07-09'];
const persons =
  'persons:\n  - { name: Bà Kín-Kẽ, consent: yes }\nconsent: { number: PHIEU-7731, keptAt: Tủ-Sắt-9';
const PHOTOS: Record<string, string> = {
  'co-phieu': `${persons}, date: 2026-01-05, until: 2031-07-09 }`,
  'da-rut': `${persons}, withdrawn: 2026-11-19 }`,
  'het-han': `${persons}, until: 2026-11-19 }`,
};
const titleOf = (id: string) => `Ảnh ${id.toUpperCase()}`;

/** A province with a gate, and three photos of somebody: one that may be seen, one taken back, one out of time. */
async function writeContent(contentDir: string): Promise<void> {
  cpSync(join(fixtures, 'border-gate'), contentDir, { recursive: true });
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(join(contentDir, path, '..'), { recursive: true });
    writeFileSync(join(contentDir, path), content);
  };
  for (const [id, front] of Object.entries(PHOTOS)) {
    const title = titleOf(id);
    write(
      `photos/${id}/index.vi.md`,
      photo(front).replaceAll('Ảnh mẫu', title).replaceAll('Ảnh để thử.', `${title} ở chợ.`),
    );
    const create = { width: 300, height: 200, channels: 3 as const, background: '#369' };
    write(`photos/${id}/photo.jpg`, await sharp({ create }).jpeg().toBuffer());
  }
  const list = Object.keys(PHOTOS).map((id) => `  - { id: ${id}, role: gallery }`);
  write(
    'places/cho-moi/index.vi.md',
    place('', '::anh{id=da-rut}\n', `${FACTS}\nphotos:\n${list.join('\n')}`),
  );
}

/** All that a folder holds, file by file, names too; what is packed is unpacked. */
function wholeText(dir: string): string {
  return filesOf(dir)
    .map((file) => {
      const bytes = readFileSync(join(dir, file));
      return `${file}\n${(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString()}`;
    })
    .join('\n')
    .normalize('NFC');
}

describe.each<[string, string[]]>([
  ['a site', []],
  ['a kiosk', ['--kiosk', 'cua-may']],
])('%s', (name, args) => {
  let outcome: BuildOutcome;
  let text: string;
  beforeAll(async () => {
    const folder = join(inject('builds'), `consent-${name.replace(' ', '-')}`);
    await writeContent(join(folder, 'content'));
    const [contentDir, outDir] = [join(folder, 'content'), join(folder, 'out')];
    outcome = await buildProvince({ contentDir, outDir, cacheDir: commonCache(), args });
    text = existsSync(outcome.outDir) ? wholeText(outcome.outDir) : '';
  });

  it('shows the photo that may be seen, and nothing of who agreed to it where and until when', () => {
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(text).toContain(titleOf('co-phieu'));
    expect(text).toMatch(/co-phieu-[0-9a-f]{8}-/);
    expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
  });

  it('shows nothing of the others, neither picture nor words, and says that it left them out', () => {
    for (const id of ['da-rut', 'het-han']) {
      expect(text.includes(titleOf(id)), id).toBe(false);
      expect(text, id).not.toMatch(new RegExp(`${id}-[0-9a-f]{8}-`));
    }
    expect(outcome.stdout).toContain('Không đăng 2 ảnh vì sự đồng ý đã rút hoặc hết hạn: da-rut, het-han');
  });
});
