import { escapeXml } from '../language/xml.ts';
import { DIGITAL_SOURCE_ADDRESSES } from '../model/schema-types.ts';

/** Words by language code (BCP 47), the source language first. */
export type LocalisedText = Readonly<Record<string, string>>;

/** How the picture came to be, as an editor records it. */
export type DigitalSource = 'photograph' | 'illustration' | 'edited' | 'generated';

/** Whether machines may learn from it: https://ns.useplus.org/LDF/ldf-XMPSpecification, plus:DataMining. */
export type DataMining = 'allowed' | 'search-only';

/** What a published picture says of itself, inside the file. All optional; what is absent is not written. */
export interface PictureMeta {
  title?: LocalisedText;
  caption?: LocalisedText;
  alt?: LocalisedText;
  creator?: string;
  /** The line to print beside the picture. */
  credit?: string;
  /** What one may do with it, in words. */
  terms?: LocalisedText;
  /** False for what is in the public domain. */
  isProtected?: boolean;
  licenceUrl?: string;
  /** What whoever prints it must know, in a line. */
  instructions?: string;
  dataMining?: DataMining;
  /** Whether those who are seen agreed; `none`: nobody is to be known in it. Absent where it is not known. */
  model?: 'none' | 'agreed';
  /** Who grants other uses, and where to ask. */
  licensor?: { name?: string; url?: string };
  digitalSource?: DigitalSource;
  /** What made a generated picture, and what it was asked for by whom. */
  generator?: {
    system: string;
    version?: string | undefined;
    prompt?: string | undefined;
    promptBy?: string | undefined;
  };
}

const PLUS = 'http://ns.useplus.org/ldf/vocab/';

const DATA_MINING: Readonly<Record<DataMining, string>> = {
  allowed: `${PLUS}DMI-ALLOWED`,
  'search-only': `${PLUS}DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING`,
};

/** An agreement holds for what was asked: none of them is unlimited. */
const MODEL_RELEASE = { none: `${PLUS}MR-NAP`, agreed: `${PLUS}MR-LMR` } as const;

const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
} as const;

type Prefix = keyof typeof namespaces;

const xmlText = (text: string): string => escapeXml(text.normalize('NFC'));

function simple(name: string, value: string | undefined): string {
  return value ? `<${name}>${xmlText(value)}</${name}>` : '';
}

/** A language alternative; XMP wants the default first, under the name `x-default`. */
function alternatives(name: string, words: LocalisedText | undefined): string {
  const entries = Object.entries(words ?? {}).filter(([, text]) => text !== '');
  const first = entries[0];
  if (!first) return '';
  const items = [['x-default', first[1]], ...entries].map(
    ([language, text]) => `<rdf:li xml:lang="${xmlText(language ?? '')}">${xmlText(text ?? '')}</rdf:li>`,
  );
  return `<${name}><rdf:Alt>${items.join('')}</rdf:Alt></${name}>`;
}

function licensor(value: PictureMeta['licensor']): string {
  const inner = simple('plus:LicensorName', value?.name) + simple('plus:LicensorURL', value?.url);
  if (!inner) return '';
  return `<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource">${inner}</rdf:li></rdf:Seq></plus:Licensor>`;
}

const wrap = (rdf: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${rdf}</rdf:RDF></x:xmpmeta>`;

/** A packet that says nothing, where a place must be kept for one. */
export const EMPTY_XMP = wrap('');

/**
 * The XMP packet of a picture, or '' when there is nothing to say. `captions: false` leaves the long texts out
 * and keeps who made it, whose it is and how it was made. The packet holds no date and no place, so equal input
 * gives equal bytes. Properties: IPTC Photo Metadata Standard 2025.1.
 */
export function createXmp(meta: PictureMeta, options: { captions: boolean }): string {
  const { isProtected, dataMining, model, digitalSource, generator } = meta;
  const long = options.captions
    ? [
        alternatives('dc:title', meta.title),
        alternatives('dc:description', meta.caption),
        alternatives('Iptc4xmpCore:AltTextAccessibility', meta.alt),
        alternatives('xmpRights:UsageTerms', meta.terms),
        simple('photoshop:Instructions', meta.instructions),
        simple('Iptc4xmpExt:AIPromptInformation', generator?.prompt),
        simple('Iptc4xmpExt:AIPromptWriterName', generator?.promptBy),
        simple('plus:ModelReleaseStatus', model && MODEL_RELEASE[model]),
      ]
    : [];
  const body = [
    ...long,
    meta.creator
      ? `<dc:creator><rdf:Seq><rdf:li>${xmlText(meta.creator)}</rdf:li></rdf:Seq></dc:creator>`
      : '',
    simple('photoshop:Credit', meta.credit),
    simple('xmpRights:Marked', isProtected === undefined ? undefined : isProtected ? 'True' : 'False'),
    simple('xmpRights:WebStatement', meta.licenceUrl),
    licensor(meta.licensor),
    simple('plus:DataMining', dataMining && DATA_MINING[dataMining]),
    simple('Iptc4xmpExt:AISystemUsed', generator?.system),
    simple('Iptc4xmpExt:AISystemVersionUsed', generator?.version),
    simple('Iptc4xmpExt:DigitalSourceType', digitalSource && DIGITAL_SOURCE_ADDRESSES[digitalSource]),
  ].join('');
  if (!body) return '';
  const used = (Object.keys(namespaces) as Prefix[]).filter((prefix) => body.includes(`<${prefix}:`));
  const declarations = used.map((prefix) => ` xmlns:${prefix}="${namespaces[prefix]}"`).join('');
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    wrap(`<rdf:Description rdf:about=""${declarations}>${body}</rdf:Description>`),
    '<?xpacket end="r"?>',
  ].join('');
}
