import { z } from 'zod';
import vi from '../../locales/vi.json' with { type: 'json' };
import { suggestId } from './record-id.ts';

/** A dot parts the steps of a key in locales/, so that codes stand there without. */
const keyOf = (code: string) => code.replaceAll('.', '_');
const listKey = (codes: readonly string[]) => codes.map(keyOf).sort().join(' ');

/** Vietnamese names of the codes of every controlled list, by the codes themselves: no two lists have the same. */
const LISTS = new Map<string, Record<string, string>>(
  [...Object.values(vi.list), vi.kind, { yes: 'có', no: 'không', unknown: 'chưa rõ' }].map(
    (names: Record<string, string>) => [listKey(Object.keys(names)), names],
  ),
);

/** `beach (Bãi biển)` for each code; the code alone where the list has no words in locales/. */
export function namedCodes(codes: readonly string[]): string[] {
  const names = LISTS.get(listKey(codes));
  return codes.map((code) => (names?.[keyOf(code)] ? `${code} (${names[keyOf(code)]})` : code));
}

/**
 * The Vietnamese name of one code of a list: by locales/, else as the field's description has it (`point: đo tại chỗ`).
 * @returns undefined for what is written the same in every language, as `VND`.
 */
export function codeName(code: string, codes: readonly string[], description = ''): string | undefined {
  const listed = LISTS.get(listKey(codes))?.[keyOf(code)];
  if (listed) return listed;
  const found = description.split(/[;.]\s*/).find((part) => part.trimStart().startsWith(`${code}: `));
  return found?.trimStart().slice(code.length + 2);
}

/** The code whose Vietnamese name was typed, with or without marks. */
export function codeByName(typed: string, codes: readonly string[]): string | undefined {
  const names = LISTS.get(listKey(codes));
  const wanted = suggestId(typed);
  return codes.find((code) => names?.[keyOf(code)] && suggestId(names[keyOf(code)] as string) === wanted);
}

/** A field's description, in which the codes it takes have their names. */
export function describeCodes(description: string, schema: z.ZodType | undefined): string {
  const single = schema instanceof z.ZodArray ? schema.element : schema;
  if (!(single instanceof z.ZodEnum)) return description;
  const codes = single.options.map(String);
  return description.replace(codes.join(', '), () => namedCodes(codes).join(', '));
}
