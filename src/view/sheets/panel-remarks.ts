import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { isFree } from '../../model/photo-terms.ts';
import { shownPanels } from '../exhibition/panels.ts';
import type { Reader } from '../site.ts';
import { dpiOn, FEWEST_DPI, neededWidth, type PaperName } from './panel-papers.ts';
import { printedPicture } from './panel-sheets.ts';

/** A picture that is too small for its panel. Widths in px. */
export interface Coarse {
  panel: number;
  photo: string;
  dpi: number;
  width: number;
  needed: number;
  /** Whether the terms of the photo keep a larger one back. */
  isHeld: boolean;
}

/** What whoever sends panels to a printer must know of them. */
export interface PanelRemarks {
  coarse: Coarse[];
  /** Numbers of panels whose picture is not there. */
  missing: number[];
  /** Records as `photos/cau`, whose words in this language nobody has checked, are older than the source, or are not there. */
  unreviewed: string[];
  outdated: string[];
  untranslated: string[];
}

export function panelRemarks(
  reader: Reader,
  exhibition: CatalogueRecord<'exhibitions'>,
  paper: PaperName,
): PanelRemarks {
  const panels = shownPanels(reader.site, exhibition);
  const shown = new Set(panels.map(({ number }) => number));
  const records: CatalogueRecord[] = [...new Set([exhibition, ...panels.map(({ photo }) => photo)])];
  const named = (holds: (words: ReturnType<Reader['shown']>) => boolean) =>
    records.filter((record) => holds(reader.shown(record))).map(({ kind, id }) => `${kind}/${id}`);
  return {
    coarse: panels.flatMap(({ number, photo }) => {
      const picture = printedPicture(reader.site, photo.id);
      const dpi = picture && dpiOn(paper, picture);
      if (!picture || dpi === undefined || dpi >= FEWEST_DPI) return [];
      const needed = neededWidth(paper, picture);
      const { width } = picture;
      const isHeld = !isFree(photo.facts) && (reader.site.pictures[photo.id]?.width ?? 0) > width;
      return [{ panel: number, photo: photo.id, dpi, width, needed, isHeld }];
    }),
    missing: exhibition.facts.panels.map((_, at) => at + 1).filter((number) => !shown.has(number)),
    unreviewed: named(({ state }) => state === 'machine'),
    outdated: named(({ outdated }) => outdated),
    untranslated: named(({ state }) => state === 'fallback'),
  };
}
