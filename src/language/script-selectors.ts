import { memoise } from './memory.ts';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** Scripts of which CSS tells the whole, where languages tell a part: simplified and traditional Han. */
const WHOLE: Readonly<Record<string, string>> = { Hans: 'Hani', Hant: 'Hani' };

/** Tags of two letters by the script in which the language is usually written, as Unicode knows it. */
const languagesByScript = memoise((_: 'all'): ReadonlyMap<string, string[]> => {
  const tags = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  const scriptOf = (tag: string) => new Intl.Locale(tag).maximize().script ?? '';
  return Map.groupBy(tags, (tag) => WHOLE[scriptOf(tag)] ?? scriptOf(tag));
});

/**
 * Puts the languages of a script in the place of `:lang("*-Khmr")`, which CSS itself understands only of tags that
 * say their script: https://www.w3.org/TR/selectors-4/#the-lang-pseudo
 * @param css selectors, or a whole sheet.
 * @throws RangeError for a script in which no language is written.
 */
export function withLanguagesOfScripts(css: string): string {
  return css.replace(/:lang\("\*-([A-Z][a-z]{3})"\)/g, (_, script: string) => {
    const tags = languagesByScript('all').get(script);
    if (!tags) throw new RangeError(`No language is written in the script “${script}” of a style.`);
    const each = tags.map((tag) => `:lang(${tag})`);
    return each.length > 1 ? `:is(${each.join(', ')})` : (each[0] as string);
  });
}
