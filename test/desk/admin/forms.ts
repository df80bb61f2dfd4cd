import { createFormConfig } from '../../../src/desk/admin/form/config.ts';
import type { FormField } from '../../../src/desk/admin/form/form-field.ts';

export const config = createFormConfig({ languages: ['vi', 'en', 'lo', 'km', 'zh'] });

export interface Form {
  name: string;
  fields: FormField[];
}

export const kinds: Form[] = config.collections.flatMap((one) => ('fields' in one ? [one as Form] : []));
export const files: Form[] = config.collections.flatMap((one) =>
  'files' in one && one.files ? one.files : [],
);
export const forms: Form[] = [...kinds, ...files];

/** All fields of a form, however deep, with the names that lead to them. */
export function everyField(fields: readonly FormField[], path: string): [string, FormField][] {
  return fields.flatMap((field) => {
    const own = `${path}.${field.name}`;
    const inner = [...(field.fields ?? []), ...(field.field ? [field.field] : [])];
    const types = (field.types ?? []).flatMap(({ name, fields: of = [] }) =>
      everyField(of, `${own}<${name}>`),
    );
    return [[own, field] as [string, FormField], ...everyField(inner, own), ...types];
  });
}
