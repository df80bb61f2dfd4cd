import { childOf, childrenOf, type Element, valueOf } from './xml-tree.ts';

/** What Word puts before a paragraph by itself. */
export interface ListMark {
  /** `number`: as Markdown counts, `3.`; `text`: any other count, as `Chương III.` or `c)`. */
  kind: 'bullet' | 'number' | 'text';
  /** 0 is the outermost. */
  level: number;
  /** As it shows; empty for a bullet. */
  text: string;
  value: number;
  /** Of the list that it goes on with. */
  list: string;
}

interface Level {
  start: number;
  format: string;
  text: string;
}

/** Counts as Word does while the paragraphs go by, from first to last. */
export interface Numbering {
  next(properties: Element | undefined): ListMark | undefined;
}

/** @param root of numbering.xml. */
export function readNumbering(root: Element | undefined): Numbering {
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'], levelsOf(one)]),
  );
  const lists = new Map(childrenOf(root, 'w:num').map((one) => [one.attributes['w:numId'], one]));
  const counts = new Map<string, number[]>();
  const restarted = new Set<string>();
  return {
    next(properties) {
      const id = valueOf(properties, 'w:numId') ?? '';
      const at = Math.min(8, Math.max(0, Number(valueOf(properties, 'w:ilvl') ?? 0) || 0));
      const list = lists.get(id);
      const base = valueOf(list, 'w:abstractNumId') ?? '';
      const levels = overridden(abstracts.get(base) ?? [], list);
      const level = levels[at];
      if (!level || level.format === 'none') return undefined;
      if (level.format === 'bullet') return { kind: 'bullet', level: at, text: '', value: 0, list: id };
      // Lists of one form count on from one another, but for one that says where it starts.
      const own = counts.get(base) ?? [];
      counts.set(base, own);
      if (!restarted.has(id) && startsAnew(list)) own.length = 0;
      restarted.add(id);
      for (let above = 0; above < at; above++) own[above] ??= levels[above]?.start ?? 1;
      own[at] = own[at] === undefined ? level.start : own[at] + 1;
      own.length = at + 1;
      const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const nth = Number(digit) - 1;
        return written(own[nth] ?? 1, levels[nth]?.format ?? 'decimal');
      });
      const isPlain = level.format === 'decimal' && new RegExp(`^%${at + 1}[.)]$`).test(level.text.trim());
      return { kind: isPlain ? 'number' : 'text', level: at, text: text.trim(), value: own[at], list: base };
    },
  };
}

function levelsOf(abstract: Element): Level[] {
  const levels: Level[] = [];
  for (const one of childrenOf(abstract, 'w:lvl'))
    levels[Number(one.attributes['w:ilvl'] ?? 0)] = levelOf(one);
  return levels;
}

const levelOf = (one: Element): Level => ({
  start: Number(valueOf(one, 'w:start') ?? 1) || 0,
  format: valueOf(one, 'w:numFmt') ?? 'decimal',
  text: valueOf(one, 'w:lvlText') ?? '',
});

function overridden(levels: readonly Level[], list: Element | undefined): Level[] {
  const result = [...levels];
  for (const one of childrenOf(list, 'w:lvlOverride')) {
    const at = Number(one.attributes['w:ilvl'] ?? 0);
    const own = childOf(one, 'w:lvl');
    const start = valueOf(one, 'w:startOverride');
    const level = own ? levelOf(own) : result[at];
    if (level) result[at] = { ...level, ...(start !== undefined && { start: Number(start) || 0 }) };
  }
  return result;
}

const startsAnew = (list: Element | undefined): boolean =>
  childrenOf(list, 'w:lvlOverride').some((one) => valueOf(one, 'w:startOverride') !== undefined);

function written(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerLetter':
      return letters(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

const ROMAN = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
  ] as const),
  ...([
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) for (; rest >= worth; rest -= worth) text += sign;
  return text;
}

/** After z come aa, bb, cc. */
const letters = (value: number): string =>
  value < 1 || value > 780
    ? String(value)
    : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
