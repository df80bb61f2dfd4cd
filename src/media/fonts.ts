import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { publishFile } from './files.ts';
import { faceCss, fallbackCss, fallbackFamilies, type PlacedFace } from './font-css.ts';
import type { WidthSample } from './font-fallbacks.ts';
import { partFace, partOf } from './font-parts.ts';
import {
  defaultFontTable,
  type FontDisplay,
  type FontFace,
  type FontTable,
  type ScriptFonts,
} from './font-table.ts';
import { type SubsetFace, subsetFace } from './subset-face.ts';

/** Text of one language's pages; order and repetition do not matter, so whole pages or plain sets do alike. */
export interface UsedCharacters {
  text: string;
  /** What is set in the display face: headings. */
  display: string;
}

export interface FontOptions {
  cacheDir: string;
  outDir: string;
  /** What stands before a file's name in the style sheet, for instance `/fonts/`. */
  base: string;
  /**
   * The languages' names in themselves, as the language switch on every page shows them. Each foreign script in them gets a
   * file of one or two kilobytes, so that no visitor sees empty boxes there and no page fetches a whole face for it.
   */
  names?: string;
  /** Also ships faces for Chinese, Japanese and Korean, some 80 kB a weight; else the system's fonts have them. */
  shipCjk?: boolean;
  /** Instead of what the table says; a kiosk, whose fonts are on its own disk, takes `block`. */
  display?: FontDisplay;
  /** The files are called after their faces alone: for those who ask each time whether a file has changed. */
  plainNames?: boolean;
  table?: FontTable;
}

export interface FontFile {
  file: string;
  bytes: number;
  /** Name in the font table. */
  face: string;
}

export interface FontSet {
  /** All `@font-face` rules; a browser fetches only what a page's characters call for. */
  css: string;
  /** The part of `css` that one language's pages need. */
  localeCss: Record<string, string>;
  /**
   * Values for `font-family` by language. They belong on the page's root only: on runs of other languages they
   * would fetch those languages' fonts into this page. `names` is for the language switch alone: its faces hold a
   * handful of letters, and in running text would mix with another font inside a word.
   */
  families: Record<string, { text: string; display: string; names: string }>;
  /** Addresses to preload, by language; what is shown whenever it comes stands before what is optional. */
  preload: Record<string, string[]>;
  /** Those of them that hold the language's own text and are shown whenever they come: where it has a script of its own. */
  preloadScript: Record<string, string[]>;
  files: FontFile[];
  /** The most a page in that language can fetch, in bytes. */
  bytes: Record<string, number>;
}

/** Fonts of a language by the script it is most likely written in; unknown scripts get the table's `other`. */
export function fontsOfLocale(locale: string, table: FontTable, shipCjk: boolean): ScriptFonts {
  const script = new Intl.Locale(locale).maximize().script ?? '';
  const row = table.scripts[script] ?? table.other;
  const added = (shipCjk && table.cjk[script]) || [];
  return { ...row, text: [...row.text, ...added] };
}

const nameSuffix = '-names';

/** A script's face cut down to the characters of language names, one weight. */
function nameFace(face: FontFace): FontFace {
  const weightAxis = face.weightAxis && { min: face.weightAxis.min, max: face.weightAxis.min };
  return { ...face, family: `${face.family} Names`, weightAxis, always: '' };
}

/** The faces of other scripts that the language names call for on a page with `fonts`. */
function namesFor(fonts: ScriptFonts, names: string, table: FontTable): string[] {
  const scriptFaces = new Set(Object.values(table.scripts).flatMap((row) => row.text));
  return [...scriptFaces].filter((name) => {
    const face = table.faces[name];
    if (!face || face.fallback || fonts.text.includes(name)) return false;
    return [...names].some((character) => face.takes.test(character));
  });
}

const list = (names: readonly string[]) => [...new Set(names)].map((name) => `'${name}'`);

/**
 * Makes the font files of a site and the CSS to use them. Each face is one file for all languages, so switching
 * language reuses it and kerning never breaks between files. Equal input gives equal bytes. Throws where a font
 * source is missing or a locale is no BCP 47 tag.
 */
