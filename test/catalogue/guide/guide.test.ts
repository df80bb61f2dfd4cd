import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createGuide, guideRows } from '../../../src/catalogue/guide/guide.ts';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import { parseYaml } from '../../../src/catalogue/yaml-file.ts';
import { communesSchema } from '../../../src/model/communes.ts';
import { KIND_NAMES, sourceSchema, translationSchema } from '../../../src/model/kinds.ts';
import { provinceSchema } from '../../../src/model/province.ts';
import { everyField } from '../../support/every-field.ts';
import { issuesOf, type ProvinceFiles, writeProvince } from '../../support/province.ts';

const guide = readFileSync(join(import.meta.dirname, '../../../content/README.md'), 'utf8');

/** The files that the guide shows, as an editor would copy them. */
function shownFiles(): ProvinceFiles {
  const blocks = guide.matchAll(/^Tệp `content\/([^`]+)`:\n\n````\w+\n(.*?)\n````$/gms);
  return Object.fromEntries([...blocks].map(([, path = '', text = '']) => [path, `${text}\n`]));
}

it('content/README.md is what the schemas and the samples make of it (npm run guide writes it)', () => {
  expect(guide).toBe(createGuide());
});

describe('the samples', () => {
  it('are one of every kind, and of each file of the province', () => {
    const files = Object.keys(shownFiles());
    for (const kind of KIND_NAMES)
      expect(
        files.filter((file) => file.startsWith(`${kind}/`) && file.endsWith('index.vi.md')),
      ).toHaveLength(1);
    expect(files).toEqual(expect.arrayContaining(['province.yaml', 'communes.yaml', 'terms.yaml']));
  });

  it('pass the check as they stand in the guide, but for the translation that is to be accepted', async () => {
    const background = { width: 1600, height: 1067, channels: 3, background: 'teal' } as const;
    const photo = await sharp({ create: background }).jpeg().toBuffer();
    const files = { ...shownFiles(), 'photos/anh-ho-mau/photo.jpg': photo, 'README.md': guide };
    const dir = writeProvince({ 'places/bai-mau/index.vi.md': undefined, ...files });
    const { issues, catalogue } = readCatalogue(dir);
    expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
    expect(issues.map(({ code }) => code)).toContain('not-stamped');
    expect(catalogue?.records).toHaveLength(KIND_NAMES.length);
    const reminded = issues.filter(({ file }) => file.endsWith('index.vi.md') || file.endsWith('README.md'));
    expect(reminded).toEqual([]);
  });
});

describe('the fields', () => {
  /** All names a schema lets an editor write, as deep as they go. */
  function namesOf(value: unknown, above = ''): string[] {
    if (Array.isArray(value)) return value.flatMap((item) => namesOf(item, above));
    if (value === null || typeof value !== 'object') return [];
    return Object.entries(value).flatMap(([key, inner]) => [
      `${above}${key}`,
      ...namesOf(inner, `${above}${key}.`),
    ]);
  }
  const filled = (schema: Parameters<typeof everyField>[0]) =>
    [0, 1, 2, 3].flatMap((turn) =>
      namesOf(everyField(schema, { text: () => 'Lời', idOf: () => 'ma-mau', turn, fixed: {} })),
    );
  // Words by language: any tag may stand there.
  const isTag = (name: string) => /(^|\.)(vi|en|lo)(\.|$)/.test(name);

  it.each(KIND_NAMES)('of %s are all in its table or among those of every kind', (kind) => {
    const rows = guideRows();
    const told = [...(rows.get('Mục chung') ?? []), ...(rows.get(kind) ?? [])].map(({ path }) => path);
    const wanted = filled(sourceSchema(kind)).filter((name) => !isTag(name));
    expect(wanted.filter((name) => !told.includes(name))).toEqual([]);
    expect(wanted.length).toBeGreaterThan(20);
  });

  it.each([
    ['province.yaml', provinceSchema],
    ['communes.yaml', communesSchema],
    ['Bản dịch', translationSchema('places')],
  ])('of %s are all told', (part, schema) => {
    const common = ['title', 'summary', 'safety'];
    const told = [...common, ...(guideRows().get(part) ?? []).map(({ path }) => path)];
    expect(filled(schema).filter((name) => !isTag(name) && !told.includes(name))).toEqual([]);
  });

  it('have a Vietnamese name each, and an example that the schema takes', () => {
    for (const [part, rows] of guideRows())
      for (const { path, title, example, schema } of rows) {
        const where = `${part} ${path}: ${example}`;
        expect(title, where).not.toBe('');
        const { data, issues } = parseYaml(example, 'README.md');
        expect(issues, where).toEqual([]);
        const value = (data as Record<string, unknown>)[path.split('.').at(-1) as string];
        expect(schema.safeParse(value).success, where).toBe(true);
        expect(value, where).toBeDefined();
      }
  });

  it('say what must stand, and what the codes mean', () => {
    const row = (part: string, path: string) =>
      guideRows()
        .get(part)
        ?.find((one) => one.path === path);
    expect(row('places', 'type')).toMatchObject({ required: 'có', title: 'Loại nơi' });
    expect(row('places', 'type')?.how).toContain('beach (Bãi biển)');
    expect(row('Mục chung', 'geo')?.required).toBe('');
    expect(row('events', 'when.lunar')?.required).toBe('một trong');
    expect(row('events', 'when.lunar.start')?.required).toBe('có');
    expect(row('places', 'hours.open')?.required).toBe('có');
    expect(guide).toContain('| `type` | Loại nơi | có |');
  });
});

it('the guide is no stray file, but another file beside it is', () => {
  expect(issuesOf({ 'README.md': '# Hướng dẫn' })).toEqual([]);
  expect(issuesOf({ 'GHI-CHU.md': 'x' }).map(({ code }) => code)).toEqual(['stray-file']);
});
