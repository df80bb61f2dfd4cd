import { createIndex, languagesOf } from '../../catalogue/catalogue.ts';
import { catalogueAt } from '../../catalogue/shown-at-gate.ts';
import type { LocalizedText } from '../../language/fallback.ts';
import { SLIDE_KINDS, type SlideKind } from '../../model/led.ts';
import type { Draft, LedContext, SlideMaker, SlideMakers } from './context.ts';
import { exhibition } from './exhibition-slides.ts';
import * as gateSlides from './gate-slides.ts';
import { type LedLanguages, ledLanguages } from './languages.ts';
import { type Message, orderLoop } from './order.ts';
import * as provinceSlides from './province-slides.ts';
import { readingSeconds } from './reading.ts';
import type { Loop, Slide } from './slides.ts';

/** The province greets in every language at once: the one slide that belongs to no language. */
const welcome: SlideMaker = ({ catalogue, readerOf, gate, pictures }) => {
  const { all, rest } = ledLanguages(catalogue, gate);
  const greetings: LocalizedText[] = [...all, ...rest].map((lang) => ({
    text: readerOf(lang).t('led.welcome'),
    lang,
  }));
  const opening = catalogue.province.home?.opening;
  const [first, ...others] = greetings;
  return first
    ? [
        {
          id: '',
          picture: opening !== undefined && pictures.has(opening) ? opening : undefined,
          text: (reader) => ({ kicker: reader.provinceName, title: first, lines: others }),
        },
      ]
    : [];
};

const MAKERS: SlideMakers = { welcome, ...gateSlides, ...provinceSlides, exhibition };

/** What a stranger at the gate needs is said in all of the site's languages. */
const ESSENTIAL = new Set<SlideKind>(['gate', 'hours', 'before', 'web']);

/** Times a loop, where the province says nothing. */
const USUAL_WEIGHT: Partial<Record<SlideKind, number>> = { hours: 3 };

/**
 * The slides of a gate's LED screen: which, in what order, how long, in which languages; texts only.
 * @param input without its index, which is made here.
 */
export function createLoop(input: Omit<LedContext, 'index'>): Loop {
  const catalogue = catalogueAt(input.catalogue, input.gate.id);
  const context: LedContext = { ...input, catalogue, index: createIndex(catalogue) };
  const languages = ledLanguages(context.catalogue, context.gate);
  const plan = context.catalogue.province.led?.slides ?? SLIDE_KINDS.map((kind) => ({ kind }));
  const messages = plan.flatMap((item: { kind: SlideKind; seconds?: number; weight?: number }) =>
    MAKERS[item.kind](context).map(
      (draft): Message<Slide> => ({
        weight: item.weight ?? USUAL_WEIGHT[item.kind] ?? 1,
        slides: slidesOf(draft, item, languagesFor(item.kind, languages), context),
      }),
    ),
  );
  const shown = messages.filter(({ slides }) => slides.length > 0);
  return { slides: shown.flatMap(({ slides }) => slides), order: orderLoop(shown) };
}

function languagesFor(kind: SlideKind, { all, rest }: LedLanguages): string[] {
  if (kind === 'welcome') return all.slice(0, 1);
  return ESSENTIAL.has(kind) ? [...all, ...rest] : all;
}

function slidesOf(
  draft: Draft,
  { kind, seconds }: { kind: SlideKind; seconds?: number },
  languages: readonly string[],
  { readerOf, catalogue }: LedContext,
): Slide[] {
  return languages.flatMap((lang) => {
    const text = draft.text(readerOf(lang));
    if (!text) return [];
    const { picture, from, to } = draft;
    const read = [text.kicker, text.title, ...(text.lines ?? [])].filter((one) => one !== undefined);
    return {
      kind,
      message: draft.id ? `${kind}/${draft.id}` : kind,
      lang: kind === 'welcome' ? (languagesOf(catalogue)[0] ?? lang) : lang,
      seconds: seconds ?? readingSeconds(read),
      ...(from && { from }),
      ...(to && { to }),
      ...(picture && { picture }),
      ...text,
    };
  });
}
