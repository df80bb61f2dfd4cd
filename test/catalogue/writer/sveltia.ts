import { parse, stringify } from 'yaml';

/** What Sveltia CMS 0.221.1 does to `yaml` (formatYAML in src/lib/services/contents/file/format.js, defaults). */
export const sveltiaYaml = (data: unknown): string =>
  `${stringify(data, null, {
    indent: 2,
    indentSeq: true,
    lineWidth: 0,
    defaultKeyType: 'PLAIN',
    defaultStringType: 'PLAIN',
    singleQuote: true,
  }).trim()}\n`;

/**
 * A record opened and saved in Sveltia CMS 0.221.1 without a change, where the form has the keys in the order of the
 * file (parseFrontMatter in parse.js, formatFrontMatter in format.js, beside it).
 */
export function savedBySveltia(file: string): string {
  const text = file.trim().replace(/\r\n?/g, '\n');
  const { head = '', body = '' } =
    /^---\n(?<head>[\s\S]*?)\n---(?:\n(?<body>[\s\S]*))?$/.exec(text)?.groups ?? {};
  const own = body.replace(/^\n/, '');
  return `---\n${sveltiaYaml(parse(head))}---\n${own ? `\n${own}\n` : ''}`;
}
