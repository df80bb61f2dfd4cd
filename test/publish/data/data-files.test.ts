import { resolve } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Catalogue, languagesOf } from '../../../src/catalogue/catalogue.ts';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import { KIND_NAMES, type Kind } from '../../../src/model/kinds.ts';
import { addresses } from '../../../src/publish/data/addresses.ts';
import { hostileProvince } from '../../support/hostile-province.ts';
import { jsonOf, type OpenData, openDataOf } from '../../support/open-data.ts';
import { catalogueOf, FACTS, place, provinceYaml, translation } from '../../support/province.ts';

const sample = resolve(import.meta.dirname, '../../../content');

/** The same schema, in which nothing may stand that it does not name. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strict(value)]));
  const isClosed = 'properties' in inner && !('additionalProperties' in inner);
  return isClosed ? { ...inner, additionalProperties: false } : inner;
}

function validators(data: OpenData, kind: Kind): Record<'list' | 'record' | 'wholeRecord', ValidateFunction> {
  const schema = strict(jsonOf(data, addresses.schema(kind))) as Record<string, unknown>;
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false });
  // Its types name the function of an older module format.
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  const list = ajv.compile(schema);
  const id = schema['$id'] as string;
  const part = (name: string) => ajv.compile({ $ref: `${id}#/$defs/${name}` });
  return { list, record: part('record'), wholeRecord: part('wholeRecord') };
}

/** What the schemas say against the files of a province, at most a few. */
function faults(catalogue: Catalogue, data: OpenData): string[] {
  const found: string[] = [];
  for (const kind of KIND_NAMES) {
    const records = catalogue.records.filter((record) => record.kind === kind);
    if (records.length === 0) continue;
    const { list, record, wholeRecord } = validators(data, kind);
    const ask = (validate: ValidateFunction, path: string) => {
      if (!validate(jsonOf(data, path)))
        found.push(
          ...(validate.errors ?? []).map(({ instancePath, message }) => `${path}${instancePath} ${message}`),
        );
    };
    for (const lang of languagesOf(catalogue)) {
      ask(list, addresses.kind(lang, kind, 'json'));
      for (const { id } of records) ask(record, addresses.page(lang, kind, id, 'json'));
    }
    for (const { id } of records) ask(wholeRecord, addresses.record(kind, id));
  }
  return found.slice(0, 10);
}

describe('the data of the sample and of a province with every field', () => {
  const made: { catalogue: Catalogue; data: OpenData }[] = [];
  beforeAll(async () => {
    const { dir } = await hostileProvince();
    for (const folder of [sample, dir]) {
      const { catalogue } = readCatalogue(folder);
      if (!catalogue) throw new Error(`${folder} has mistakes.`);
      made.push({ catalogue, data: openDataOf(catalogue) });
    }
  });

  it('are as their own schemas say, and hold nothing that these do not name', () => {
    for (const { catalogue, data } of made) expect(faults(catalogue, data)).toEqual([]);
  });

  it('are refused by the schemas where a fact is of another form', () => {
    const { data } = made[0] as { data: OpenData };
    const { record } = validators(data, 'gates');
    const gate = jsonOf(data, addresses.page('lo', 'gates', 'ck-na-meo', 'json'));
    const facts = gate['facts'] as Record<string, unknown>;
    expect(record(gate)).toBe(true);
    expect(record({ ...gate, facts: { ...facts, eVisa: 'unknown' } })).toBe(false);
    expect(record({ ...gate, facts: { ...facts, colour: 'red' } })).toBe(false);
    expect(record({ ...gate, id: 'gates/ck-na-meo' })).toBe(false);
  });

  it('say nothing of whoever is seen in a photo, nor of what only the screens need', () => {
    for (const { data } of made)
      for (const [path, text] of data.texts) {
        if (!path.endsWith('.json') || path.startsWith(addresses.schema('').slice(0, -5))) continue;
        expect(/"(persons|consent|keptAt|kiosk|focus|draft|embargo)":/.exec(text)?.[0], path).toBe(undefined);
      }
  });

  it('are the same bytes a second time', () => {
    for (const { catalogue, data } of made) {
      const again = openDataOf(catalogue);
      expect([...again.texts]).toEqual([...data.texts]);
      expect(Buffer.compare(again.bundle, data.bundle)).toBe(0);
    }
  });
});

describe('a record in one language', () => {
  const catalogue = () =>
    catalogueOf({
      'province.yaml': provinceYaml(['vi', 'en', 'lo']),
      'places/bai-mau/index.vi.md': place(
        '',
        'Cát mịn.\n\n## Đến bãi\n\nĐi bộ.\n',
        `${FACTS}\naccessibility: { stepFree: unknown, toilets: yes, parking: no }\nrelated: [bai-nhap, bai-hai]`,
      ),
      'places/bai-mau/index.en.md': translation('translation: { status: reviewed, by: A, on: 2026-11-02 }'),
      'places/bai-hai/index.vi.md': place().replace('Bãi Mẫu', 'Bãi Hai'),
      'places/bai-nhap/index.vi.md': place('', '', `${FACTS}\ndraft: true`).replace('Bãi Mẫu', 'Bãi Nháp'),
    });

  it('gives codes with labels, says what is unknown, and names no record that is not shown', () => {
    const data = openDataOf(catalogue());
    const { facts, ...own } = jsonOf<{ facts: Record<string, unknown> }>(data, 'en/places/bai-mau.json');
    expect(own).toMatchObject({
      id: 'vn:99:places/bai-mau',
      url: 'https://mau.example/en/places/bai-mau/',
      language: 'en',
      title: 'Sample Beach',
      licence: null,
      translation: { state: 'reviewed', by: 'A', on: '2026-11-02' },
    });
    expect(facts).toMatchObject({
      type: { code: 'beach', label: expect.stringMatching(/^Beach/) },
      accessibility: {
        stepFree: { value: null, state: 'unknown' },
        toilets: { value: true, state: 'known' },
        parking: { value: false, state: 'known' },
      },
      related: ['vn:99:places/bai-hai'],
    });
  });

  it('has no words where they are missing, and never those of another language', () => {
    const lao = jsonOf(openDataOf(catalogue()), 'lo/places/bai-mau.json');
    expect(lao).toMatchObject({
      title: null,
      summary: null,
      translation: { state: 'missing' },
      sections: [],
    });
  });

  it('has its text in parts, as JSON and to be read as Markdown', () => {
    const data = openDataOf(catalogue());
    expect(jsonOf(data, 'vi/places/bai-mau.json')['sections']).toEqual([
      { heading: null, text: 'Cát mịn.' },
      { heading: 'Đến bãi', text: 'Đi bộ.' },
    ]);
    const markdown = data.texts.get('vi/places/bai-mau.md') ?? '';
    expect(markdown).toMatch(/^# Bãi Mẫu\n\n/);
    expect(markdown).toContain('\n- accessibility.stepFree: unknown\n');
    expect(markdown).toMatch(/\n## Đến bãi\n\nĐi bộ\.\n$/);
  });
});
