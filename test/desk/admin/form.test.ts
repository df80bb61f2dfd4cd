import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { formatFile } from '../../../src/catalogue/writer/format-file.ts';
import { createFormConfig } from '../../../src/desk/admin/form/config.ts';
import { fieldOf } from '../../../src/desk/admin/form/field-of.ts';
import {
  recordFromForm,
  recordToForm,
  yamlFromForm,
  yamlToForm,
} from '../../../src/desk/admin/form/file-text.ts';
import type { FormField } from '../../../src/desk/admin/form/form-field.ts';
import { fromForm, toForm } from '../../../src/desk/admin/form/form-value.ts';
import { photoFields } from '../../../src/desk/admin/form/photo-fields.ts';
import { KIND_NAMES, sourceSchema } from '../../../src/model/kinds.ts';

const CONTENT = join(import.meta.dirname, '../../../content');
const EVERY_KIND = join(import.meta.dirname, '../../fixtures/every-kind');
const config = createFormConfig({ languages: ['vi', 'en', 'lo', 'km', 'zh'] });

interface Form {
  name: string;
  fields: FormField[];
}

const kinds: Form[] = config.collections.flatMap((one) => ('fields' in one ? [one as Form] : []));
const files: Form[] = config.collections.flatMap((one) => ('files' in one && one.files ? one.files : []));
const forms: Form[] = [...kinds, ...files];

/** All fields of a form, however deep, with the names that lead to them. */
function everyField(fields: readonly FormField[], path: string): [string, FormField][] {
  return fields.flatMap((field) => {
    const own = `${path}.${field.name}`;
    const inner = [...(field.fields ?? []), ...(field.field ? [field.field] : [])];
    const types = (field.types ?? []).flatMap(({ name, fields: of = [] }) =>
      everyField(of, `${own}<${name}>`),
    );
    return [[own, field] as [string, FormField], ...everyField(inner, own), ...types];
  });
}
const all = forms.flatMap(({ name, fields }) => everyField(fields, name));

