import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readText, shownPath } from '../../catalogue/files.ts';
import { parseMarkdownFile } from '../../catalogue/front-matter.ts';
import { listRecords } from '../../catalogue/list-records.ts';
import { parseYaml } from '../../catalogue/yaml-file.ts';
import { type Editing, editingSchema } from '../../model/editing.ts';
import { languageTag } from '../../model/fields.ts';
import { KIND_NAMES } from '../../model/kinds.ts';
import type { FormOption } from './form/form-field.ts';

type Texts = Record<string, unknown>;

/**
 * What a field that names records may choose from, by its reference (`places`, `any`, `commune`): titles of today, also
 * of composed pages and of records that have mistakes.
 */
export function createReferences(root: string): () => Record<string, FormOption[]> {
  const known = new Map<string, { state: string; title: string }>();
  const titleOf = (file: string, shown: string, id: string): string => {
    const { size, mtimeMs, ino } = statSync(file);
    const state = `${size} ${mtimeMs} ${ino}`;
    const last = known.get(file);
    if (last?.state === state) return last.title;
    const { title } = (parseMarkdownFile(readText(file, shown).text, shown).data ?? {}) as Texts;
    const found = typeof title === 'string' && title ? title : id;
    known.set(file, { state, title: found });
    return found;
  };
  return () => {
    const lists: Record<string, FormOption[]> = Object.fromEntries(KIND_NAMES.map((kind) => [kind, []]));
    for (const { kind, id } of listRecords(root, [])) {
      const name = ['index.vi.md', 'index.vi.mdx'].find((one) => existsSync(join(root, kind, id, one)));
      if (!name) continue;
      const title = titleOf(join(root, kind, id, name), shownPath(kind, id, name), id);
      lists[kind]?.push({ value: id, label: title });
    }
    for (const [kind, list] of Object.entries(lists)) lists[kind] = told(list);
    const any = KIND_NAMES.filter((kind) => kind !== 'photos').flatMap((kind) => lists[kind] ?? []);
    return { ...lists, any: told(any), commune: communes(root) };
  };
}

/** In the order of the alphabet; two of the same title are told apart by their ids. */
function told(list: readonly FormOption[]): FormOption[] {
  const counts = Map.groupBy(list, ({ label }) => label);
  const isTwice = ({ label }: FormOption) => (counts.get(label)?.length ?? 0) > 1;
  return list
    .map((one) => (isTwice(one) ? { ...one, label: `${one.label} (${one.value})` } : one))
    .sort((a, b) => VIETNAMESE.compare(a.label, b.label));
}

const VIETNAMESE = new Intl.Collator('vi');

function communes(root: string): FormOption[] {
  const file = shownPath('communes.yaml');
  const { data } = parseYaml(readText(join(root, 'communes.yaml'), file).text, file);
  const list = (data as Texts | undefined)?.['communes'];
  return (Array.isArray(list) ? list : []).flatMap((one: { code?: unknown; names?: Texts } | null) => {
    const name = one?.names?.['vi'];
    return typeof one?.code === 'string' && typeof name === 'string'
      ? [{ value: one.code, label: name }]
      : [];
  });
}

function provinceIn(root: string): Texts {
  const file = shownPath('province.yaml');
  return (parseYaml(readText(join(root, 'province.yaml'), file).text, file).data ?? {}) as Texts;
}

/** The languages of the province, Vietnamese first; that alone where province.yaml cannot be read. */
export function languagesIn(root: string): string[] {
  const list = provinceIn(root)['languages'];
  const tags = (Array.isArray(list) ? list : []).map((one: { tag?: unknown } | null) => one?.tag);
  const sound = tags.filter((tag) => languageTag.safeParse(tag).success) as string[];
  return ['vi', ...new Set(sound.filter((tag) => tag !== 'vi'))];
}

/** The repository elsewhere that province.yaml names; none where its mistakes leave a doubt. */
export const editingIn = (root: string): Editing | undefined =>
  editingSchema.safeParse(provinceIn(root)['editing']).data;
