import type { FormField } from './form-field.ts';

/** What a field's options say when it is chosen among the photos. */
const PHOTOS = '@photos';

/**
 * Paths of the fields in which a photo is chosen, as the form writes them in its page: `photos.*.id`, a star for each
 * item of a list. @param path of what the fields stand in.
 */
export function photoFields(fields: readonly FormField[] = [], path: readonly string[] = []): string[] {
  return fields.flatMap((field): string[] => {
    const at = [...path, field.name];
    if (field.options === PHOTOS) return [at.join('.')];
    const item = field.widget === 'list' ? [...at, '*'] : at;
    return [
      ...photoFields(field.fields, item),
      ...photoFields(field.field ? [field.field] : [], at),
      ...(field.types ?? []).flatMap((type) => photoFields(type.fields, item)),
    ];
  });
}
