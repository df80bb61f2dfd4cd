import { join } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { readEmblem } from '../catalogue/emblem.ts';
import { loadTheme, themeColour } from '../catalogue/theme/theme.ts';
import type { CardLook } from '../media/cards/draw-card.ts';
import { type CardOrder, type MadeCards, makeCards } from '../media/cards/make-cards.ts';
import { provinceCard, type RecordCard, recordCard } from '../view/pictures/record-card.ts';
import type { Site } from '../view/site.ts';
import type { Stage } from './output-folder.ts';
import type { Progress } from './reporter.ts';

/** How a province's cards look: in the colours of its pages by day. */
export function cardLook(catalogue: Pick<Catalogue, 'dir' | 'province'>): CardLook {
  const theme = loadTheme(catalogue.dir);
  const drawing = readEmblem(catalogue);
  const colour = (meaning: string) => themeColour(theme, meaning, 'light');
  const accent = colour('accent');
  return {
    accent,
    onAccent: colour('on-accent'),
    ground: colour('ground'),
    surface: colour('surface'),
    text: colour('text'),
    emblem: (side) =>
      drawing.svg({ usual: { color: accent }, root: { width: String(side), height: String(side) } }),
  };
}

/**
 * Makes the cards that the pages of a site name.
 * @param outDir the finished site, or the folder that becomes it. @param stage of that folder.
 */
export function makeRecordCards(
  site: Site,
  outDir: string,
  {
    cacheDir,
    stage,
    onProgress,
  }: { cacheDir: string; stage?: Pick<Stage, 'keepSame'> | undefined; onProgress: Progress },
): Promise<MadeCards> {
  const media = join(outDir, 'media');
  return makeCards(cardOrders(site, media), {
    look: cardLook(site.catalogue),
    cacheDir,
    outDir: media,
    keep: stage && ((name, cached) => stage.keepSame(`media/${name}`, cached)),
    onProgress,
  });
}

/** Keeps of a former output the cards that the pages name, until those are made which it has not. */
export function keepRecordCards(site: Site, { keep }: Pick<Stage, 'keep'>): void {
  for (const { name } of cardOrders(site, '')) keep(`media/${name}`);
}

/** Each card once: where words are missing, pages of several languages have the same. */
function cardOrders(site: Site, media: string): CardOrder[] {
  const orders = new Map<string, CardOrder>();
  const add = (card: RecordCard | undefined) => {
    if (!card) return;
    const { name, words, photo } = card;
    const picture = photo && site.pictures[photo.id];
    orders.set(name, {
      name,
      words,
      ...(picture && {
        photo: { picture, file: join(media, picture.card.file), focus: photo.facts.focus },
      }),
    });
  };
  const readers = site.languages.map(site.readerOf);
  for (const record of site.catalogue.records) for (const reader of readers) add(recordCard(reader, record));
  for (const reader of readers) add(provinceCard(reader));
  return [...orders.values()];
}
