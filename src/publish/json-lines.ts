/**
 * A JSON object that ends with a list, an entry a line, so that a change of one is a change of one line.
 * @param head not empty. @param lines JSON each.
 */
export const jsonOfLines = (head: object, name: string, lines: readonly string[]): string =>
  `${JSON.stringify(head).slice(0, -1)},"${name}":[\n${lines.join(',\n')}\n]}\n`;
