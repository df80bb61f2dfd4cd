import { creditNote, own, ownWords, type SlideMaker, stateNote } from './context.ts';
import { shownPicture } from './gate-slides.ts';
import { wordsIn } from './reading.ts';

/** More words than these are not read in passing: a caption is left out then. */
const MOST_WORDS = 18;

/** The panels of the province's exhibition in their order, a slide each; those without a picture are left out. */
export const exhibition: SlideMaker = (context) => {
  const { catalogue, index } = context;
  const id = catalogue.province.led?.exhibition;
  const record = id === undefined ? undefined : index.get('exhibitions', id);
  return (record?.facts.panels ?? []).flatMap(({ photo: shown }, at) => {
    const picture = shownPicture(context, shown);
    const photo = picture === undefined ? undefined : index.get('photos', picture);
    if (!record || !photo) return [];
    return {
      id: `${record.id}/${at + 1}`,
      picture,
      text(reader) {
        const found = ownWords(reader, photo);
        if (!found) return undefined;
        const { title, extra } = found.words;
        const { caption } = extra;
        const isShort =
          caption !== undefined && caption !== title && wordsIn(caption, reader.lang) <= MOST_WORDS;
        return {
          kicker: own(reader, ownWords(reader, record)?.words.title ?? reader.tDynamic('kind.exhibitions')),
          title: own(reader, title),
          ...(isShort && { lines: [own(reader, caption)] }),
          foot: [...creditNote(context, reader, photo.id), ...stateNote(reader, photo)],
        };
      },
    };
  });
};
