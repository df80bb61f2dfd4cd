/** Traditional characters (and common variants) to the simplified ones. */
export type HanTable = ReadonlyMap<string, string>;

/** Reads a table written as pairs: a traditional character followed by its simplified one. */
export function parseHanTable(pairs: string): HanTable {
  const signs = [...pairs.replace(/\s+/g, '')];
  const table = new Map<string, string>();
  for (let i = 0; i + 1 < signs.length; i += 2) table.set(signs[i] as string, signs[i + 1] as string);
  return table;
}

/** The search key of one character of Chinese or Japanese: compatibility forms and variants made one. */
export function foldHan(sign: string, table: HanTable): string {
  const plain = sign.normalize('NFKC');
  // A half-width form may give several signs; each is looked up, and one step is enough for a checked table.
  return [...plain].map((one) => table.get(one) ?? one).join('');
}
