import { type Document, isMap, isScalar, type Pair, YAMLMap } from 'yaml';
import { formatFile } from '../../catalogue/writer/format-file.ts';

/** Texts by their whole keys; undefined takes the own one back. */
export type WordsChange = ReadonlyMap<string, string | undefined>;

/**
 * A file of a province's own words with some of them in another form; all other lines stay as they are.
 * @param path below the content folder. @param text as `readText` gives it; empty for a new file.
 * @returns empty when nothing is left in it; undefined when it has a mistake that must be mended first.
 */
export function withOwnWordsChanged(path: string, text: string, change: WordsChange): string | undefined {
  return formatFile(path, text, (doc) => {
    const top = mapOf(doc);
    for (const [key, words] of change)
      if (words === undefined) remove(top, key);
      else put(doc, top, key, words);
  });
}

function mapOf(doc: Document): YAMLMap {
  // Nothing, or comments alone.
  doc.contents ??= new YAMLMap();
  if (!isMap(doc.contents)) throw new Error('The words are no map, though they were right.');
  return doc.contents;
}

const nameOf = ({ key }: Pair) => String(isScalar(key) ? key.value : key);

/** The entry that leads to a key: `kind.places` stands under `kind`, or is written in one. */
function leading({ items }: YAMLMap, key: string): { pair: Pair; rest: string } | undefined {
  for (const pair of items) {
    const name = nameOf(pair);
    if (name === key) return { pair, rest: '' };
    if (key.startsWith(`${name}.`) && isMap(pair.value)) return { pair, rest: key.slice(name.length + 1) };
  }
  return undefined;
}

function put(doc: Document, map: YAMLMap, key: string, words: string): void {
  const found = leading(map, key);
  if (!found) {
    const [first = key, ...steps] = key.split('.');
    const value = steps.reduceRight<unknown>((inner, step) => ({ [step]: inner }), words);
    map.items.push(doc.createPair(first, value));
  } else if (found.rest) put(doc, found.pair.value as YAMLMap, found.rest, words);
  // A comment beside the words belongs to them.
  else if (isScalar(found.pair.value)) found.pair.value.value = words;
  else found.pair.value = doc.createNode(words);
}

/** A group that is left empty goes along. @returns whether the map has nothing left. */
function remove(map: YAMLMap, key: string): boolean {
  const found = leading(map, key);
  if (found && (found.rest === '' || remove(found.pair.value as YAMLMap, found.rest)))
    map.items.splice(map.items.indexOf(found.pair), 1);
  return map.items.length === 0;
}
