import { type Xml, xmlElement, xmlFile } from '../../language/xml.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { rfc3339 } from './feed-dates.ts';

/** A feed as https://www.rfc-editor.org/rfc/rfc4287 has it. @param self whole address of the file. */
export function atomText(feed: Feed, self: string): string {
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.lang };
  return xmlFile('feed', attributes, [
    xmlElement('id', {}, self),
    xmlElement('title', {}, feed.title),
    xmlElement('subtitle', {}, feed.subtitle),
    xmlElement('updated', {}, rfc3339(feed.updated)),
    xmlElement('author', {}, xmlElement('name', {}, feed.author)),
    ...(feed.licence ? [xmlElement('rights', {}, feed.licence)] : []),
    xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    xmlElement('link', { rel: 'alternate', type: 'text/html', hreflang: feed.lang, href: feed.home }),
    ...feed.entries.map((entry) => atomEntry(entry, feed)),
  ]);
}

function atomEntry(entry: FeedEntry, { lang }: Feed): Xml {
  const { id, url, title, text, textLang, published, updated, kind, licence } = entry;
  return xmlElement(
    'entry',
    { 'xml:lang': lang },
    xmlElement('id', {}, id),
    xmlElement('title', {}, title),
    xmlElement('link', { rel: 'alternate', type: 'text/html', hreflang: lang, href: url }),
    xmlElement('published', {}, rfc3339(published)),
    xmlElement('updated', {}, rfc3339(updated)),
    xmlElement('category', { term: kind.code, label: kind.label }),
    ...(licence ? [xmlElement('rights', {}, licence)] : []),
    xmlElement('summary', { 'xml:lang': textLang }, text),
  );
}