describe('the form', () => {
  it('has every kind and every file of the province, each field with its Vietnamese name', () => {
    expect(kinds.map(({ name }) => name)).toEqual(KIND_NAMES);
    expect(files.map(({ name }) => name)).toEqual([
      'province',
      'communes',
      'terms',
      'audiences',
      'synonyms',
      'redirects',
    ]);
    expect(all.length).toBeGreaterThan(900);
    const unnamed = all.filter(([, { label, name }]) => !label || label === name);
    expect(unnamed.map(([path]) => path)).toEqual([]);
  });

  it('has the keys of a record in the order in which they are written', () => {
    for (const { name, fields } of kinds) {
      const keys = Object.keys((sourceSchema(name as 'places') as unknown as z.ZodObject).shape);
      const shown = fields.map((field) => field.name).filter((key) => !['translation', 'body'].includes(key));
      expect(shown, name).toEqual(keys);
    }
  });

  it('asks for words in every language, for facts once', () => {
    const places = kinds.find(({ name }) => name === 'places') as Form;
    const translated = places.fields.filter(({ i18n }) => i18n).map(({ name }) => name);
    expect(translated).toEqual(['title', 'summary', 'safety', 'body', 'translation']);
    const inner = places.fields.find(({ name }) => name === 'translation')?.fields;
    expect(inner?.map(({ name, widget }) => `${name} ${widget}`)).toEqual([
      'status select',
      'by string',
      'on datetime',
      'source hidden',
      'blocks hidden',
      'current boolean',
    ]);
    expect(inner?.every(({ i18n }) => i18n)).toBe(true);
  });

  it('names codes in Vietnamese', () => {
    const field = (path: string) => all.find(([own]) => own === path)?.[1];
    const labels = (path: string) =>
      ((field(path)?.options ?? []) as { label: string }[]).map(({ label }) => label);
    expect(labels('places.type')).toContain('Bãi biển');
    expect(labels('places.geo.basis')).toEqual(['Đo tại chỗ', 'Tâm xã', 'Gần đúng']);
    expect(labels('places.translation.status')[2]).toBe('Đã duyệt');
    const bare = all.flatMap(([path, { options }]) =>
      (Array.isArray(options) ? options : [])
        .filter(
          ({ label, value }) => typeof value === 'string' && label.toLowerCase() === value.toLowerCase(),
        )
        .map(({ value }) => `${path.replace(/^[^.]*/, '')}=${value}`),
    );
    // What is called so in Vietnamese too.
    const same = new Set(bare.map((one) => one.replace(/^.*=/, '')));
    expect([...same].sort()).toEqual([
      'CNY',
      'EUR',
      'JPY',
      'KHR',
      'KRW',
      'LAK',
      'USD',
      'VND',
      'dwt',
      'github',
      'gitlab',
      'grdp',
      'ha',
      'km',
      'logistics',
      'm',
      'mw',
    ]);
  });

  it('has bounds for coordinates, days as days, and records to choose from', () => {
    const field = (path: string) => all.find(([own]) => own === path)?.[1];
    expect(field('places.geo.lat')).toMatchObject({
      widget: 'number',
      value_type: 'float',
      min: 7,
      max: 24,
      step: 0.0001,
    });
    expect(field('places.updated')).toMatchObject({
      widget: 'datetime',
      type: 'date',
      format: 'YYYY-MM-DD',
      required: true,
    });
    expect(field('places.related')).toMatchObject({ widget: 'select', multiple: true, options: '@any' });
    expect(field('places.locality')).toMatchObject({ multiple: true, options: '@commune' });
    expect(field('places.photos.id')).toMatchObject({ options: '@photos' });
    expect(field('events.place')).toMatchObject({ options: '@places' });
    expect(field('province.home.actions')).toMatchObject({ max: 3 });
  });

  it('is not built for what it has no field for, and says where', () => {
    const shape = z.strictObject({ when: z.date().meta({ title: 'Khi nào', description: '' }) });
    const titled = shape.meta({ title: 'Lịch', description: '' });
    expect(() => fieldOf('calendar', titled, { languages: ['vi'], path: 'events.calendar' })).toThrow(
      'events.calendar.when: the form has no field for “date”.',
    );
    expect(() =>
      fieldOf('x', z.array(z.array(z.string())).meta({ title: 'X' }), { languages: [], path: 'x' }),
    ).toThrow('x: the form has no list of lists.');
    expect(() => fieldOf('x', z.string(), { languages: [], path: 'places.x' })).toThrow(
      'places.x: the form needs a title.',
    );
  });
});

