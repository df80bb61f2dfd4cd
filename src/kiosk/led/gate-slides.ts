import { leadPhoto } from '../../catalogue/catalogue.ts';
import type { LanguageReader } from '../../catalogue/reader.ts';
import { routes } from '../../catalogue/routes.ts';
import type { LocalizedText } from '../../language/fallback.ts';
import {
  creditNote,
  type LedContext,
  own,
  ownWords,
  type SlideMaker,
  sampleNote,
  stateNote,
} from './context.ts';
import { firstSentence, wordsIn } from './reading.ts';
import type { SlideText } from './slides.ts';

/** The gate's name, and what lies across. */
export const gate: SlideMaker = (context) => {
  const picture =
    shownPicture(context, leadPhoto(context.gate)) ??
    shownPicture(context, context.catalogue.province.home?.opening);
  return [
    {
      id: '',
      picture,
      text(reader) {
        const found = ownWords(reader, context.gate);
        if (!found) return undefined;
        const opposite = reader.phrase(context.gate.facts.opposite.name);
        return {
          kicker: reader.provinceName,
          title: own(reader, found.words.title),
          ...(opposite.lang === reader.lang && {
            lines: [own(reader, reader.t('led.opposite', { name: opposite.text }))],
          }),
          foot: [
            ...creditNote(context, reader, picture),
            ...stateNote(reader, context.gate),
            ...sampleNote(context, reader),
          ],
        };
      },
    },
  ];
};

/** Opening hours; what nobody has confirmed is said to be so, with the advice to ask. */
export const hours: SlideMaker = (context) => [
  {
    id: '',
    text: (reader) => {
      const found = ownWords(reader, context.gate);
      return (
        found && {
          kicker: own(reader, found.words.title),
          ...hoursText(context, reader),
          foot: [...confirmed(context, reader), ...sampleNote(context, reader)],
        }
      );
    },
  },
];

function hoursText(
  { gate: { facts } }: LedContext,
  reader: LanguageReader,
): Pick<SlideText, 'title' | 'lines'> {
  const { t, formats } = reader;
  if (facts.hours === 'unknown')
    return {
      title: own(reader, t('led.hoursUnknown')),
      lines: [own(reader, t('led.ask'))],
    };
  const lines = facts.hours.map(({ days, open, close }) => ({
    days:
      days.length === 7
        ? t('fact.everyDay')
        : formats.list(days.map((day) => reader.tDynamic(`list.weekday.${day}`))),
    time: formats.timeRange(open, close),
  }));
  const [only] = lines;
  if (lines.length === 1 && only)
    return {
      title: own(reader, only.time),
      lines: [own(reader, t('fact.hours')), own(reader, only.days)],
    };
  return {
    title: own(reader, t('fact.hours')),
    lines: lines.map(({ days, time }) => own(reader, `${days} ${time}`)),
  };
}

function confirmed({ gate: { facts } }: LedContext, reader: LanguageReader): LocalizedText[] {
  const { t, formats } = reader;
  const said = facts.confirmedOn
    ? [t('fact.confirmedOn'), formats.date(facts.confirmedOn, 'long')]
    : [t('fact.notConfirmed')];
  return said.map((text) => own(reader, text));
}

/** A sentence of more words is not read in passing; then the code alone leads to the whole text. */
const MOST_WORDS = 18;

/** The first sentence of what to know before crossing, and a code to the rest. */
export const before: SlideMaker = (context) => [
  {
    id: '',
    text(reader) {
      const found = ownWords(reader, context.gate);
      const text = found?.words.extra['beforeYouCross'];
      if (!text) return undefined;
      const sentence = firstSentence(text, reader.lang);
      const short = wordsIn(sentence, reader.lang) <= MOST_WORDS;
      return {
        kicker: own(reader, reader.t('extra.beforeYouCross')),
        title: own(reader, short ? sentence : reader.t('led.before')),
        ...(short && { lines: [own(reader, reader.t('led.scan'))] }),
        code: context.siteUrl + routes.record(reader.lang, 'gates', context.gate.id),
        foot: [...stateNote(reader, context.gate), ...sampleNote(context, reader)],
      };
    },
  },
];

/** Who lives across the border, by their own name first. */
export const partner: SlideMaker = (context) => {
  const { partner: id } = context.gate.facts.opposite;
  const record = id === undefined ? undefined : context.index.get('partners', id);
  if (!record) return [];
  const picture = shownPicture(context, leadPhoto(record));
  return [
    {
      id: record.id,
      picture,
      text(reader) {
        const found = ownWords(reader, record);
        if (!found) return undefined;
        const { ownName } = record.facts;
        return {
          kicker: own(reader, reader.t('home.across')),
          title: own(reader, found.words.title),
          ...(ownName && ownName.lang !== reader.lang && { lines: [{ ...ownName }] }),
          foot: [...creditNote(context, reader, picture), ...stateNote(reader, record)],
        };
      },
    },
  ];
};

/** A photo that exists as a file, nothing else. */
export function shownPicture({ pictures }: LedContext, id: string | undefined): string | undefined {
  return id !== undefined && pictures.has(id) ? id : undefined;
}
