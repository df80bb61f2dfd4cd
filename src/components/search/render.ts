import type { Part } from '../../search/excerpt.ts';
import type { SearchResult, SectionResult } from '../../search/results.ts';
import type { Suggestion } from '../../search/suggest.ts';

type Child = Node | string | null | false;

/** An element from its name, attributes and children; texts are never read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children.filter((child) => child !== null && child !== false));
  return node;
}

const marked = (parts: readonly Part[]): Child[] =>
  parts.map((part) => (part.hit ? element('mark', {}, part.text) : part.text));

function sectionItem(section: SectionResult): HTMLLIElement {
  return element(
    'li',
    { class: 'search-section' },
    element('a', { class: 'search-section-link', href: section.url }, section.title),
    element('p', { class: 'search-section-excerpt' }, ...marked(section.excerpt)),
  );
}

/** One result: picture, title, kind, excerpt and the sections that hold what was asked. */
export function resultItem(result: SearchResult, readerLang: string): HTMLLIElement {
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
  const words = element(
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
    element('p', { class: 'search-excerpt' }, ...marked(result.excerpt)),
    result.sections.length > 0 &&
      element('ul', { class: 'search-sections' }, ...result.sections.map(sectionItem)),
  );
  const kind = `search-result${result.relaxed ? ' search-result-relaxed' : ''}`;
  return element('li', { class: kind, ...lang }, image || null, words);
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
