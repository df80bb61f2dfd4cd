import { parse, stringify } from 'yaml';
import type { FormField } from './form-field.ts';
import { fromForm, toForm } from './form-value.ts';

type Data = Record<string, unknown>;

/** As Sveltia CMS writes YAML itself; the desk brings it into the one form (src/catalogue/writer/canonical-yaml.ts). */
const FORM = { indent: 2, indentSeq: true, lineWidth: 0, singleQuote: true } as const;

const PARTS = /^---[ \t]*\n((?:[\s\S]*?\n)?)---[ \t]*(?:\n([\s\S]*))?$/;

/** What the form shows of a record's file. @throws Error of `yaml` for a text that is none. */
export function recordToForm(fields: readonly FormField[], text: string): Data {
  const [, head = '', body = ''] = PARTS.exec(text) ?? [];
  const { translation, ...data } = (parse(head) ?? {}) as Data & { translation?: Data };
  // Asked for once and then done: what is read again asks for nothing.
  const state = translation && { translation: { ...translation, current: false } };
  return { ...toForm(fields, { ...data, ...state }), body: body.trim() };
}

/** The file that a record's form makes; the desk alone has the last word on stamps. */
export function recordFromForm(fields: readonly FormField[], content: Data): string {
  const { body = '', ...data } = content;
  const facts = fields.filter(({ i18n, name }) => !i18n && data[name] !== undefined);
  const { translation, ...rest } = fromForm(
    fields.filter(({ name }) => name !== 'body'),
    data,
  ) as Data & { translation?: Data };
  const isSource = facts.length > 0;
  const state = isSource ? {} : { translation: withoutFalse(translation ?? { status: 'draft' }) };
  return `---\n${stringify({ ...rest, ...state }, FORM)}---\n${body ? `\n${String(body).trim()}\n` : ''}`;
}

function withoutFalse({ current, ...state }: Data): Data {
  return current === true ? { ...state, current } : state;
}

/** The same of a file of the whole province. */
export const yamlToForm = (fields: readonly FormField[], text: string): Data =>
  toForm(fields, (parse(text) ?? {}) as Data);

export const yamlFromForm = (fields: readonly FormField[], content: Data): string =>
  stringify(fromForm(fields, content), FORM);
