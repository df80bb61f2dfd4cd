import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReaders } from '../../../src/catalogue/reader.ts';
import { createLoop } from '../../../src/kiosk/led/create-loop.ts';
import type { Loop } from '../../../src/kiosk/led/slides.ts';
import { catalogueOf, type ProvinceFiles, photo, place, provinceYaml } from '../../support/province.ts';

const COMMON = `sources:
  - title: Báo cáo của tỉnh
published: 2026-01-02
updated: 2026-01-02`;

export const record = (front: string) => `---\n${front}\n${COMMON}\n---\n`;

const words = (title: string, more = '') =>
  `---\ntitle: ${title}\nsummary: ${title}.\n${more}translation: { status: machine }\n---\n`;

/** A gate; `hours` as YAML. */
export const gate = (hours = 'unknown', front = '') =>
  record(
    `title: Cửa khẩu Mẫu
summary: Một cửa khẩu để thử.
beforeYouCross: Xin hỏi đồn biên phòng. Rồi hãy đi.
class: main
opposite: { name: Bên Kia, partner: tinh-ban }
hours: ${hours}
whoMayCross: []
eVisa: unknown
vehicles: { carsIn: unknown, carsOut: unknown, motorbikesIn: unknown, motorbikesOut: unknown }
goods: unknown
exchange: unknown
${front}`.trim(),
  );

export const event = (title: string, when: string, front = '') =>
  record(`title: ${title}\nsummary: ${title}.\ntype: festival\nwhen: ${when}\n${front}`.trim());

const root = join(import.meta.dirname, '..', '..', '..');

/** A province with a gate to Cambodia, in four languages; nothing of it is real. */
export function ledFiles(files: ProvinceFiles = {}, yaml = ''): ProvinceFiles {
  return {
    'province.yaml': provinceYaml(['vi', 'en', 'km', 'zh'], yaml)
      .replace('featured: []', 'featured: [bai-mau]\n  figures: so-lieu')
      .replace('menu: []', 'menu: []\ngates: [cua-mau]'),
    'gates/cua-mau/index.vi.md': gate(),
    'gates/cua-mau/index.en.md': words('Sample Gate', 'beforeYouCross: Ask the guard. Then go.\n'),
    'gates/cua-mau/index.km.md': words('ច្រកគំរូ'),
    'partners/tinh-ban/index.vi.md': record(
      'title: Tỉnh Bạn\nsummary: Tỉnh bên kia.\ntype: border\ncountry: KH',
    ),
    'figures/so-lieu/index.vi.md': record(
      'title: Số liệu\nsummary: Vài con số.\nobservations:\n  - { indicator: area, value: 1234.5, unit: km2, period: "2025", status: estimate, source: 1 }',
    ),
    'places/bai-mau/index.vi.md': place('photos: [{ id: anh-mau, role: lead }]'),
    'places/bai-mau/index.en.md': words('Sample Beach'),
    'photos/anh-mau/index.vi.md': photo(),
    'photos/anh-mau/photo.jpg': 'x',
    ...files,
  };
}

/** The loop of `ledFiles` on 20 November 2026, as if every photo could be shown. */
export function ledLoop(files: ProvinceFiles = {}, yaml = ''): Loop {
  const catalogue = catalogueOf(ledFiles(files, yaml));
  const locales = Object.fromEntries(
    ['vi', 'en', 'km', 'zh'].map((lang) => [
      lang,
      JSON.parse(readFileSync(join(root, 'locales', `${lang}.json`), 'utf8')),
    ]),
  );
  const found = catalogue.records.find(({ kind }) => kind === 'gates');
  return createLoop({
    catalogue,
    gate: found as Parameters<typeof createLoop>[0]['gate'],
    readerOf: createReaders(catalogue, locales),
    siteUrl: 'https://mau.example',
    today: '2026-11-20',
    pictures: new Set(['anh-mau']),
  });
}
