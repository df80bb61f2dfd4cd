import { Refusal } from '../build/refusal.ts';

/** Screens in CSS pixels: a phone, a desk's, a kiosk standing upright. */
export const SIZES = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1440, height: 900 },
  kiosk: { width: 1080, height: 1920 },
} as const;

export type Size = keyof typeof SIZES;

export interface Shot {
  page: string;
  lang: string;
  size: Size;
}

export interface ShotChoice {
  page: readonly string[];
  lang: readonly string[];
  size: readonly string[];
  /** Only the first screen instead of the whole page. */
  fold: boolean;
}

type Lists = Pick<ShotChoice, 'page' | 'lang' | 'size'>;

/**
 * Reads `--page home,list --lang lo --size phone --fold`; what is not named is taken whole.
 * @throws Refusal naming what there is to choose from.
 */
export function parseShotArguments(args: readonly string[], all: Lists): ShotChoice {
  const choice: ShotChoice = { ...all, fold: false };
  for (let at = 0; at < args.length; at++) {
    const word = args[at] as string;
    const name = word.replace(/^--/, '');
    if (word === '--fold') choice.fold = true;
    else if (word.startsWith('--') && Object.hasOwn(all, name)) {
      const list = name as keyof Lists;
      choice[list] = chosen(word, args[++at] ?? '', all[list]);
    } else throw new Refusal(`Không có lựa chọn “${word}”.  → Chọn: --page, --lang, --size, --fold`);
  }
  return choice;
}

function chosen(word: string, text: string, all: readonly string[]): string[] {
  const values = text.split(',').filter(Boolean);
  const unknown = values.find((value) => !all.includes(value));
  if (unknown !== undefined || values.length === 0)
    throw new Refusal(`Không có “${unknown ?? ''}” cho ${word}.  → Chọn: ${all.join(', ')}`);
  return values;
}

export function shotsOf({ page, lang, size }: ShotChoice): Shot[] {
  return page.flatMap((one) =>
    lang.flatMap((tag) => size.map((name) => ({ page: one, lang: tag, size: name as Size }))),
  );
}
