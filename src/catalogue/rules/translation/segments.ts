import type { RecordWords } from '../../catalogue.ts';

/** What of a text is rendered as one: a field of the front matter, a heading, a paragraph, an item, a cell. */
export interface Segment {
  /** The field's name, or the form: `h2`, `paragraph`, `item`, `cell`, `note`, `label`, `code`. */
  role: string;
  /** As it was typed, without the signs of its form. */
  text: string;
  /** What a reader sees of it: no addresses, marks of emphasis, tags or signs of footnotes. */
  plain: string;
  /** In its file, from 1. */
  line: number;
  /** Of the front matter, and so matched by its name. */
  isField?: boolean;
}

/** A line `---` of a table's head. */
const isRuleRow = (text: string) => /^[|:\- \t]+$/.test(text) && text.includes('-');
const FENCE = /^(`{3,}|~{3,})/;
/** What a line begins with that is more than prose. */
const MAY_OPEN = /^[#:<|*+\-_[\d]/;
const MARKERS = /^(?:[ \t]*>)*[ \t]*/;

/** `:::luu-y[Tiêu đề]`, `::anh{id=x}`, `<Note title="Tiêu đề">` */
const BLOCK = /^(?::{2,}([\p{L}][\p{L}\p{N}-]*)(?:\[(.*?)\])?|<\/?([A-Z]\w*)[^>]*>$)/u;

/** Attributes of components that are words; the others are ids. */
const WORDS_OF_TAG = /\b(?:title|source|year)="([^"]*)"/g;

/** Words that follow one another, each field before the blocks of the body. @param lineOf the line of a field. */
export function segmentsOf(
  {
    title,
    summary,
    extra,
    body,
    bodyLine,
  }: Pick<RecordWords, 'title' | 'summary' | 'extra' | 'body' | 'bodyLine'>,
  lineOf: (field: string) => number = () => 1,
): Segment[] {
  const fields = Object.entries({ title, summary, ...extra }).map(([name, text]) => ({
    ...segment(name, text, lineOf(name)),
    isField: true,
  }));
  return [...fields, ...bodySegments(body, bodyLine)];
}

/**
 * The blocks of a body, read line by line: both texts of a pair are parted in the same way, and a tree of Markdown would
 * cost more than all that is asked of it.
 */
export function bodySegments(body: string, bodyLine = 1): Segment[] {
  const segments: Segment[] = [];
  let open: { role: string; lines: string[]; line: number } | undefined;
  let fence = '';
  const close = () => {
    if (open) segments.push(segment(open.role, open.lines.join('\n'), open.line));
    open = undefined;
  };
  for (const [index, typed] of body.split('\n').entries()) {
    const line = bodyLine + index;
    const text = typed.replace(MARKERS, '').trimEnd();
    const mark = FENCE.exec(text)?.[1];
    if (fence) {
      if (mark && mark[0] === fence[0] && mark.length >= fence.length) fence = '';
      else open?.lines.push(text);
      if (!fence) close();
      continue;
    }
    if (mark) {
      close();
      fence = mark;
      open = { role: 'code', lines: [], line };
      continue;
    }
    // Nearly every line is prose.
    if (text !== '' && !MAY_OPEN.test(text)) {
      if (open) open.lines.push(text);
      else open = { role: 'paragraph', lines: [text], line };
      continue;
    }
    const [, level, heading] = /^(#{1,6})[ \t]+(.*)$/.exec(text) ?? [];
    const [, item] = /^(?:[-*+]|\d{1,9}[.)])[ \t]+(.*)$/.exec(text) ?? [];
    const [, note] = /^\[\^[^\]]+\]:[ \t]*(.*)$/.exec(text) ?? [];
    if (text === '' || /^:{2,}$/.test(text) || /^(?:\*{3,}|-{3,}|_{3,})$/.test(text)) close();
    else if (level) {
      close();
      segments.push(segment(`h${level.length}`, heading ?? '', line));
    } else if (BLOCK.test(text)) {
      close();
      segments.push(...labels(text, line));
    } else if (text.startsWith('|') && text.length > 1) {
      close();
      if (!isRuleRow(text)) segments.push(...cells(text, line));
    } else if (item !== undefined || note !== undefined) {
      close();
      open = { role: item === undefined ? 'note' : 'item', lines: [item ?? note ?? ''], line };
    } else if (open) open.lines.push(text);
    else open = { role: 'paragraph', lines: [text], line };
  }
  close();
  return segments;
}

const segment = (role: string, text: string, line: number): Segment => {
  return { role, text, plain: role === 'code' ? text : plainText(text), line };
};

function labels(text: string, line: number): Segment[] {
  const [, , label = ''] = BLOCK.exec(text) ?? [];
  const words = text.startsWith('<')
    ? [...text.matchAll(WORDS_OF_TAG)].map(([, words = '']) => words)
    : [label];
  return words.filter(Boolean).map((one) => segment('label', one, line));
}

const cells = (row: string, line: number): Segment[] =>
  row
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => segment('cell', cell.trim(), line));

/** The words of a piece of Markdown as a reader sees them. No pattern goes far: what opens again has not closed. */
export function plainText(text: string): string {
  if (!/[[\]<*_`\\&]|https?:/.test(text)) return text;
  return text
    .replace(/\[\^[^\]\n]{1,60}\]/g, '')
    .replace(/!?\[([^[\]]*)\]\([^()\s]*(?:[ \t]"[^"()]*")?\)/g, '$1')
    .replace(/<\/?[A-Za-z][^<>]*>/g, ' ')
    .replace(/<?https?:\/\/[^\s>）)]+>?/g, ' ')
    .replace(/(?<!\\)[*_`]+/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&nbsp;/g, '\u00a0');
}
