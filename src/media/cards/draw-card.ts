import { type FittedText, fitText, type TextBox } from './fit-text.ts';

/** Of every card, in pixels: what Facebook, Zalo, WeChat and the rest show whole. */
export const CARD = { width: 1200, height: 630 };

/** A part of a card, in pixels from its upper left corner. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A part of a card as SVG of shapes alone: letters are outlines, which every program sets alike. It covers its area. */
export interface Tile extends Area {
  svg: string;
}

/** What a card says; marked where a line may end, as `linePieces` wants it. */
export interface CardWords {
  lang: string;
  title: string;
  /** What kind of thing it is. */
  label: string;
  province: string;
  /** Whose the picture is. */
  credit?: string | undefined;
}

/** How the cards of a province look; colours as `#rrggbb`. */
export interface CardLook {
  accent: string;
  onAccent: string;
  ground: string;
  surface: string;
  text: string;
  /** The emblem as SVG of so many pixels each way. */
  emblem: (side: number) => string;
}

/** Where the words are: on the left, on the province's own colour. */
const PANEL: Area = { left: 0, top: 0, width: 540, height: CARD.height };
/** What is right of them: the picture, or the emblem. */
export const PICTURE: Area = { left: 540, top: 0, width: 660, height: CARD.height };

const INSET = 56;
/** The plate under the emblem beside the province's name. */
const PLATE = { top: 490, side: 84, inset: 8 };
const STRIP = { height: 36, inset: 12 };

const BOXES = {
  label: { width: 440, height: 60, sizes: [27, 24, 21], weight: 600 },
  title: { width: 440, height: 344, sizes: [72, 66, 60, 55, 50, 46, 42, 38, 35, 32, 29], weight: 600 },
  province: { width: 330, height: 92, sizes: [32, 29, 26, 23, 20], weight: 600 },
  credit: { width: 600, height: STRIP.height, sizes: [18], weight: 400 },
} satisfies Record<string, TextBox>;

/**
 * A card but for its picture.
 * @param pictured whether there is one: its credit lies on it, and the emblem stands beside the province's name.
 * @returns its tiles, those above others last, and the characters that no font of the site has.
 */
export async function drawCard(
  { lang, title, label, province, credit }: CardWords,
  look: CardLook,
  pictured: boolean,
): Promise<{ tiles: Tile[]; missing: string }> {
  const [labelled, titled, named, credited] = await Promise.all([
    fitText(label, lang, BOXES.label),
    fitText(title, lang, BOXES.title),
    fitText(province, lang, BOXES.province),
    fitText(pictured && credit ? credit : '', lang, BOXES.credit),
  ]);
  const { onAccent } = look;
  const middle = PLATE.top + (PLATE.side - named.lines.length * named.leading) / 2;
  const words = [
    textAt(labelled, INSET, 48, onAccent),
    `<path fill="${onAccent}" d="M${INSET} 108h64v4h-64z"/>`,
    textAt(titled, INSET, 130, onAccent),
    pictured ? plate(look) : '',
    textAt(named, pictured ? INSET + PLATE.side + 20 : INSET, middle, onAccent),
  ];
  return {
    tiles: [tile(PANEL, look.accent, words.join('')), ...creditStrip(credited, look)],
    missing: [labelled, titled, named, credited].map(({ missing }) => missing).join(''),
  };
}

/** What stands in the place of a picture: the emblem. */
export const drawEmblem = ({ surface, emblem }: CardLook): Tile =>
  tile(PICTURE, surface, `<g transform="translate(120 105)">${emblem(420)}</g>`);

function plate({ ground, emblem }: CardLook): string {
  const { top, side, inset } = PLATE;
  return (
    `<path fill="${ground}" d="M${INSET} ${top}h${side}v${side}h-${side}z"/>` +
    `<g transform="translate(${INSET + inset} ${top + inset})">${emblem(side - 2 * inset)}</g>`
  );
}

function creditStrip(credited: FittedText, { ground, text }: CardLook): Tile[] {
  const [line] = credited.lines;
  if (!line) return [];
  const { height, inset } = STRIP;
  const width = Math.ceil(line.width * credited.size) + 2 * inset;
  const area = { left: CARD.width - width, top: CARD.height - height, width, height };
  return [tile(area, ground, textAt(credited, inset, (height - credited.leading) / 2, text))];
}

const tile = (area: Area, ground: string, shapes: string): Tile => {
  const { width, height } = area;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path fill="${ground}" d="M0 0h${width}v${height}H0z"/>${shapes}</svg>`;
  return { ...area, svg };
};

/** What letters of all scripts lie around, in em above the line they stand on. */
const MIDDLE = 0.34;

/** @param top of the first line, in pixels. */
function textAt({ lines, size, leading }: FittedText, x: number, top: number, fill: string): string {
  const paths = lines.flatMap(({ words }, at) => {
    const base = top + leading * (at + 0.5) + size * MIDDLE;
    return words.map(
      (word) =>
        `<path transform="translate(${round(x + word.x * size)} ${round(base)}) scale(${size})" d="${word.path}"/>`,
    );
  });
  return `<g fill="${fill}">${paths.join('')}</g>`;
}

const round = (value: number) => Math.round(value * 100) / 100;
