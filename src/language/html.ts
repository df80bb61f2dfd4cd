declare const brand: unique symbol;

/**
 * Text that is HTML already: what stood in it as plain text is escaped. Only this file makes it, so that whatever a
 * page takes as it is can be told from a string by its type; elsewhere `as Html` is refused by a test.
 */
export type Html = string & { readonly [brand]: 'html' };

/** Nothing, as the end of a condition or a `&&`. */
type Nothing = '' | false | undefined;
/** Text and numbers are escaped; HTML stands in a list, which is joined. */
type Value = string | number | readonly (Html | Nothing)[];
/** HTML outside a list would be escaped a second time. */
type Escapable<V extends readonly Value[]> = {
  [K in keyof V]: V[K] extends Html ? 'HTML stands in a list: ${[part]}' : V[K];
};

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (char) => ESCAPES[char] as string);

/**
 * HTML of a template. Text that is put in is escaped, for an element as for an attribute in double quotes; HTML is
 * put in as a list, so that each place says what it takes:
 *
 *     html`<a href="${address}">${title}</a>`
 *     html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`
 *     html`<figure>${[picture, caption]}</figure>`
 */
export function html<const V extends readonly Value[]>(
  parts: TemplateStringsArray,
  ...values: V & Escapable<V>
): Html {
  let made = parts[0] as string;
  for (let at = 0; at < values.length; at++) made += written(values[at] as Value) + parts[at + 1];
  return made as Html;
}

function written(value: Value): string {
  if (typeof value === 'object') return joinHtml(value);
  return typeof value === 'number' ? String(value) : escape(value);
}

/** No HTML at all. */
export const NO_HTML = '' as Html;

/** Pieces of HTML one after another; what is nothing is left out. */
export function joinHtml(pieces: readonly (Html | Nothing)[], between: Html = NO_HTML): Html {
  return pieces.filter(Boolean).join(between) as Html;
}

/** Where the private use area begins, in which a sign is looked for that a text has not. */
const PRIVATE_USE = 0xe000;

/**
 * HTML of a text that is made around pieces of HTML, as by a translator or a list of the language.
 * @param make gets a stand-in for each piece and gives the whole text, which is escaped. It is asked twice, since no
 * text of an editor may pass for a stand-in.
 */
export function fillHtml(pieces: readonly Html[], make: (standIns: string[]) => string): Html {
  const bare = make(pieces.map(() => ''));
  let code = PRIVATE_USE;
  while (bare.includes(String.fromCodePoint(code))) code++;
  const sign = String.fromCodePoint(code);
  const text = make(pieces.map((_, at) => `${sign}${at}${sign}`));
  const filled = new RegExp(`${sign}(\\d+)${sign}`, 'gu');
  return escape(text).replace(filled, (_, at) => pieces[Number(at)] ?? '') as Html;
}

/** A value for the `script` of type application/json that a custom element reads; nothing in it ends the element. */
export const jsonHtml = (value: unknown): Html => JSON.stringify(value).replaceAll('<', '\\u003c') as Html;

/** HTML for a place that takes it as it is: `set:html={raw(x)}`. Its type keeps plain text out. */
export const raw = (value: Html): string => value;
