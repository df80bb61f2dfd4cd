import type { SearchAnswer } from '../../search/client.ts';
import type { Part } from '../../search/excerpt.ts';
import type { CalledAs, SearchResult, SectionResult } from '../../search/results.ts';
import type { Suggestion } from '../../search/suggest.ts';
import { languageOfText } from '../../search/text-language.ts';
import type { SearchWords } from './words.ts';

export type Child = Node | string | null | false;

/** An element from its name, attributes and children; texts are never read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  fill(node, children);
  return node;
}

/** Puts children into an element, in place of what it had. */
export function fill(node: Element, children: readonly Child[]): void {
  node.replaceChildren(...children.filter((child) => child !== null && child !== false));
}

/** A sentence with an element in the place of its {{query}} or {{name}}. */
function sentence(template: string, inside: HTMLElement): Child[] {
  const [before = '', after = ''] = template.split(/\{\{\w+\}\}/);
  return [before, inside, after];
}

const marked = (parts: readonly Part[]): Child[] =>
  parts.map((part) => (part.hit ? element('mark', {}, part.text) : part.text));

function sectionItem(section: SectionResult): HTMLLIElement {
  return element(
    'li',
    { class: 'search-section' },
    section.title !== '' && element('a', { class: 'search-section-link', href: section.url }, section.title),
    element('p', { class: 'search-section-excerpt' }, ...marked(section.excerpt)),
  );
}

/** By which of its names a page was found that does not show it. */
function calledAsLine({ text, role, lang }: CalledAs, words: SearchWords, reader: string): HTMLElement {
  const template = role === 'place' ? words.inArea : words.alsoFound;
  const name = element('bdi', { lang }, element('mark', {}, text));
  return element('p', { class: 'search-called', lang: reader }, ...sentence(template, name));
}

/** One result: picture, title, kind, the name it was found by, summary and the sections that add to it. */
export function resultItem(result: SearchResult, words: SearchWords, readerLang: string): HTMLLIElement {
  const lang: Record<string, string> = result.lang === readerLang ? {} : { lang: result.lang };
  const image =
    result.image &&
    // The title beside it names the page, so the picture is decoration here and its alt text would only repeat.
    element('img', {
      class: `search-image ${result.image.focus ?? ''}`.trim(),
      src: result.image.src,
      width: String(result.image.width),
      height: String(result.image.height),
      alt: '',
      loading: 'lazy',
      decoding: 'async',
    });
  const texts = element(
    'div',
    { class: 'search-words' },
    element(
      'h2',
      { class: 'search-title' },
      element(
        'a',
        { class: 'search-link', href: result.url, lang: result.lang },
        ...marked(result.titleParts),
      ),
    ),
    result.kindLabel !== '' && element('p', { class: 'search-kind' }, result.kindLabel),
    result.calledAs !== undefined && calledAsLine(result.calledAs, words, readerLang),
    result.excerpt.length > 0 && element('p', { class: 'search-excerpt' }, ...marked(result.excerpt)),
    result.sections.length > 0 &&
      element('ul', { class: 'search-sections' }, ...result.sections.map(sectionItem)),
  );
  const kind = `search-result${result.relaxed ? ' search-result-relaxed' : ''}`;
  return element('li', { class: kind, ...lang }, image || null, texts);
}

/**
 * Whose spelling the results are of: what was read for what was typed, with a link to the results of that, or what could
 * have been meant.
 * @param address gives the address of a query, `exact` if it is meant as typed
 */
export function spellingNote(
  { query, shownFor, offered }: Pick<SearchAnswer, 'query' | 'shownFor' | 'offered'>,
  words: SearchWords,
  lang: string,
  address: (query: string, exact: boolean) => string,
): Child[] {
  const spelt = (text: string) => element('bdi', { lang: languageOfText(text, lang) }, text.trim());
  const link = (text: string, to: string, exact: boolean) =>
    element('a', { class: 'search-spelling', href: address(to, exact) }, ...sentence(text, spelt(to)));
  if (shownFor)
    return [
      element('span', {}, ...sentence(words.shownFor, element('strong', {}, spelt(shownFor)))),
      ' ',
      link(words.instead, query, true),
    ];
  return offered ? [link(words.offered, offered, false)] : [];
}

/** The nearest titles, under their heading. */
export function suggestionList(heading: string, list: readonly Suggestion[]): HTMLElement {
  const items = list.map(({ title, url, lang }) =>
    element('li', {}, element('a', { class: 'search-link', href: url, lang }, title)),
  );
  return element(
    'div',
    { class: 'search-suggestions' },
    element('p', {}, heading),
    element('ul', {}, ...items),
  );
}

/**
 * Shows a list in place of the former one. Items that say the same stay the same nodes, so that pictures do not
 * blink and focus is not lost while the reader types.
 */
export function updateList(list: HTMLElement, items: readonly HTMLElement[]): void {
  const before = new Map([...list.children].map((child) => [child.outerHTML, child]));
  list.replaceChildren(...items.map((item) => before.get(item.outerHTML) ?? item));
}
