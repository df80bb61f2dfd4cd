import { type Stats, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { isMarked, mapLimited, markUsed, publishFile, writeWhole } from '../files.ts';
import type { CardLook, CardWords } from './draw-card.ts';
import { type CardPhoto, readPhoto, renderCard } from './render-card.ts';

/** A card to be made. */
export interface CardOrder {
  /** Of its file, different for whatever would come out differently. */
  name: string;
  words: CardWords;
  photo?: CardPhoto | undefined;
}

export interface CardOptions {
  look: CardLook;
  cacheDir: string;
  /** Folder that receives the files. */
  outDir: string;
  /** Takes over a file from a former output that is that of the cache. @returns false where it has not just that. */
  keep?: ((name: string, cached: Stats) => boolean) | undefined;
  onProgress?: (done: number, total: number) => void;
}

export interface MadeCards {
  made: number;
  reused: number;
  /** Characters that no font of the site has: they are missing on the cards. */
  missing: string;
}

/** Puts the cards into `outDir`, making only those that the cache does not hold. */
export async function makeCards(orders: readonly CardOrder[], options: CardOptions): Promise<MadeCards> {
  const { look, cacheDir, outDir, keep, onProgress } = options;
  sharp.concurrency(1);
  await mkdir(outDir, { recursive: true });
  const result = { made: 0, reused: 0 };
  const missing = new Set<string>();
  const make = async ({ name, words, photo }: CardOrder, read: () => ReturnType<typeof readPhoto>) => {
    const kept = join(cacheDir, 'cards', name);
    const published = join(outDir, name);
    const cached = statSync(kept, { throwIfNoEntry: false });
    if (cached) {
      result.reused++;
      // A site has thousands, of which a build makes few.
      if (isMarked(cached) && keep?.(name, cached)) return;
      await markUsed(kept);
      return publishFile(kept, published);
    }
    const card = await renderCard(words, look, photo && (await read()));
    result.made++;
    for (const char of card.missing) missing.add(char);
    // What lacks a letter is made anew each time, as it is told each time.
    if (card.missing) return writeWhole(published, card.bytes);
    await writeWhole(kept, card.bytes);
    return publishFile(kept, published);
  };
  // A picture is decoded once for all languages, which is a third of the work.
  const groups = [...Map.groupBy(orders, ({ name, photo }) => photo?.file ?? name).values()];
  let done = 0;
  await mapLimited(groups, availableParallelism(), async (group) => {
    let decoded: ReturnType<typeof readPhoto> | undefined;
    for (const order of group) {
      await make(order, () => (decoded ??= readPhoto(order.photo as CardPhoto)));
      onProgress?.(++done, orders.length);
    }
  });
  return { ...result, missing: [...missing].join('') };
}
