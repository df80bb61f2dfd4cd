import { createHash } from 'node:crypto';
import { createBinder } from '../../catalogue/bind-names.ts';
import { type CatalogueRecord, leadPhoto } from '../../catalogue/catalogue.ts';
import { creditWords } from '../../catalogue/credit-words.ts';
import { createWordBreaks } from '../../catalogue/reader.ts';
import { withoutWordBreaks } from '../../language/line-break.ts';
import { memoiseByObject } from '../../language/memory.ts';
import type { CardWords } from '../../media/cards/draw-card.ts';
import type { Reader, Site } from '../site.ts';
import type { PageCard } from './page-card.ts';

/** A card in one language: how a page names it, and what it shows. */
export interface RecordCard extends PageCard {
  /** Of its file. */
  name: string;
  words: CardWords;
  /** The photo on it; undefined: the emblem. */
  photo: CatalogueRecord<'photos'> | undefined;
}

/** Marks where a line of a card may end. */
const marksOf = memoiseByObject(({ catalogue }: Site) => {
  const bind = createBinder(catalogue);
  const breakWords = createWordBreaks(catalogue);
  return (text: string, lang: string) => breakWords(bind(text, lang));
});

/**
 * The card of a record in the language of the words that a reader is shown; undefined where none is made. Its name
 * differs for whatever would come out differently, so that a network that has kept it asks anew.
 */
export function recordCard(reader: Reader, record: CatalogueRecord): RecordCard | undefined {
  const { site } = reader;
  const { words, lang } = reader.shown(record);
  if (!site.cards?.languages.includes(lang)) return undefined;
  const own = site.readerOf(lang);
  const lead = leadPhoto(record);
  const picture = lead === undefined ? undefined : site.pictures[lead]?.card;
  const photo = picture && site.index.get('photos', lead as string);
  const shown = photo && own.shown(photo);
  const alt = shown?.lang === lang ? (shown.words.extra['alt'] ?? '') : '';
  const label = own.tDynamic(`kind.${record.kind}`);
  const said = { title: words.title, label, province: own.provinceName.text };
  return { ...cardOf(reader, own, said, photo), alt: altOf(words.title, alt) };
}

/**
 * The card of a province for pages that are no record's, with its emblem; undefined where it has a picture that stands
 * for those, or where no card is made.
 */
export function provinceCard(reader: Reader): RecordCard | undefined {
  const { site } = reader;
  const opening = site.province.home?.opening;
  if (opening !== undefined && site.pictures[opening]?.card) return undefined;
  const lang = [reader.lang, ...site.languages].find((one) => site.cards?.languages.includes(one));
  if (lang === undefined) return undefined;
  const own = site.readerOf(lang);
  const [title, label] = [own.provinceName.text, own.t('site.tagline')];
  return { ...cardOf(reader, own, { title, label, province: '' }, undefined), alt: altOf(title, label) };
}

const altOf = (...parts: string[]) => withoutWordBreaks(parts.filter(Boolean).join(' — '));

/** @param own reader of the language in which it is written. @param said its words, not marked yet. */
function cardOf(
  reader: Reader,
  own: Reader,
  { title, label, province }: Pick<CardWords, 'title' | 'label' | 'province'>,
  photo: CatalogueRecord<'photos'> | undefined,
): Omit<RecordCard, 'alt'> {
  const { site, lang } = own;
  const mark = (text: string) => marksOf(site)(text, lang);
  const picture = photo && site.pictures[photo.id]?.card;
  const drawn: CardWords = {
    lang,
    title: mark(title),
    label: mark(label),
    province: mark(province),
    ...(photo && {
      credit: mark(
        creditWords(own, photo.facts)
          .map(({ text }) => text)
          .join(' · '),
      ),
    }),
  };
  const key = JSON.stringify([site.cards?.look, drawn, picture?.file, photo?.facts.focus]);
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 12);
  // A photo that is taken back is found by its name, wherever it stands.
  const name = picture ? picture.file.replace(/\.\w+$/, `-${hash}.jpg`) : `card-${hash}.jpg`;
  return {
    src: `/media/${name}`,
    width: 1200,
    height: 630,
    ...(lang !== reader.lang && { lang }),
    name,
    words: drawn,
    photo,
  };
}
