import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import type { SiteFile } from '../site-map.ts';
import { addresses } from './addresses.ts';
import { factLines, markdownInline, markdownLine, markdownText } from './markdown.ts';
import { type Data, type DataContext, factsShape, recordIn, sectionsData } from './record-data.ts';

/** A record in one language, as its files and the files of its kind need it. */
export interface Published {
  record: CatalogueRecord;
  data: Data;
  /** The data as one line of JSON. */
  line: string;
}

export function publishIn(record: CatalogueRecord, lang: string, context: DataContext): Published {
  const data = recordIn(record, lang, context);
  return { record, data, line: JSON.stringify(data) };
}

/** The two files of a record beside its page: all of its data with its text, and the same to be read as Markdown. */
export function recordFiles({ record, data, line }: Published, lang: string): SiteFile[] {
  const { kind, id } = record;
  const words = record.words[lang];
  const sections = words ? sectionsData(words) : [];
  return [
    {
      path: addresses.page(lang, kind, id, 'json'),
      // What is known as text already is not written a second time.
      text: `${line.slice(0, -1)},"sections":${JSON.stringify(sections)}}\n`,
    },
    { path: addresses.page(lang, kind, id, 'md'), text: recordMarkdown(record, data, sections) },
  ];
}

function recordMarkdown({ kind }: CatalogueRecord, data: Data, sections: readonly Data[]): string {
  const { title, summary, extra, translation, facts, id, url, json, licence, language } = data as {
    title: string | null;
    summary: string | null;
    extra?: Record<string, string>;
    translation: { state: string; outdated?: boolean };
    [more: string]: unknown;
  };
  const state = [translation.state, ...(translation.outdated ? ['outdated'] : [])].join(', ');
  const head = [
    `- id: ${id}`,
    `- url: ${url}`,
    `- json: ${json}`,
    `- language: ${language}`,
    `- translation: ${state}`,
    `- licence: ${licence ?? 'unknown'}`,
  ];
  return `${[
    `# ${markdownLine(title ?? String(id))}`,
    ...(summary ? [markdownLine(summary)] : []),
    head.join('\n'),
    ...Object.entries(extra ?? {}).map(([name, text]) => `${name}: ${markdownInline(text)}`),
    ['## facts', '', ...factLines(factsShape(kind), facts)].join('\n'),
    ...mediaLines(data),
    ...sections.flatMap(({ heading, text }) => [
      ...(heading ? [`## ${markdownLine(heading as string)}`] : []),
      // A block of the body is a line of its text.
      ...(text ? [(text as string).split('\n').map(markdownText).join('\n\n')] : []),
    ]),
  ].join('\n\n')}\n`;
}

/** The largest file of each, with its words and whose it is. */
function mediaLines({ media }: Data): string[] {
  const lines = (media as MediaLine[]).flatMap(({ type, caption, credit, licence, files }) => {
    const file = files.at(-1);
    const words = [caption, credit, licence].filter((text) => text !== null).map(markdownInline);
    return file ? [`- ${type}: <${file.url}> ${words.join('; ')}`] : [];
  });
  return lines.length > 0 ? [['## media', '', ...lines].join('\n')] : [];
}

interface MediaLine {
  type: string;
  caption: string | null;
  credit: string | null;
  licence: string;
  files: readonly { url: string }[];
}