export async function subsetFonts(
  locales: Readonly<Record<string, UsedCharacters>>,
  options: FontOptions,
): Promise<FontSet> {
  const { shipCjk = false, names = '', plainNames = false, cacheDir, outDir } = options;
  const given = options.table ?? defaultFontTable;
  const forNames = Object.entries(given.faces).map(([name, face]) => [name + nameSuffix, nameFace(face)]);
  const faces: Record<string, FontFace> = { ...given.faces, ...Object.fromEntries(forNames) };
  const plans = Object.entries(locales).map(([locale, used]) => {
    const fonts = fontsOfLocale(locale, given, shipCjk);
    return { locale, used, fonts, foreign: namesFor(fonts, names, given).map((name) => name + nameSuffix) };
  });

  const wanted = new Map<string, Set<string>>();
  const wholes = new Map<string, string>();
  /** The parts that a text calls for. */
  const want = (names: readonly string[], text: string): string[] => {
    const characters = [...new Set(text.normalize('NFC'))];
    return names.flatMap((name) => {
      const face = faces[name];
      if (!face) throw new Error(`The font table names a face it does not hold: ${name}.`);
      const ofParts = Map.groupBy(characters, (character) => partOf(face, character));
      wanted.set(name, new Set([...(wanted.get(name) ?? []), ...(ofParts.get(undefined) ?? [])]));
      ofParts.delete(undefined);
      return [...ofParts.keys()].map((part) => {
        const own = `${name}-${part}`;
        faces[own] ??= partFace(face, part as string);
        wholes.set(own, name);
        wanted.set(own, new Set());
        return own;
      });
    });
  };
  const parts = new Map<string, string[]>();
  for (const { locale, used, fonts, foreign } of plans) {
    want(foreign, names);
    const text = want(fonts.text, used.text);
    const display = want(fonts.display.length > 0 ? fonts.display : fonts.text, used.display);
    parts.set(locale, [...new Set([...text, ...display])].sort());
  }

  await mkdir(outDir, { recursive: true });
  const subsets = new Map<string, { subset: SubsetFace; file: string }>();
  for (const [name, used] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const subset = await subsetFace(faces[name] as FontFace, used, cacheDir);
    const file = `${name}${plainNames ? '' : `-${subset.sha256.slice(0, 8)}`}.woff2`;
    await publishFile(subset.path, join(outDir, file));
    subsets.set(name, { subset, file });
  }

  const place = (name: string, fonts: ScriptFonts): PlacedFace & { file: string } => {
    const listed = faces[name];
    const made = subsets.get(name);
    if (!listed || !made) throw new Error(`No font was made for ${name}.`);
    const face = options.display ? { ...listed, display: options.display } : listed;
    const placed = { face, ...made, url: options.base + made.file, family: face.family };
    // Only Latin faces have stand-ins; a script's own face is its own in every row.
    if (!face.fallback || !fonts.variant) return placed;
    return { ...placed, family: `${face.family} ${fonts.variant}`, cedes: fonts.cedes };
  };

  const rules = new Set<string>();
  const result: FontSet = {
    css: '',
    localeCss: {},
    families: {},
    preload: {},
    preloadScript: {},
    files: [],
    bytes: {},
  };
  for (const { locale, fonts, foreign } of plans) {
    const sample: WidthSample = new Intl.Locale(locale).language === 'vi' ? 'vi' : 'en';
    const text = fonts.text.map((name) => place(name, fonts));
    const namesOnly = foreign.map((name) => place(name, fonts));
    const display = fonts.display.map((name) => place(name, fonts));
    const stack = (faces: PlacedFace[], system: string) => {
      // A Latin stand-in answers for every character: its boxes would be taken before those scaled for a script.
      const boxesFirst = [...faces].sort((a, b) => Number(!a.face.boxes) - Number(!b.face.boxes));
      const standIns = boxesFirst.flatMap((face) => fallbackFamilies(face, sample));
      return [...list([...faces.map(({ family }) => family), ...standIns]), system].join(', ');
    };
    const rarer = (parts.get(locale) ?? []).map((name) => place(name, fonts));
    const whole = [...text, ...display, ...namesOnly];
    const all = [...whole, ...rarer];
    const own = [
      ...whole.flatMap((placed) => [faceCss(placed), ...fallbackCss(placed, sample)]),
      ...rarer.map(faceCss),
    ];
    result.localeCss[locale] = own.join('\n');
    for (const rule of own) rules.add(rule);
    const textStack = stack(text, fonts.system.text);
    result.families[locale] = {
      text: textStack,
      display: display.length > 0 ? stack(display, fonts.system.display ?? fonts.system.text) : textStack,
      names: stack([...text, ...namesOnly], fonts.system.text),
    };
    // The language switch stands in every first screen, and a name in boxes helps nobody.
    const addresses = (faces: readonly PlacedFace[]) => faces.map(({ url }) => url);
    const first = fonts.preload.map((name) => place(name, fonts));
    const optional = first.filter(({ face }) => face.display === 'optional');
    const shown = first.filter((face) => !optional.includes(face));
    result.preloadScript[locale] = addresses(shown);
    result.preload[locale] = addresses([...shown, ...namesOnly, ...optional]);
    const sizes = new Map(all.map(({ file, subset }) => [file, subset.bytes]));
    result.bytes[locale] = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
  }
  result.css = [...rules].join('\n');
  result.files = [...subsets].map(([name, { subset, file }]) => ({
    file,
    bytes: subset.bytes,
    face: wholes.get(name) ?? name,
  }));
  return result;
}
