import { type Catalogue, recordsOf } from '../../catalogue/catalogue.ts';
import { KIND_NAMES, type Kind } from '../../model/kinds.ts';
import { addresses } from './addresses.ts';

/** Programs that a reader can copy, each for records that this site has. */
export interface Examples {
  kind: Kind;
  /** Whole addresses. */
  csv: string;
  geojson: string;
  /** For a shell, Python 3 and JavaScript. */
  programs: readonly { name: string; text: string }[];
}

/**
 * Lists the records of one kind and type with their names in a language and their coordinates: beaches, where there are
 * any, else the first kind with places on the map.
 * @param siteUrl without a slash at its end.
 * @returns undefined where no record has a place.
 */
export function dataExamples(catalogue: Catalogue, lang: string, siteUrl: string): Examples | undefined {
  const found = sampleOf(catalogue);
  if (!found) return undefined;
  const { kind, type } = found;
  const at = (path: string) => `${siteUrl}/${path}`;
  const json = at(addresses.kind(lang, kind, 'json'));
  return {
    kind,
    csv: at(addresses.kind(lang, kind, 'csv')),
    geojson: at(addresses.kind(lang, kind, 'geojson')),
    programs: [
      { name: 'curl', text: `curl -O ${json}` },
      { name: 'Python', text: python(json, type) },
      { name: 'JavaScript', text: javaScript(json, type) },
    ],
  };
}

function sampleOf(catalogue: Catalogue): { kind: Kind; type?: string } | undefined {
  for (const kind of ['places', ...KIND_NAMES] as const) {
    const placed = recordsOf(catalogue, kind).filter(({ facts }) => facts.geo);
    const types = placed.flatMap(({ facts }) => ('type' in facts && facts.type ? [facts.type] : []));
    const type = types.find((one) => one === 'beach') ?? types[0];
    if (placed.length > 0) return { kind, ...(type && { type }) };
  }
  return undefined;
}

/** An address is checked and a type is a word of a list: neither can end the text it stands in. */
const python = (json: string, type: string | undefined): string => `import json
from urllib.request import urlopen

with urlopen("${json}") as answer:
    records = json.load(answer)["records"]
for record in records:
    facts = record["facts"]
    if "geo" in facts${type ? ` and facts["type"]["code"] == "${type}"` : ''}:
        print(record["title"] or record["id"], facts["geo"]["lat"], facts["geo"]["lon"])`;

const javaScript = (json: string, type: string | undefined): string => `const answer = await fetch("${json}");
const { records } = await answer.json();
for (const { id, title, facts } of records)
  if (facts.geo${type ? ` && facts.type.code === "${type}"` : ''})
    console.log(title ?? id, facts.geo.lat, facts.geo.lon);`;
