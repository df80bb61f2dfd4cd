import { shownPath } from '../../catalogue/files.ts';
import type { Issue } from '../../catalogue/issues.ts';
import { formatHex, formatHex8 } from '../../catalogue/packages/culori.ts';
import { parseColour } from '../../catalogue/theme/colour.ts';
import {
  contrastIssue,
  GROUND_WORDS,
  LEAST_CONTRAST,
  type Measured,
  measureContrast,
  shownRatio,
  suffices,
  TEXT_WORDS,
} from '../../catalogue/theme/contrast.ts';
import type { ThemeRule } from '../../catalogue/theme/parse.ts';
import { createTokens } from '../../catalogue/theme/tokens.ts';
import { MEANING_COLOURS, RAW_COLOURS } from '../../model/theme.ts';

export type Scheme = 'light' | 'dark';

/** How a colour is read on, or under, another. */
export interface ToldContrast {
  /** `trên nền trang`. */
  pair: string;
  /** `5,61:1`. */
  ratio: string;
  isEnough: boolean;
  /** For what it suffices, in words. */
  enough: string;
}

/** How the pages look with a theme. */
export interface ThemeLook {
  /** Hexadecimal colours by their meaning, as `ground`. */
  schemes: Record<Scheme, Record<string, string>>;
  /** By the colour of the province. */
  contrasts: Record<string, ToldContrast[]>;
}

/** Of large text, and of lines and controls, WCAG 2.2, 1.4.3 and 1.4.11 (AA). */
const LEAST_LARGE = 3;

const seenAs = (shown: Scheme) => ({ shown, scheme: shown, contrast: false });

/** The scheme in which a colour of the province is seen. */
export const schemeOf = (name: string): Scheme =>
  MEANING_COLOURS.some(({ dark }) => dark === name) ? 'dark' : 'light';

/** A colour as a field of a form takes it. */
export function hexOf(rules: readonly ThemeRule[], name: string): string {
  const text = createTokens(rules, seenAs(schemeOf(name)))(name)?.text;
  const colour = text === undefined ? undefined : parseColour(text);
  return colour ? formatHex(colour) : '#000000';
}

export function themeLook(rules: readonly ThemeRule[]): ThemeLook {
  const measured = measureContrast(rules, [':root']).filter(
    ({ seen }) => !seen.contrast && seen.shown === seen.scheme,
  );
  return {
    schemes: { light: coloursIn(rules, 'light'), dark: coloursIn(rules, 'dark') },
    contrasts: Object.fromEntries(RAW_COLOURS.map(({ name }) => [name, contrastsOf(name, measured)])),
  };
}

function coloursIn(rules: readonly ThemeRule[], scheme: Scheme): Record<string, string> {
  const tokens = createTokens(rules, seenAs(scheme));
  return Object.fromEntries(
    [...MEANING_COLOURS.map(({ name }) => name), 'line'].flatMap((name) => {
      const colour = parseColour(tokens(name)?.text ?? '');
      return colour ? [[name, formatHex8(colour)]] : [];
    }),
  );
}

/** As a text, each ground; as a ground, the text that is read worst there. */
function contrastsOf(name: string, all: readonly Measured[]): ToldContrast[] {
  const scheme = schemeOf(name);
  const meanings = MEANING_COLOURS.filter((meaning) => meaning[scheme] === name).map((one) => one.name);
  const measured = all.filter(({ seen }) => seen.shown === scheme);
  const asText = measured.filter(({ text }) => meanings.includes(text));
  const under = Map.groupBy(
    measured.filter(({ ground, text }) => meanings.includes(ground) && !meanings.includes(text)),
    ({ ground }) => ground,
  );
  const worst = [...under.values()].flatMap(
    (pairs) => pairs.toSorted((a, b) => (a.ratio ?? 0) - (b.ratio ?? 0))[0] ?? [],
  );
  const several = (pair: Measured) => (under.get(pair.ground)?.length ?? 0) > 1;
  return [
    ...asText.map((one) => toldOf(one, `Chữ màu này trên ${GROUND_WORDS[one.ground]}`)),
    ...worst.map((one) => {
      // What stands on the accent is called so.
      const words = one.text === 'on-accent' ? 'Chữ' : TEXT_WORDS[one.text];
      return toldOf(one, `${words} trên màu này${several(one) ? ', khó đọc nhất' : ''}`);
    }),
  ];
}

function toldOf(measured: Measured, pair: string): ToldContrast {
  const { ratio } = measured;
  const isEnough = suffices(measured);
  const enough = isEnough
    ? 'đủ cho mọi cỡ chữ và đường viền'
    : ratio !== undefined && ratio >= LEAST_LARGE
      ? `chỉ đủ cho chữ lớn và đường viền; chữ thường cần ${shownRatio(LEAST_CONTRAST)}`
      : `không đủ: chữ lớn, đường viền cần ${shownRatio(LEAST_LARGE)}, chữ thường cần ${shownRatio(LEAST_CONTRAST)}`;
  return { pair, ratio: ratio === undefined ? 'không đo được' : shownRatio(ratio), isEnough, enough };
}

const FILE = shownPath('theme', 'theme.css');

/** What the check would tell of a theme and did not tell before, or what has become worse. */
export function newContrastIssues(before: readonly ThemeRule[], after: readonly ThemeRule[]): Issue[] {
  const keyOf = ({ selector, seen, text, ground }: Measured) =>
    [selector, seen.words, text, ground].join('\n');
  const known = new Map(measureContrast(before).map((one) => [keyOf(one), one]));
  const issues = measureContrast(after).flatMap((one) => {
    const former = known.get(keyOf(one));
    const isWorse = !former || !contrastIssue(former, FILE) || (one.ratio ?? 0) < (former.ratio ?? 0);
    return isWorse ? (contrastIssue(one, FILE) ?? []) : [];
  });
  // One pair of colours is seen in several ways; the commonest comes first.
  const first = Map.groupBy(issues, ({ message }) => message.replace(/\(nền [^)]*\)/, ''));
  return [...first.values()].flatMap(([issue]) => issue ?? []);
}
