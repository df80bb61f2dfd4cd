import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readText, shownPath, textOfBytes } from '../../catalogue/files.ts';
import type { Issue } from '../../catalogue/issues.ts';
import { findThemeFile } from '../../catalogue/theme/file.ts';
import type { ThemeRule } from '../../catalogue/theme/parse.ts';
import { ownColours, withColours } from '../../catalogue/theme/set-colours.ts';
import { checkTheme } from '../../catalogue/theme/theme.ts';
import { replaceFiles } from '../../catalogue/writer/replace-files.ts';
import { RAW_COLOURS, THEME_TOKENS } from '../../model/theme.ts';
import { composedJson } from './body.ts';
import { issueLine } from './issue-line.ts';
import { type DeskAnswer, type DeskRoute, jsonAnswer, refusal } from './route.ts';
import { hexOf, newContrastIssues, type Scheme, schemeOf, type ThemeLook, themeLook } from './theme-look.ts';

/** One colour of the province as the form shows it. */
export interface ThemeColour {
  name: string;
  about: string;
  scheme: Scheme;
  /** The engine's own, hexadecimal. */
  usual: string;
  /** As the province's file says it; absent: it says nothing. */
  own?: string;
  /** What it comes to, hexadecimal. */
  hex: string;
}

/** What `/api/theme` answers. */
export interface ThemeAnswer {
  colours: ThemeColour[];
  look: ThemeLook;
  /** What else theme.css sets of colours, which this form leaves alone; in words. */
  others: string[];
}

/** What `/api/theme/try` answers: nothing is written. */
export interface ThemeTrial {
  look: ThemeLook;
  /** Why it cannot be saved. */
  faults: string[];
}

export interface ThemeFormOptions {
  contentDir: string;
  /** Told after each change. */
  saved: (what: string) => void;
}

const MOST = 10_000;
const FILE = shownPath('theme', 'theme.css');

const name = z.enum(RAW_COLOURS.map((colour) => colour.name));
/** Colours as they are to be; null: the engine's own. */
const changes = z.partialRecord(name, z.stringFormat('hex', /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i).nullable());
const trySchema = z.strictObject({ changes });
/** `before`: what the file said of each when the page read it. */
const saveSchema = z.strictObject({ changes, before: z.partialRecord(name, z.string().nullable()) });

type Changes = z.infer<typeof changes>;

const BAD = 'Mã màu chưa đúng.  → Viết dấu # và sáu chữ số từ 0 đến 9, chữ từ a đến f, ví dụ #8f2518.';

/** The colours of the province as a form: what is to be saved is measured by the check before. */
export function createThemeForm({ contentDir, saved }: ThemeFormOptions): DeskRoute {
  return async ({ method, path, body }) => {
    if (path !== '/api/theme' && path !== '/api/theme/try') return undefined;
    const root = existsSync(contentDir) ? realpathSync(contentDir) : contentDir;
    const file = readThemeFile(root);
    if ('issue' in file) return refusal(409, issueLine(file.issue));
    if (method !== 'POST') return jsonAnswer(answerOf(file));
    const given = composedJson(await body(MOST));
    if (path === '/api/theme/try') {
      const { data } = trySchema.safeParse(given);
      return data ? jsonAnswer(judge(root, file, data.changes).trial) : refusal(400, BAD);
    }
    const { data } = saveSchema.safeParse(given);
    return data ? save(root, file, data, saved) : refusal(400, BAD);
  };
}

interface ThemeFile {
  path: string;
  /** Absent: there is none. */
  bytes?: Buffer;
  /** As it stands, without a byte order mark. */
  css: string;
  rules: ThemeRule[];
}

