import { type CatalogueRecord, leadPhoto, recordsOf } from '../../catalogue/catalogue.ts';
import { daysOfOnce } from '../../catalogue/event-dates.ts';
import { routes } from '../../catalogue/routes.ts';
import { byKioskPriority } from '../../catalogue/shown-at-gate.ts';
import { addDays } from '../../language/civil-date.ts';
import type { Kind } from '../../model/kinds.ts';
import {
  creditNote,
  type LedContext,
  own,
  ownWords,
  type SlideMaker,
  sampleNote,
  stateNote,
} from './context.ts';
import { eventWindows } from './event-windows.ts';
import { shownPicture } from './gate-slides.ts';
import { wordsIn } from './reading.ts';

/** More words than these are not read in passing: a second line is left out then. */
const MOST_WORDS = 12;
/** So many pictures and figures, or the loop is too long for anyone to meet what they need. */
const MOST_PICTURES = 6;
const MOST_FIGURES = 3;

const opening = (context: LedContext) => shownPicture(context, context.catalogue.province.home?.opening);

/** What is on and what comes next; a player drops it by its days. */
export const event: SlideMaker = (context) =>
  eventWindows(context.catalogue, context.today).map(({ entry, state, from, to }) => {
    const { record } = entry;
    const picture = shownPicture(context, leadPhoto(record)) ?? opening(context);
    return {
      id: `${record.id}/${entry.start}/${state}`,
      picture,
      from,
      to,
      text(reader) {
        const found = ownWords(reader, record);
        return (
          found && {
            kicker: own(reader, state === 'now' ? reader.t('led.now') : reader.t('home.coming')),
            title: own(reader, found.words.title),
            lines: [own(reader, reader.formats.dateRange(entry.start, entry.end))],
            foot: [...creditNote(context, reader, picture), ...stateNote(reader, record)],
          }
        );
      },
    };
  });

/** Kinds with slides of their own, or none to be looked at. */
const NOT_PICTURED = new Set<Kind>(['gates', 'partners', 'photos', 'pages', 'contacts', 'figures', 'news']);

/** Until when a record is pictured: a wall does not invite to what is over, nor does a player left without news. */
function lastDay({ kind, facts }: CatalogueRecord): string | undefined {
  // A wall changes its order by days: what ends within one is not shown on it.
  const day = facts.expires?.slice(0, 10);
  const expires = day && (facts.expires === day ? day : addDays(day, -1));
  if (kind !== 'events') return expires;
  const end = daysOfOnce(facts.when, facts.announced ?? []).at(-1)?.end;
  return [expires, end].filter((day) => day !== undefined).sort()[0];
}

/** The province's own choice, else its featured records and then those the kiosk puts first. */
function picturedRecords({ catalogue, index }: LedContext): CatalogueRecord[] {
  const { led, home } = catalogue.province;
  const find = (ids: readonly string[]) => ids.flatMap((id) => index.find(id) ?? []);
  if (led?.records) return find(led.records);
  const others = catalogue.records
    .filter(({ kind, facts }) => !NOT_PICTURED.has(kind) && facts.kiosk?.show)
    .sort((a, b) => byKioskPriority(a, b) || (a.id < b.id ? -1 : 1));
  return [...new Set([...find(home?.featured ?? []), ...others])];
}

export const picture: SlideMaker = (context) => {
  const seen = new Set<string>();
  const chosen = picturedRecords(context).flatMap((record) => {
    const photo = shownPicture(context, leadPhoto(record));
    const to = lastDay(record);
    if (!photo || seen.has(photo) || (to && to < context.today)) return [];
    seen.add(photo);
    return { record, photo, to };
  });
  return chosen.slice(0, MOST_PICTURES).map(({ record, photo, to }) => ({
    id: record.id,
    picture: photo,
    to,
    text(reader) {
      const found = ownWords(reader, record);
      if (!found) return undefined;
      const { title } = found.words;
      const shown = context.index.get('photos', photo);
      const caption = shown && ownWords(reader, shown)?.words.title;
      const short = caption !== undefined && wordsIn(`${title} ${caption}`, reader.lang) <= MOST_WORDS;
      return {
        kicker: own(reader, reader.tDynamic(`kind.${record.kind}`)),
        title: own(reader, title),
        ...(short && caption !== title && { lines: [own(reader, caption)] }),
        foot: [...creditNote(context, reader, photo), ...stateNote(reader, record)],
      };
    },
  }));
};

/** One number a slide, with its year and its source. */
export const figure: SlideMaker = ({ catalogue, index }) => {
  const id = catalogue.province.home?.figures;
  const record = id === undefined ? recordsOf(catalogue, 'figures')[0] : index.get('figures', id);
  return (record?.facts.observations ?? []).slice(0, MOST_FIGURES).map((item) => ({
    id: `${item.indicator}/${item.period}`,
    text({ t, tDynamic, formats, ...reader }) {
      const say = (text: string) => ({ text, lang: reader.lang });
      const sources = record?.facts.sources ?? [];
      // A number that names none of several sources is not given one.
      const source = item.source ? sources[item.source - 1] : sources.length === 1 ? sources[0] : undefined;
      const estimate = item.status === 'estimate' ? ` · ${tDynamic('list.observation.estimate')}` : '';
      return {
        kicker: say(tDynamic(`list.indicator.${item.indicator}`)),
        // Set so large that a number and its unit may stand on two lines.
        title: say(formats.quantity(item.value, item.unit).replaceAll('\u00A0', ' ')),
        lines: [say(`${formats.partialDate(item.period)}${estimate}`)],
        foot: source ? [say(t('fact.source')), { text: source.title, lang: 'vi' }] : [],
      };
    },
  }));
};

/** Where all this stands to be read. */
export const web: SlideMaker = (context) => [
  {
    id: '',
    text: (reader) => ({
      kicker: own(reader, reader.t('led.scan')),
      title: { text: new URL(context.siteUrl).host, lang: 'en' },
      code: context.siteUrl + routes.home(reader.lang),
      foot: sampleNote(context, reader),
    }),
  },
];
