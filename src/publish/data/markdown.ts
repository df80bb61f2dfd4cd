import type { Shape } from './shape.ts';

/** What Markdown would read as more than text, anywhere or at the beginning of a line. */
const SIGNS = /[\\`*_{}[\]<>|~&]/g;
const LINE_SIGNS = /^(\s*)([#+-]|\d+(?=[.)]))/gm;

/** A text that stands as it is in CommonMark, https://spec.commonmark.org/0.31.2/#backslash-escapes; lines stay lines. */
export const markdownText = (text: string): string =>
  text
    .replace(SIGNS, '\\$&')
    .replace(LINE_SIGNS, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    );

/** The same on one line. */
export const markdownLine = (text: string): string => markdownText(onOneLine(text));

/** The same after other words of its line. */
export const markdownInline = (text: string): string => onOneLine(text).replace(SIGNS, '\\$&');

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * A published value as lines of a list, one a single value, by the way to it: `- geo.lat: 20.463`. What is not known is
 * said as `unknown`. A word of a list is followed by its label.
 */
export function factLines(shape: Shape, value: unknown, path = ''): string[] {
  if (value === undefined || value === null) return [];
  const line = (text: string) => [`- ${path}: ${markdownInline(text)}`];
  switch (shape.type) {
    case 'object':
      return shape.fields.flatMap(({ name, shape: inner }) =>
        factLines(inner, (value as Record<string, unknown>)[name], path ? `${path}.${name}` : name),
      );
    case 'answer': {
      const answer = value as { value: unknown; state: string };
      return answer.value === null ? line(answer.state) : factLines(shape.of, answer.value, path);
    }
    case 'list': {
      const entries = value as unknown[];
      if (shape.of.type === 'object' || shape.of.type === 'answer' || shape.of.type === 'list')
        return entries.flatMap((entry, at) => factLines(shape.of, entry, `${path}[${at + 1}]`));
      return entries.length > 0 ? line(entries.map(singleText).join('; ')) : [];
    }
    default:
      return line(singleText(value));
  }
}

function singleText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const { code, text, label } = value as { code?: string; text?: string; label?: string | null };
  const own = code ?? text ?? '';
  return label && label !== own ? `${own} (${label})` : own;
}
