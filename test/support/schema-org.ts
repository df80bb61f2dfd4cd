import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtures } from './build-province.ts';

interface Vocabulary {
  /** Those above each type. */
  types: Record<string, string[]>;
  /** The types that have a property, and what its values are. */
  properties: Record<string, { of: string[]; values: string[] }>;
  enumerations: Record<string, string[]>;
}

/** What our pages use of schema.org 30.0, written down by hand as far as it concerns them. */
export const VOCABULARY = JSON.parse(
  readFileSync(join(fixtures, 'standards', 'schema-org.json'), 'utf8'),
) as Vocabulary;

type Node = Record<string, unknown>;

/** A type and all above it. */
const lineage = (type: string): string[] => [
  type,
  ...(VOCABULARY.types[type] ?? []).flatMap((above) => lineage(above)),
];

const isAddress = (text: string) => URL.canParse(text) && /^https?:/.test(text);
const DAY = /^\d{4}(-\d\d(-\d\d)?)?$/;
const MINUTE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/;

const LITERALS: Record<string, (value: unknown) => boolean> = {
  Text: (value) => typeof value === 'string' && value.trim() !== '',
  URL: (value) => typeof value === 'string' && isAddress(value),
  Date: (value) => typeof value === 'string' && DAY.test(value),
  DateTime: (value) => typeof value === 'string' && MINUTE.test(value),
  Time: (value) => typeof value === 'string' && /^\d\d:\d\d(:\d\d)?$/.test(value),
  Number: (value) => typeof value === 'number' && Number.isFinite(value),
  Integer: (value) => Number.isInteger(value),
  // A number and its unit in one text: https://schema.org/Distance
  Distance: (value) => typeof value === 'string' && /^\d+(\.\d+)? (px|m|km)$/.test(value),
  Boolean: (value) => typeof value === 'boolean',
};

/** What of a graph is not as the vocabulary has it, each in a line that names the place. */
export function schemaFaults(graph: { '@context'?: unknown; '@graph'?: unknown }): string[] {
  const faults = graph['@context'] === 'https://schema.org' ? [] : ['no context'];
  const nodes = graph['@graph'] as Node[];
  const typeById = new Map(nodes.map((node) => [node['@id'], node['@type'] as string]));
  const isOf = (value: unknown, range: string): boolean => {
    const literal = LITERALS[range];
    if (literal) return literal(value);
    const members = VOCABULARY.enumerations[range];
    if (members) return members.includes(String((value as Node | null)?.['@id'] ?? value));
    if (typeof value !== 'object' || value === null) return false;
    const { '@id': id, '@type': type = typeById.get(id) } = value as Node;
    // Of what is on another page only the address is known.
    return type === undefined ? isAddress(String(id)) : lineage(String(type)).includes(range);
  };
  const check = (node: Node, place: string) => {
    const type = String(node['@type']);
    if (!VOCABULARY.types[type]) {
      faults.push(`${place}: no type ${type}`);
      return;
    }
    if (node['@id'] !== undefined && !isAddress(String(node['@id'])))
      faults.push(`${place}: @id is no address`);
    for (const [name, given] of Object.entries(node)) {
      if (name.startsWith('@') || given === undefined) continue;
      const property = VOCABULARY.properties[name];
      const here = `${place}.${name}`;
      if (!property?.of.some((owner) => lineage(type).includes(owner)))
        faults.push(`${here}: not of ${type}`);
      for (const value of Array.isArray(given) ? given : [given]) {
        if (property && !property.values.some((range) => isOf(value, range)))
          faults.push(`${here}: ${JSON.stringify(value)} is none of ${property.values.join(', ')}`);
        if (typeof value === 'object' && value !== null && '@type' in value) check(value as Node, here);
      }
    }
  };
  for (const [at, node] of nodes.entries()) check(node, `${at} ${String(node['@type'])}`);
  return faults;
}
