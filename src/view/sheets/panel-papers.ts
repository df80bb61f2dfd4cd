/** Papers of panels, upright. */
export const PAPER_NAMES = ['A1', 'A2'] as const;
export type PaperName = (typeof PAPER_NAMES)[number];

/** What is left when the printer has cut off the bleed, in mm. ISO 216 */
export const PAPERS: Readonly<Record<PaperName, { width: number; height: number }>> = {
  A1: { width: 594, height: 841 },
  A2: { width: 420, height: 594 },
};

/** What is printed beyond the cut at each side, in mm: a knife is never quite true. */
export const BLEED = 3;

/** The share of a panel's height that its picture takes at most. */
const TALLEST = 0.6;

/** How large a picture is printed on a panel, in mm: as wide as the paper with its bleed where that is not too high. */
export function printedSize(paper: PaperName, picture: { width: number; height: number }) {
  const width = PAPERS[paper].width + 2 * BLEED;
  const height = (PAPERS[paper].height + 2 * BLEED) * TALLEST;
  const scale = Math.min(width / picture.width, height / picture.height);
  return { width: picture.width * scale, height: picture.height * scale };
}

const MM_PER_INCH = 25.4;

/** Seen from a metre and more, fewer points than these to an inch are seen as such. */
export const FEWEST_DPI = 100;

/** Points to an inch of a picture on a panel. @param picture its size in px. */
export const dpiOn = (paper: PaperName, picture: { width: number; height: number }): number =>
  Math.floor((picture.width / printedSize(paper, picture).width) * MM_PER_INCH);

/** How wide a picture of that shape must be for `FEWEST_DPI`, in px. */
export const neededWidth = (paper: PaperName, picture: { width: number; height: number }): number =>
  Math.ceil((printedSize(paper, picture).width / MM_PER_INCH) * FEWEST_DPI);