describe('what the form holds of a file', () => {
  it.each(kinds.map(({ name, fields }) => [name, fields] as const))('is all of it: %s', (name, fields) => {
    const texts = [CONTENT, EVERY_KIND].flatMap((dir) =>
      globSync(`${name}/*/index.*.md`, { cwd: dir }).map((path) => {
        const text = readFileSync(join(dir, path), 'utf8');
        return formatFile(path.replaceAll('\\', '/'), text) as string;
      }),
    );
    for (const text of texts) {
      const form = recordToForm(fields, text);
      const [, head, body] = recordFromForm(fields, form).split(/^---\n/m);
      const [, formerHead, formerBody] = text.split(/^---\n/m);
      expect(parse(head ?? '')).toEqual(parse(formerHead ?? ''));
      expect(Object.keys(parse(head ?? ''))).toEqual(Object.keys(parse(formerHead ?? '')));
      expect(body?.trim()).toBe(formerBody?.trim());
    }
    expect(texts.length).toBeGreaterThan(0);
  });

  it.each(
    files.filter(({ name }) => name !== 'redirects').map(({ name, fields }) => [name, fields] as const),
  )('is all of it: %s.yaml', (name, fields) => {
    const text = readFileSync(join(CONTENT, `${name}.yaml`), 'utf8');
    expect(parse(yamlFromForm(fields, yamlToForm(fields, text)))).toEqual(parse(text));
  });

  it('keeps words of a language that the province does not show', () => {
    const province = files.find(({ name }) => name === 'province')?.fields ?? [];
    const data = {
      names: { vi: 'Tỉnh', ja: '省' },
      home: { featured: [] },
      menu: [{ kind: 'places' }, { view: 'map' }],
    };
    expect(fromForm(province, toForm(province, data))).toEqual(data);
  });

  it('says which of several shapes a value has', () => {
    const events = kinds.find(({ name }) => name === 'events')?.fields ?? [];
    const gates = kinds.find(({ name }) => name === 'gates')?.fields ?? [];
    const lunar = { start: { day: 1, month: 2 }, end: { day: 3, month: 2 } };
    expect(toForm(events, { when: { lunar } })).toEqual({ when: { _as: 'lunar', lunar } });
    expect(toForm(events, { when: 'unknown' })).toEqual({ when: { _as: 'unknown' } });
    const hours = [{ days: ['mon'], open: '07:00', close: '17:00' }];
    expect(toForm(gates, { hours })).toEqual({ hours: { _as: '_list', _list: hours } });
    const data = {
      opposite: { name: 'Nậm Xôi', hours: 'unknown', phone: '+856 64 000 000' },
      hours,
      lunch: { from: '11:30', to: '13:00' },
      fees: [
        { what: 'Lệ phí', fee: 'unknown' },
        { what: 'Phí', fee: { amount: 5, currency: 'USD' }, asOf: '2026-11-20' },
      ],
    };
    expect(fromForm(gates, toForm(gates, data))).toEqual(data);
    expect(fromForm(gates, toForm(gates, { lunch: 'none' }))).toEqual({ lunch: 'none' });
  });

  it('leaves out what was left empty, but for a list that must be there', () => {
    const places = kinds.find(({ name }) => name === 'places')?.fields ?? [];
    const data = {
      title: ' Bến\nđò ',
      owner: '',
      geo: null,
      tags: [],
      feeVnd: { adult: null, asOf: '' },
      sources: [],
    };
    expect(fromForm(places, data)).toEqual({ title: 'Bến đò', sources: [] });
  });

  it('takes a switch that need not be there for left empty while it is off, and keeps any other', () => {
    const fields = [
      { name: 'draft', widget: 'boolean', required: false },
      { name: 'show', widget: 'boolean', required: true },
    ] as unknown as FormField[];
    expect(fromForm(fields, { draft: false, show: false })).toEqual({ show: false });
    expect(fromForm(fields, { draft: true, show: true })).toEqual({ draft: true, show: true });
  });

  it('asks for a stamp only when it is said, and never of what is read', () => {
    const places = kinds.find(({ name }) => name === 'places')?.fields ?? [];
    const text =
      '---\ntitle: Landing\nsummary: A.\ntranslation:\n  status: draft\n  current: true\n---\n\nHere.\n';
    const form = recordToForm(places, text);
    expect(form['translation']).toEqual({ status: 'draft', current: false });
    expect(recordFromForm(places, form)).not.toContain('current');
    expect(recordFromForm(places, { ...form, translation: { status: 'draft', current: true } })).toBe(text);
    expect(recordFromForm(places, { title: 'A', summary: 'B.' })).toContain(
      'translation:\n  status: draft\n',
    );
    expect(
      recordFromForm(places, { title: 'A', updated: '2026-11-20', translation: { status: 'draft' } }),
    ).not.toContain('translation');
  });
});

describe('fields in which a photo is chosen', () => {
  it('are found in every form, with a star for each item of a list', () => {
    const paths = (name: string) => photoFields(forms.find((one) => one.name === name)?.fields);
    expect(paths('places')).toEqual(['photos.*.id']);
    expect(paths('exhibitions')).toEqual(['panels.*.photo', 'photos.*.id']);
    expect(paths('province')).toEqual(['home.opening']);
    for (const { name, fields } of forms)
      expect(photoFields(fields), name).toHaveLength(
        everyField(fields, '').filter(([, { options }]) => options === '@photos').length,
      );
  });
});
