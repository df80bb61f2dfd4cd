/** Signs of Wingdings and Symbol that texts of offices use, by their code. */
const WINGDINGS: Readonly<Record<string, string>> = {
  '6C': '●',
  '6E': '■',
  '6F': '☐',
  '71': '❑',
  '75': '◆',
  '76': '❖',
  '77': '◆',
  '9F': '•',
  A7: '▪',
  A8: '☐',
  D8: '➢',
  DF: '←',
  E0: '→',
  E8: '➔',
  F0: '⇨',
  FB: '✗',
  FC: '✓',
  FD: '☒',
  FE: '☑',
};

const SYMBOL: Readonly<Record<string, string>> = {
  '2D': '−',
  A3: '≤',
  AE: '→',
  B0: '°',
  B1: '±',
  B3: '≥',
  B4: '×',
  B7: '•',
  B8: '÷',
  B9: '≠',
  BB: '≈',
  D7: '·',
  ...{ '61': 'α', '62': 'β', '64': 'δ', '6D': 'μ', '70': 'π', '44': 'Δ', '57': 'Ω' },
};

/** The sign in Unicode; undefined for one that is not known. @param code four hex digits, as F0FC. */
export function symbolOf(font: string, code: string): string | undefined {
  const key = code.toUpperCase().replace(/^F0|^00/, '');
  if (/^wingdings$/i.test(font)) return WINGDINGS[key];
  if (/^symbol$/i.test(font)) return SYMBOL[key];
  const value = Number.parseInt(code, 16);
  const isOfUnicode = value >= 0x20 && value < 0xd800;
  return isOfUnicode && !/wingdings|webdings/i.test(font) ? String.fromCodePoint(value) : undefined;
}
