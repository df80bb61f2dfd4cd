import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { languagesOf } from '../catalogue.ts';
import { isRead, shownPath } from '../files.ts';
import type { Issue } from '../issues.ts';
import { routes } from '../routes.ts';
import { clashingNames, LONGEST_CONTENT_PATH, LONGEST_PAGE_PATH, windowsName } from '../windows-names.ts';
import type { FolderRule, Rule, RuleInput } from './rule.ts';

/**
 * What a machine with Windows could not hold, also where the content is written on another: most editors sit at one.
 * Names of records have their own check (record-id.ts).
 */
export const windowsPaths: Rule = (input) => [
  ...look(input.catalogue.dir, []),
  ...look(join(input.catalogue.dir, 'theme'), ['theme']),
  ...longPages(input),
];

/** The same of one record's folder. */
export const windowsNames: FolderRule = ({ dir, kind, id }) => look(dir, [kind, id]);

/** The files of a folder; folders below it only in the theme, where they are used. */
function look(dir: string, steps: string[]): Issue[] {
  let entries: { name: string; isDirectory(): boolean }[];
  try {
    entries = readdirSync(dir, { withFileTypes: true });
  } catch {
    // Whoever reads the folder says why it cannot be read.
    return [];
  }
  const shown = entries.filter(({ name }) => isRead(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const own = shown.flatMap((entry): Issue[] => {
    const file = shownPath(...steps, entry.name);
    const fault = windowsName(entry.name, `${[shownPath(...steps), entry.name].join('/')}`);
    const below =
      steps[0] === 'theme' && entry.isDirectory() ? look(join(dir, entry.name), [...steps, entry.name]) : [];
    return [...(fault ? [fault] : longFile(file)), ...below];
  });
  const clashes = clashingNames(shown.map(({ name }) => name)).map(
    ([one, other]): Issue => ({
      file: shownPath(...steps, other),
      level: 'error',
      code: 'names-clash',
      message: `“${one}” và “${other}” chỉ khác chữ hoa chữ thường hoặc cách gõ dấu: Windows và macOS coi là một tên.`,
      fix: 'Đổi tên hoặc xóa một trong hai.',
    }),
  );
  return [...own, ...clashes];
}

const tooLong = (file: string, what: string, over: number): Issue => ({
  file,
  level: 'warning',
  code: 'long-path',
  message: `${what} dài quá mức Windows nhận (260 ký tự cả đường dẫn) nếu dự án nằm ở thư mục thường dùng.`,
  fix: `Rút tên ngắn bớt ít nhất ${over} ký tự.`,
});

function longFile(file: string): Issue[] {
  const over = file.length - LONGEST_CONTENT_PATH;
  return over > 0 ? [tooLong(file, 'Đường dẫn của tệp', over)] : [];
}

/** Ids of records are short enough by themselves; a language's tag and a region's id may be of any length. */
function longPages({ catalogue, known, readable }: RuleInput): Issue[] {
  if (!readable.province) return [];
  const [lang = ''] = languagesOf(catalogue).toSorted((a, b) => b.length - a.length);
  const over = (address: string) => `${address.slice(1)}index.html`.length - LONGEST_PAGE_PATH;
  const records = catalogue.records.map(
    ({ kind, id }) => [shownPath(kind, id), routes.record(lang, kind, id)] as const,
  );
  const regions = (catalogue.province.regions ?? []).flatMap(({ id }) =>
    known.some(({ kind }) => kind === 'places')
      ? [[shownPath('province.yaml'), routes.category(lang, 'places', 'region', id, 10)] as const]
      : [],
  );
  return [...records, ...regions].flatMap(([file, address]) =>
    over(address) > 0 ? [tooLong(file, `Trang ${address}`, over(address))] : [],
  );
}
