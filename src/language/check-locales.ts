import { localeFile } from './translator.ts';
import { checkTranslated } from './untranslated.ts';

export type LocaleRule =
  | 'missing'
  | 'extra'
  | 'unused'
  | 'placeholders'
  | 'plural'
  | 'empty'
  | 'type'
  | 'untranslated'
  | 'endonym';

/** One fault in the words of a language; `message` is Vietnamese and says what to write instead. */
export interface LocaleIssue {
  rule: LocaleRule;
  locale: string;
  file: string;
  key: string;
  message: string;
}

/** A message with its forms: `''` for the plain one, or the plural category. */
type Forms = Map<string, string>;
type Messages = Map<string, Forms>;

const PLURAL = /^(.+)_(zero|one|two|few|many|other)$/;

/**
 * Compares the words of all languages with those of the source and with what the code asks for.
 * @param locales the trees of locales/<tag>.json by tag; must hold the source language
 * @param usedKeys from `collectUsedKeys`; left out, use is not checked
 */
export function checkLocales(
  locales: Record<string, object>,
  usedKeys?: ReadonlySet<string>,
  source = 'vi',
): LocaleIssue[] {
  const issues: LocaleIssue[] = [];
  const report = (rule: LocaleRule, locale: string, key: string, message: string) =>
    issues.push({
      rule,
      locale,
      file: localeFile(locale),
      key,
      message: `${localeFile(locale)} — “${key}”: ${message}`,
    });

  const all = new Map<string, Messages>();
  for (const [locale, tree] of Object.entries(locales)) {
    const messages = messagesOf(tree, (key) =>
      report('type', locale, key, 'giá trị phải là một chuỗi. → Viết lời văn trong dấu ngoặc kép.'),
    );
    all.set(locale, messages);
  }
  const sourceMessages = all.get(source);
  if (!sourceMessages) throw new RangeError(`checkLocales: no words of the source language "${source}"`);

  for (const [locale, messages] of all) {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    for (const key of sourceMessages.keys())
      if (!messages.has(key))
        report('missing', locale, key, `chưa có. → Thêm bản dịch của: ${quote(sourceMessages.get(key))}`);
    for (const [key, forms] of messages) {
      const wanted = sourceMessages.get(key);
      if (!wanted)
        report(
          'extra',
          locale,
          key,
          `bản ${source} không có khóa này. → Xóa, hoặc thêm vào ${localeFile(source)}.`,
        );
      for (const [form, text] of forms)
        if (text.trim() === '')
          report('empty', locale, form ? `${key}_${form}` : key, 'đang để trống. → Viết lời văn.');
      checkPlural(key, forms, wanted, categories, (message) => report('plural', locale, key, message));
      if (wanted) checkPlaceholders(forms, wanted, (message) => report('placeholders', locale, key, message));
    }
  }
  checkTranslated(all, source, report);
  if (usedKeys)
    checkUse(sourceMessages, usedKeys, (rule, key, message) => report(rule, source, key, message));
  return issues;
}

/** The texts of a tree by key; plural forms are one. */
export function messagesOf(tree: object, wrongType: (key: string) => void = () => {}): Messages {
  const messages: Messages = new Map();
  flatten(tree, '', messages, wrongType);
  return messages;
}

function flatten(tree: object, prefix: string, into: Messages, wrongType: (key: string) => void): void {
  for (const [name, value] of Object.entries(tree)) {
    const path = prefix + name;
    if (typeof value === 'string') {
      const [, base = path, form = ''] = PLURAL.exec(path) ?? [];
      into.set(base, (into.get(base) ?? new Map()).set(form, value));
    } else if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      flatten(value, `${path}.`, into, wrongType);
    } else wrongType(path);
  }
}

function checkPlural(
  key: string,
  forms: Forms,
  wanted: Forms | undefined,
  categories: readonly string[],
  report: (message: string) => void,
): void {
  const isPlural = !forms.has('') || forms.size > 1;
  const sourceIsPlural = wanted ? !wanted.has('') || wanted.size > 1 : isPlural;
  if (!isPlural && !sourceIsPlural) return;
  const lacks = categories.filter((category) => !forms.has(category));
  const surplus = [...forms.keys()].filter((form) => !categories.includes(form));
  const name = (form: string) => (form ? `${key}_${form}` : key);
  if (lacks.length) report(`thiếu dạng số nhiều. → Thêm: ${lacks.map(name).join(', ')}`);
  if (surplus.length) report(`ngôn ngữ này không dùng dạng đó. → Xóa: ${surplus.map(name).join(', ')}`);
}

function checkPlaceholders(forms: Forms, wanted: Forms, report: (message: string) => void): void {
  const expected = new Set([...wanted.values()].flatMap(placeholders));
  for (const [form, text] of forms) {
    const found = new Set(placeholders(text));
    // "One result" may leave the number out; every other form must show what the source shows.
    const lacks = [...expected].filter((name) => !found.has(name) && !(form === 'one' && name === 'count'));
    const surplus = [...found].filter((name) => !expected.has(name));
    if (lacks.length)
      report(`thiếu chỗ điền ${lacks.map((name) => `{{${name}}}`).join(', ')} trong “${text}”.`);
    if (surplus.length)
      report(`thừa chỗ điền ${surplus.map((name) => `{{${name}}}`).join(', ')} trong “${text}”.`);
  }
}

/** Names of what is filled into a text. */
export function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1] as string);
}

function checkUse(
  messages: Messages,
  usedKeys: ReadonlySet<string>,
  report: (rule: LocaleRule, key: string, message: string) => void,
): void {
  const starts = [...usedKeys].filter((key) => key.endsWith('*')).map((key) => key.slice(0, -1));
  for (const key of usedKeys) {
    const start = key.endsWith('*') ? key.slice(0, -1) : undefined;
    const found =
      start === undefined ? messages.has(key) : [...messages.keys()].some((known) => known.startsWith(start));
    if (!found) report('missing', key, 'mã nguồn gọi khóa này nhưng tệp chưa có. → Thêm khóa.');
  }
  for (const key of messages.keys())
    if (!usedKeys.has(key) && !starts.some((start) => key.startsWith(start)))
      report('unused', key, 'không nơi nào dùng. → Xóa khỏi mọi ngôn ngữ.');
}

function quote(forms: Forms | undefined): string {
  return `“${[...(forms?.values() ?? [])][0] ?? ''}”`;
}
