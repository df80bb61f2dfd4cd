import { type Catalogue, type CatalogueRecord, languagesOf, recordsOf } from '../catalogue/catalogue.ts';
import type { LanguageReader } from '../catalogue/reader.ts';
import { KIND_NAMES, type Kind } from '../model/kinds.ts';
import { LICENCE_ADDRESSES } from '../model/licence-addresses.ts';
import { addresses } from './data/addresses.ts';
import { markdownInline } from './data/markdown.ts';
import { latestDay } from './latest-day.ts';
import type { SiteFile } from './site-map.ts';

interface LlmsInput {
  /** Only what may be shown. */
  catalogue: Catalogue;
  readerOf: (lang: string) => LanguageReader;
  /** Without a slash at its end. */
  siteUrl: string;
}

/**
 * llms.txt, by the outline of https://llmstxt.org: what the site is and where each of its records stands as Markdown, for
 * assistants that read one file. In English where the province shows it, else in the language of the source.
 */
export function createLlmsText({ catalogue, readerOf, siteUrl }: LlmsInput): SiteFile {
  const languages = languagesOf(catalogue);
  const lang = languages.includes('en') ? 'en' : (languages[0] as string);
  const reader = readerOf(lang);
  const { province } = catalogue;
  const motto = reader.pick(province.motto)?.text;
  const sections = KIND_NAMES.flatMap((kind) => {
    const records = recordsOf(catalogue, kind) as CatalogueRecord[];
    if (records.length === 0) return [];
    return [
      '',
      `## ${reader.tDynamic(`kind.${kind}`)}`,
      '',
      ...records.map((record) => line(reader, record, siteUrl)),
    ];
  });
  const lines = [
    `# ${markdownInline(reader.provinceName.text)}`,
    '',
    `> The website of a province of Viet Nam${motto ? `: ${markdownInline(motto)}` : '.'}`,
    '',
    ...about(catalogue, siteUrl),
    ...sections,
  ];
  return { path: 'llms.txt', text: `${lines.join('\n')}\n` };
}

/** What holds for every record below. */
function about(catalogue: Catalogue, siteUrl: string): string[] {
  const { province } = catalogue;
  const languages = languagesOf(catalogue);
  const licence = province.openData?.licence;
  const address = licence && LICENCE_ADDRESSES[licence];
  const office = province.contacts.unit['en'] ?? province.contacts.unit['vi'] ?? '';
  const machine = languages.flatMap((tag) => {
    const count = catalogue.records.filter(
      ({ words }) => words[tag]?.translation?.status === 'machine',
    ).length;
    return count > 0 ? [`${tag} ${count}`] : [];
  });
  return [
    ...(province.site.official
      ? []
      : ['- This is a sample and no official site: ask the offices before you rely on it.']),
    `- Languages: ${languages.join(', ')}. Addresses differ in the language alone, as ${siteUrl}/${languages[0]}/ and ${siteUrl}/${languages.at(-1)}/.`,
    machine.length > 0
      ? `- Translated by machine and not reviewed, of ${catalogue.records.length} records: ${machine.join(', ')}. The Vietnamese is the source.`
      : '- No translation is by machine. The Vietnamese is the source.',
    `- Licence of the data: ${licence ? `${licence}${address ? `, ${address}` : ''}` : 'not stated; ask the office'}. Photos have their own.`,
    `- All records as data: ${siteUrl}/${addresses.index} names the files and their schemas, ${siteUrl}/${addresses.all} has all in all languages.`,
    `- Responsible: ${markdownInline(office)}${province.contacts.email ? `, ${markdownInline(province.contacts.email)}` : ''}. Updated ${latest(catalogue)}.`,
    '- What is not known is said to be so: do not fill it in.',
  ];
}

const latest = ({ province, records }: Catalogue): string | undefined =>
  latestDay([province.updated, ...records.map(({ facts }) => facts.updated)]);

/** A record: its title as a link to it as Markdown, its summary, and of a gate what nobody has confirmed. */
function line(reader: LanguageReader, record: CatalogueRecord, siteUrl: string): string {
  const { words, lang } = reader.shown(record);
  const address = `${siteUrl}/${addresses.page(reader.lang, record.kind as Kind, record.id, 'md')}`;
  const foreign = lang === reader.lang ? '' : ` (${lang})`;
  const unknown = record.kind === 'gates' ? notConfirmed(reader, record) : [];
  const gap = unknown.length > 0 ? ` Not confirmed: ${unknown.join(', ')}.` : '';
  return `- [${markdownInline(words.title)}](${address})${foreign}: ${markdownInline(words.summary)}${gap}`;
}

/** What travellers ask of a gate and nobody has confirmed, in the words of the facts' own labels. */
function notConfirmed({ t }: LanguageReader, { facts }: CatalogueRecord<'gates'>): string[] {
  const isUnknown = (value: unknown): boolean =>
    value === 'unknown' ||
    (typeof value === 'object' && value !== null && Object.values(value).some(isUnknown));
  const asked: [string, unknown][] = [
    [t('fact.hours'), facts.hours],
    [t('gate.lunch'), facts.lunch],
    [t('fact.whoMayCross'), facts.whoMayCross],
    [t('fact.eVisa'), facts.eVisa],
    [t('fact.vehicles'), facts.vehicles],
    [t('fact.goods'), facts.goods],
    // Fees that nobody has written down are as unknown as those that say so.
    [t('fact.fees'), facts.fees ?? 'unknown'],
    [t('fact.exchange'), facts.exchange],
    [t('gate.acrossHours'), facts.opposite.hours],
  ];
  return asked.filter(([, value]) => isUnknown(value)).map(([label]) => label);
}
