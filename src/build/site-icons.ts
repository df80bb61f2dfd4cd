import { emblemFile, readEmblem } from '../catalogue/emblem.ts';
import { createSiteIcons } from '../media/site-icons.ts';
import type { Stage } from './output-folder.ts';
import type { PreparedSite } from './prepare.ts';

/** Puts the emblem as browsers and phones ask for it into the root of a site. Not cached: it takes a tenth of a second. */
export async function writeSiteIcons(
  { catalogue, themeColours }: Pick<PreparedSite, 'catalogue' | 'themeColours'>,
  { write }: Pick<Stage, 'write'>,
): Promise<void> {
  const drawing = readEmblem(catalogue);
  const icons = await createSiteIcons({
    draw: (side) => emblemFile(drawing, side),
    ground: themeColours.light,
  });
  for (const { path, bytes } of icons) write(path, bytes);
}