function readThemeFile(root: string): ThemeFile | { issue: Issue } {
  const { path, issue } = findThemeFile(root, 'theme.css');
  if (issue) return { issue };
  const read = path === undefined ? { text: '' } : readText(path, FILE);
  if (read.issue) return { issue: read.issue };
  const { theme, issues } = checkTheme(root, read.text);
  const [first] = issues.filter(({ level }) => level === 'error');
  if (!theme) return { issue: first as Issue };
  const css = read.bytes?.toString('utf8').replace(/^\ufeff/, '') ?? '';
  return {
    path: path ?? join(root, 'theme', 'theme.css'),
    ...(read.bytes && { bytes: read.bytes }),
    css,
    rules: theme.rules,
  };
}

function answerOf({ css, rules }: ThemeFile): ThemeAnswer {
  const own = ownColours(css);
  return {
    colours: RAW_COLOURS.map(({ name, about, usual }) => {
      const said = own.get(name);
      const hex = hexOf(rules, name);
      return { name, about, scheme: schemeOf(name), usual, hex, ...(said !== undefined && { own: said }) };
    }),
    look: themeLook(rules),
    others: otherColours(rules),
  };
}

/** Colours that are set for a part of the pages, under a condition, or by their meaning. */
function otherColours(rules: readonly ThemeRule[]): string[] {
  const colours = new Set(THEME_TOKENS.filter(({ takes }) => takes === 'colour').map((token) => token.name));
  const raw = new Set<string>(RAW_COLOURS.map((colour) => colour.name));
  return rules.flatMap(({ selectors, media, declarations }) =>
    declarations
      .filter((one) => colours.has(one.name))
      .filter((one) => media || !selectors.includes(':root') || !raw.has(one.name))
      .map((one) => `--${one.name} (dòng ${one.line})`),
  );
}

const changed = (css: string, given: Changes): string =>
  withColours(css, new Map(Object.entries(given).map(([key, value]) => [key, value ?? undefined])));

/** The file with other colours, and what the check says of it. */
function judge(root: string, { css, rules }: ThemeFile, given: Changes): { next: string; trial: ThemeTrial } {
  const next = changed(css, given);
  const { theme, issues } = checkTheme(root, textOfBytes(Buffer.from(next)));
  const faults = theme
    ? newContrastIssues(rules, theme.rules)
    : issues.filter(({ level }) => level === 'error');
  const look = themeLook(theme?.rules ?? rules);
  // Its line is none that the file has.
  return { next, trial: { look, faults: faults.map((issue) => issueLine({ ...issue, file: '' })) } };
}

function save(
  root: string,
  file: ThemeFile,
  { changes, before }: z.infer<typeof saveSchema>,
  saved: (what: string) => void,
): DeskAnswer {
  const own = ownColours(file.css);
  const names = Object.keys(changes) as (keyof Changes)[];
  const other = names.find((key) => (own.get(key) ?? null) !== (before[key] ?? null));
  if (other) return refusal(409, changedElsewhere(other, own.get(other)));
  const { next, trial } = judge(root, file, changes);
  if (trial.faults.length > 0) return refusal(400, trial.faults.join('\n'));
  const { path, bytes, css } = file;
  if (next !== css) {
    const mark = bytes?.toString('utf8').startsWith('\ufeff') ? '\ufeff' : '';
    if (replaceFiles([{ path, before: bytes, after: mark + next }]))
      return refusal(409, 'Bộ màu vừa được sửa ở nơi khác.  → Xem lại rồi bấm Lưu lần nữa.');
    saved(`đổi màu: ${names.map((key) => `--${key}`).join(', ')}`);
  }
  const now = readThemeFile(root);
  return 'issue' in now ? refusal(409, issueLine(now.issue)) : jsonAnswer(answerOf(now));
}

function changedElsewhere(key: string, now: string | undefined): string {
  const about = RAW_COLOURS.find((colour) => colour.name === key)?.about ?? key;
  return `Màu “${about.replace(/\.$/, '')}” vừa được sửa ở nơi khác, nay là ${now ?? 'màu gốc'}.  → Xem lại rồi bấm Lưu lần nữa.`;
}
