import { describe, expect, it } from 'vitest';
import { BLOCKS } from '../../../src/desk/admin/form/blocks.ts';
import { fillReferences } from '../../../src/desk/admin/form/fill-references.ts';
import type { FormField, FormOption } from '../../../src/desk/admin/form/form-field.ts';
import { everyField, forms } from './forms.ts';

/** All fields, by their paths, once the records to choose from are in. */
function filled(references: Record<string, FormOption[]>): Map<string, FormField> {
  const all = [...forms, ...BLOCKS.map(({ id: name, fields }) => ({ name, fields }))];
  const copies = structuredClone(all.map(({ name, fields }) => ({ name, fields }))) as typeof forms;
  for (const { fields } of copies) fillReferences(fields, references);
  return new Map(copies.flatMap(({ name, fields }) => everyField(fields, name)));
}

describe('a field that names records', () => {
  const photo = { label: 'Bình minh', value: 'binh-minh' };

  it('offers those there are, however deep it lies, from one list', () => {
    const fields = filled({ photos: [photo] });
    expect(fields.get('bo-anh.ids')).toMatchObject({ widget: 'select', multiple: true, options: [photo] });
    expect(fields.get('places.photos.item.id') ?? fields.get('places.photos.id')).toMatchObject({
      widget: 'select',
      options: [photo],
    });
  });

  it('is a text where there are none, as in a new province: Sveltia opens no form with an empty choice', () => {
    const fields = filled({});
    const choices = [...fields].filter(([, { widget }]) => widget === 'select');
    expect(choices.length).toBeGreaterThan(50);
    const empty = choices.filter(([, { options }]) => !Array.isArray(options) || options.length === 0);
    expect(empty.map(([path]) => path)).toEqual([]);
    expect(fields.get('anh.id')).toMatchObject({ widget: 'string' });
    expect(fields.get('bo-anh.ids')?.widget).toBe('list');
    expect(fields.get('gates.opposite.partner')?.hint).toContain('Chưa có bản ghi nào để chọn');
  });
});
