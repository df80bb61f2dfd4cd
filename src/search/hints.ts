/*
 * Pagefind keeps letters of private use in its text, but never indexes them. What must not be found (capitals,
 * punctuation, data of a page) travels in them: U+E000..E7FF carry eleven bits, U+E800.. the upper bits.
 */
const LOW = 0xe000;
const HIGH = 0xe800;

/** Any string in letters of private use, unit by unit of UTF-16, so that broken surrogates pass too. */
export function hide(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x800) out += String.fromCharCode(HIGH + (unit >> 11));
    out += String.fromCharCode(LOW + (unit & 0x7ff));
  }
  return out;
}

/** The string that `hide` was given; letters that are not of this code are left out. */
export function unhide(hidden: string): string {
  let text = '';
  let upper = 0;
  for (let i = 0; i < hidden.length; i++) {
    const unit = hidden.charCodeAt(i);
    if (unit >= HIGH && unit < HIGH + 0x20) upper = (unit - HIGH) << 11;
    else if (unit >= LOW && unit < HIGH) {
      text += String.fromCharCode(upper + unit - LOW);
      upper = 0;
    }
  }
  return text;
}
