import type { FormField, FormOption } from './form-field.ts';

const NOTHING = 'Chưa có bản ghi nào để chọn: tạo bản ghi ấy trước, rồi mở lại mẫu nhập này.';

/**
 * Puts the records to choose from into the fields that name them (`@places`), within fields too: the page would else hold
 * each record's title dozens of times. Sveltia opens no form in which a choice has nothing to choose, as in a new
 * province: what is in such a field stays to be seen, as a text.
 */
export function fillReferences(
  fields: readonly FormField[],
  references: Readonly<Record<string, FormOption[]>>,
): void {
  for (const field of fields) {
    if (typeof field.options === 'string') fill(field, references[field.options.slice(1)] ?? []);
    const inner = [
      field.fields,
      field.field && [field.field],
      ...(field.types ?? []).map((one) => one.fields),
    ];
    for (const list of inner) if (list) fillReferences(list, references);
  }
}

function fill(field: FormField, options: FormOption[]): void {
  if (options.length > 0) {
    field.options = options;
    return;
  }
  field.widget = field.multiple ? 'list' : 'string';
  field.hint = [field.hint, NOTHING].filter(Boolean).join(' ');
  delete field.options;
  delete field.multiple;
}
