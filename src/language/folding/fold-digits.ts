/** Decimal digits of any script as ASCII digits: ໑໙໖໕ and ១៩៦៥ are 1965. */
export function foldDigits(text: string): string {
  // Mathematical digits stand in five rows, which NFKC makes one; all others follow one another.
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String(code - zero);
  });
}
