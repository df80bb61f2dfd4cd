import type { FormField, FormOption } from '../form/form-field.ts';

/** What `/admin/config.json` answers. */
export interface PageConfig {
  /** Without lists of records: a field names them, as `@places`. */
  config: Record<string, unknown> & { collections: PageCollection[] };
  references: Record<string, FormOption[]>;
  backend: Record<string, unknown>;
}

export interface PageCollection {
  format?: string;
  fields?: FormField[];
  files?: { format: string; fields: FormField[] }[];
}
