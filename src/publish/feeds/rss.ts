import { html, joinHtml } from '../../language/html.ts';
import { type Xml, xmlElement, xmlFile } from '../../language/xml.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { rfc822, rfc3339 } from './feed-dates.ts';

/**
 * A feed as https://www.rssboard.org/rss-specification has it. Of a change it knows nothing, so the element of Atom says
 * when it was. @param self whole address of the file.
 */
export function rssText(feed: Feed, self: string): string {
  const attributes = {
    version: '2.0',
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xml:lang': feed.lang,
  };
  const lines = [
    xmlElement('title', {}, feed.title),
    xmlElement('link', {}, feed.home),
    xmlElement('description', {}, feed.subtitle),
    xmlElement('language', {}, feed.lang),
    ...(feed.licence ? [xmlElement('copyright', {}, feed.licence)] : []),
    xmlElement('lastBuildDate', {}, rfc822(feed.updated)),
    xmlElement('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }),
    ...feed.entries.map((entry) => rssItem(entry, feed)),
  ];
  const between: Xml = { xml: '\n' };
  return xmlFile('rss', attributes, [
    xmlElement('channel', {}, ...lines.flatMap((line) => [between, line]), between),
  ]);
}

function rssItem(entry: FeedEntry, { lang }: Feed): Xml {
  const { id, url, title, text, textLang, published, updated, kind } = entry;
  return xmlElement(
    'item',
    { 'xml:lang': lang },
    xmlElement('title', {}, title),
    xmlElement('link', {}, url),
    // Readers take it for HTML.
    xmlElement('description', { 'xml:lang': textLang }, paragraphs(text)),
    xmlElement('category', {}, kind.label),
    xmlElement('guid', { isPermaLink: String(id === url) }, id),
    xmlElement('pubDate', {}, rfc822(published)),
    xmlElement('atom:updated', {}, rfc3339(updated)),
  );
}

const paragraphs = (text: string): string => joinHtml(text.split('\n').map((line) => html`<p>${line}</p>`));
