import { type FoldingOptions, isCluster, tokenize } from '../language/folding/tokens.ts';
import type { Core } from './core.ts';
import { END } from './letters.ts';
import type { Names } from './match-names.ts';
import { namesReading, type Reading } from './merge.ts';
import { plainKey } from './name-keys.ts';
import { nearestWord, nearNames } from './near.ts';
import { thaiAsLao, typedAsVietnamese } from './other-keys.ts';

interface Misspelt {
  query: string;
  /** The query without the words that ask, where there are such. */
  bare: string | undefined;
  folding: FoldingOptions;
  names: Names;
  core: Core;
  read: (words: string, less: number) => Promise<Reading>;
}

/** How a query may have been meant that found nothing as it stands, the most likely first. */
export async function otherReadings(input: Misspelt): Promise<Reading[]> {
  const { query, bare = query, folding, names, read } = input;
  const readings: Reading[] = [];
  const keyed = typedAsVietnamese(query) ?? (/\p{Script=Thai}/u.test(query) ? thaiAsLao(query) : undefined);
  if (keyed) readings.push({ ...(await read(keyed, 0.4)), spelling: keyed });
  for (const words of new Set([query, bare])) {
    const joined = tokenize(words, folding).tokens.map(plainKey).join('');
    const near = [...nearNames(joined, names)];
    // Where words were left out, a near name is a part of what was asked and no other spelling of it.
    const said =
      words === query ? near : near.map(([page, { meant: _, ...match }]) => [page, match] as const);
    readings.push(namesReading(said, 0.6));
  }
  const spelt = await respelt(bare, input);
  if (spelt) readings.push({ ...(await read(spelt.keys, 0.7)), spelling: spelt.written });
  return readings;
}

/**
 * The query with each word that the site does not have changed into the nearest that it has: as it is asked for, which is
 * without marks, and as one writes it.
 */
async function respelt(
  words: string,
  { folding, names, core }: Misspelt,
): Promise<{ keys: string; written: string } | undefined> {
  const { tokens } = tokenize(words, folding);
  const nearest = await Promise.all(
    tokens.map(async (token) => {
      if (isCluster(token) || (await core.find(token.key + END)).length > 0) return undefined;
      return nearestWord(plainKey(token), names.words.keys());
    }),
  );
  if (nearest.every((word) => word === undefined)) return undefined;
  const put = (wordFor: (key: string) => string) =>
    tokens
      .map(({ shown, after }, at) => (nearest[at] === undefined ? shown : wordFor(nearest[at])) + after)
      .join('');
  return { keys: put((key) => key), written: put((key) => names.words.get(key)?.toLowerCase() ?? key) };
}
