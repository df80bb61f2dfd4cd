/** What a select offers: a code or a number, and its Vietnamese name. */
export interface FormOption {
  label: string;
  value: string | number;
}

/** One of several shapes that a value may have; without fields it stands for a word alone, such as `unknown`. */
export interface FormType {
  name: string;
  label: string;
  widget: 'object';
  fields?: FormField[];
}

/** A field of Sveltia CMS's configuration, as far as the form uses it (see `Field` in its types). */
export interface FormField {
  name: string;
  label: string;
  widget:
    | 'boolean'
    | 'datetime'
    | 'hidden'
    | 'list'
    | 'markdown'
    | 'number'
    | 'object'
    | 'select'
    | 'string'
    | 'text';
  hint?: string;
  /** Or the languages in which it may not be left out. */
  required?: boolean | string[];
  /** Stands in every language; else only in the Vietnamese. */
  i18n?: true;
  pattern?: [string, string];
  maxlength?: number;
  type?: 'date' | 'email' | 'url';
  format?: string;
  value_type?: 'int' | 'float';
  min?: number;
  max?: number;
  step?: number;
  multiple?: true;
  /** `@places`, `@any`, `@commune`: the records to choose from, which the page puts in. */
  options?: FormOption[] | string;
  field?: FormField;
  fields?: FormField[];
  types?: FormType[];
  typeKey?: typeof TYPE_KEY;
  summary?: string;
  label_singular?: string;
  collapsed?: boolean | 'auto';
  default?: unknown;
  modes?: string[];
  editor_components?: string[];
  [more: string]: unknown;
}

/** Where the form keeps which of several shapes a value has; no field of the schemas is called so. */
export const TYPE_KEY = '_as';

/** The shapes of a value that is a list or a text beside others, by their names in the form. */
export const AS_LIST = '_list';
export const AS_TEXT = '_text';
