const rules: readonly [RegExp, string][] = [
  // Two signs typed for one letter.
  [/\u0EC0\u0EC0/g, '\u0EC1'], // ເເ = ແ
  [/\u0EAB([\u0EC8-\u0ECB]?)\u0E99/g, '\u0EDC$1'], // ຫນ = ໜ
  [/\u0EAB([\u0EC8-\u0ECB]?)\u0EA1/g, '\u0EDD$1'], // ຫມ = ໝ
  [/\u0EAB([\u0EC8-\u0ECB]?)[\u0EA5\u0EA3]/g, '\u0EAB\u0EBC$1'], // ຫລ, ຫຣ = ຫຼ
  [/\u0ECD([\u0EC8-\u0ECB]?)\u0EB2/g, '$1\u0EB3'], // ໍາ = ຳ
  [/([\u0EC8-\u0ECB])\u0ECD\u0EB2/g, '$1\u0EB3'],
  // One order of marks: the vowel before the tone, but a tone typed after ຳ goes before it.
  [/([\u0EC8-\u0ECB])([\u0EB1\u0EB4-\u0EBC\u0ECD])/g, '$2$1'],
  [/\u0EB3([\u0EC8-\u0ECB])/g, '$1\u0EB3'],
  // The old letter ຣ is written ລ since 1975.
  [/\u0EA3/g, '\u0EA5'],
];

/** One round of the search key of a Lao cluster: spelling variants a reader takes for the same word made one. */
export function lao(cluster: string): string {
  return rules.reduce((now, [from, to]) => now.replace(from, to), cluster);
}
