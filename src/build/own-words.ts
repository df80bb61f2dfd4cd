import type { OwnWords } from '../catalogue/interface-words.ts';
import type { Issue } from '../catalogue/issues.ts';
import { nearest } from '../catalogue/nearest.ts';
import { placeholders } from '../language/check-locales.ts';

type Tree = Record<string, unknown>;

/**
 * Puts a province's own words of a language in the place of the engine's.
 * @param tree the engine's words, which stay as they are.
 * @returns the words with the province's among them, and an issue for each that has no place or another shape.
 */
export function withOwnWords(tree: Tree, own: readonly OwnWords[]): { words: Tree; issues: Issue[] } {
  const words = structuredClone(tree);
  const issues: Issue[] = [];
  const keys = keysOf(tree);
  const given = new Map<string, OwnWords>();
  for (const item of own) {
    const { file, line, key, text } = item;
    const tell = (code: string, message: string, fix: string, level: Issue['level'] = 'error') =>
      issues.push({ file, line, level, code, message, fix });
    const before = keys.get(key);
    const twice = given.get(key);
    if (before === undefined)
      tell('interface-unknown-key', `Giao diện không có lời văn “${key}”.`, instead(key, keys));
    else if (twice) tell('interface-key-twice', `“${key}” đã ghi ở dòng ${twice.line}.`, 'Giữ một dòng.');
    else {
      const fault = misplaced(key, before, text);
      if (fault) tell('interface-placeholder', ...fault);
      else put(words, key.split('.'), text);
      given.set(key, item);
    }
  }
  for (const { file, line, key } of given.values()) {
    const lacks = formsOf(key, keys).filter((form) => !given.has(form));
    // Told once, at the first form that is there.
    if (lacks.length > 0 && formsOf(key, keys).find((form) => given.has(form)) === key)
      issues.push({
        file,
        line,
        level: 'warning',
        code: 'interface-plural',
        message: `“${key}” còn dạng khác theo số, vẫn là lời của máy: ${lacks.join(', ')}.`,
        fix: 'Viết cả các dạng ấy.',
      });
  }
  return { words, issues };
}

/** Every text of a tree by its key. */
function keysOf(tree: Tree, prefix = '', into = new Map<string, string>()): Map<string, string> {
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === 'string') into.set(prefix + name, value);
    else if (value !== null && typeof value === 'object') keysOf(value as Tree, `${prefix}${name}.`, into);
  }
  return into;
}

const PLURAL = /_(?:zero|one|two|few|many|other)$/;

/** The key with its other forms, where it is one of several. */
const formsOf = (key: string, keys: ReadonlyMap<string, string>): string[] =>
  PLURAL.test(key)
    ? [...keys.keys()].filter(
        (other) => PLURAL.test(other) && other.replace(PLURAL, '') === key.replace(PLURAL, ''),
      )
    : [];

function instead(key: string, keys: ReadonlyMap<string, string>): string {
  const all = [...keys.keys()];
  const forms = all.filter((other) => PLURAL.test(other) && other.replace(PLURAL, '') === key);
  if (forms.length > 0) return `Viết từng dạng theo số: ${forms.join(', ')}`;
  const inside = all.filter((other) => other.startsWith(`${key}.`));
  if (inside.length > 0) return `Đây là một phần; viết từng lời văn trong đó, ví dụ ${inside[0]}`;
  const last = (path: string) => path.slice(path.lastIndexOf('.') + 1);
  // Whoever forgot the part or took another has the last word right.
  const guess = nearest(key, all) ?? all.find((other) => last(other) === last(key));
  return guess ? `Có phải muốn viết: ${guess}` : 'Tìm khóa đúng trong locales/vi.json.';
}

/** What the words must hold to be filled in, and may not hold. */
function misplaced(key: string, before: string, text: string): [string, string] | undefined {
  // The library that fills in would read these as orders of its own.
  if (/\$t\(/.test(text)) return [`“${key}” không được chứa $t(.`, 'Bỏ dấu $.'];
  const marks = (names: Iterable<string>) => [...names].map((name) => `{{${name}}}`).join(', ');
  const [wanted, found] = [new Set(placeholders(before)), new Set(placeholders(text))];
  const rest = text.replace(/\{\{\w+\}\}/g, '');
  if (/\{\{|\}\}/.test(rest))
    return [
      `“${key}” có chỗ điền viết chưa đúng.`,
      wanted.size ? `Viết đúng: ${marks(wanted)}` : 'Bỏ dấu {{ }}.',
    ];
  const lacks = wanted.difference(found);
  // "One result" may leave the number out.
  if (/_one$/.test(key)) lacks.delete('count');
  if (lacks.size > 0) return [`“${key}” thiếu chỗ điền ${marks(lacks)}.`, `Lời của máy là: ${before}`];
  const surplus = found.difference(wanted);
  if (surplus.size > 0) return [`“${key}” thừa chỗ điền ${marks(surplus)}.`, `Lời của máy là: ${before}`];
  return undefined;
}

function put(tree: Tree, [name = '', ...rest]: string[], text: string): void {
  if (rest.length === 0) tree[name] = text;
  else put(tree[name] as Tree, rest, text);
}
