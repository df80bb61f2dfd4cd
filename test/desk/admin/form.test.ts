import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldOf } from '../../../src/desk/admin/form/field-of.ts';
import { photoFields } from '../../../src/desk/admin/form/photo-fields.ts';
import { KIND_NAMES, sourceSchema } from '../../../src/model/kinds.ts';
import { everyField, type Form, files, forms, kinds } from './forms.ts';

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
      'ignore list',
      'current boolean',
    ]);
    const ignored = inner?.find(({ name }) => name === 'ignore')?.fields ?? [];
    expect(ignored).toHaveLength(2);
    expect([...(inner ?? []), ...ignored].every(({ i18n }) => i18n)).toBe(true);
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
