import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headingsOf } from '../../../src/catalogue/body/headings.ts';
import { catalogueOf, place, provinceYaml, translation } from '../../support/province.ts';

const idsOf = (body: string) => headingsOf(body, 'md').map(({ id }) => id);

describe('ids of headings', () => {
  it.each([
    ['## Núi Trường Lệ', ['nui-truong-le']],
    ['## Đường đi: xe, tàu (2026)!', ['duong-di-xe-tau-2026']],
    ['## Giá *vé* `A1`', ['gia-ve-a1']],
    ['Trên\n---\n\n> ### Trong\n\n:::luu-y\n#### Nhớ\n:::', ['tren', 'trong', 'nho']],
    ['## Vé\n\n## Ve\n\n## Vé 2\n\n## Vé', ['ve', 've-2', 've-2-2', 've-3']],
    ['## 清化\n\n## ?', ['muc', 'muc-2']],
    // Other parts of a page are called so.
    [
      '## M1\n\n## Nguồn 2\n\n## Nội dung\n\n## Nguồn\n\n## Chú thích 3',
      ['muc-m1', 'muc-nguon-2', 'noi-dung-2', 'muc-nguon', 'muc-chu-thich-3'],
    ],
    [
      `## ${'Một tiêu đề rất dài '.repeat(9)}`,
      ['mot-tieu-de-rat-dai-mot-tieu-de-rat-dai-mot-tieu-de-rat-dai'],
    ],
    [`## ${'a'.repeat(99)}`, ['a'.repeat(60)]],
    ['Không có.', []],
  ])('%j', (body, ids) => {
    expect(idsOf(body)).toEqual(ids);
  });

  it('stay when another heading is put in front', () => {
    const body = '## Lịch sử\n\n## Đi lại';
    expect(idsOf(`## Mới\n\n${body}`)).toEqual(['moi', ...idsOf(body)]);
  });

  it('are those of the Vietnamese in every language', () => {
    const { records } = catalogueOf({
      'province.yaml': provinceYaml(['vi', 'lo']),
      'places/bai-mau/index.vi.md': place('', '## Lịch sử\n'),
      'places/bai-mau/index.lo.md': translation(undefined, '## ປະຫວັດສາດ\n'),
    });
    expect(records.map(({ headings }) => headings)).toEqual([['lich-su']]);
  });

  it('are none that another part of a page has', () => {
    const src = resolve(import.meta.dirname, '../../../src');
    // Sheets to print hold no body, and a booklet none whose headings have ids.
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /^(?:layouts|components|view.(?!sheets|booklet)).*\.(?:astro|ts)$/.test(file),
    );
    const ids = files.flatMap((file) =>
      [...readFileSync(join(src, file), 'utf8').matchAll(/\bid(?:=|: ?)["']([a-z-]+)["']/g)].map(
        ([, id]) => id as string,
      ),
    );
    expect(ids.length).toBeGreaterThan(10);
    for (const id of ids) expect(idsOf(`## ${id.replaceAll('-', ' ')}`), id).not.toEqual([id]);
  });
});
