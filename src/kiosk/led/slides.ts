import type { LocalizedText } from '../../language/fallback.ts';
import type { SlideKind } from '../../model/led.ts';

/** What a slide says, in one language. Texts may hold marks of line breaks (U+200B). */
export interface SlideText {
  /** Small, above the title. */
  kicker?: LocalizedText;
  /** The one line that must be read. */
  title: LocalizedText;
  lines?: LocalizedText[];
  /** Smallest, at the lower edge: credit, source, state of the translation. */
  foot?: LocalizedText[];
}

/** One message of the loop in one language. */
export interface Slide extends SlideText {
  kind: SlideKind;
  /** The same in every language of the message: `picture/<record>`. */
  message: string;
  lang: string;
  seconds: number;
  /** Shown on these days only, YYYY-MM-DD, both included. */
  from?: string;
  to?: string;
  /** Id of a photo. */
  picture?: string;
  /** Full address to be shown as a QR code. */
  code?: string;
}

/** A whole loop: each slide once, and the order in which they are shown, some more than once. */
export interface Loop {
  slides: Slide[];
  /** Indices of `slides`. */
  order: number[];
}

/** How long one loop is on a day, in seconds. */
export function loopSeconds({ slides, order }: Loop, day: string): number {
  return order.reduce((sum, at) => {
    const { from = day, to = day, seconds } = slides[at] as Slide;
    return from <= day && day <= to ? sum + seconds : sum;
  }, 0);
}
