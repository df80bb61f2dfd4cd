/** Traditional characters (and common variants) to the simplified ones. */
export type HanTable = ReadonlyMap<string, string>;

/** Hiragana as katakana: the names of abroad are written in the one, and typed in either. */
const asKatakana = (sign: string): string =>
  /^[ぁ-ゖ]$/.test(sign) ? String.fromCodePoint((sign.codePointAt(0) as number) + 0x60) : sign;

/** The search key of one character of Chinese or Japanese: compatibility forms and variants made one. */
export function foldHan(sign: string, table: HanTable): string {
  const plain = sign.normalize('NFKC');
  // A half-width form may give several signs; each is looked up, and one step is enough for a checked table.
  return [...plain].map((one) => table.get(one) ?? asKatakana(one)).join('');
}
