import { extname } from 'node:path';
import { writeVtt } from '../catalogue/captions/write-vtt.ts';
import { type Catalogue, recordsOf } from '../catalogue/catalogue.ts';
import type { Film } from '../catalogue/handover.ts';
import { createWordBreaks } from '../catalogue/reader.ts';
import { publishCaptions, publishFilm } from '../media/film/publish-film.ts';
import { readFilm } from '../media/film/read-film.ts';
import { mediaTypeOf } from '../model/media-types.ts';

/**
 * Publishes the films and sounds of the catalogue with their captions into `outDir`, which pages know as `/media/`.
 * @returns films by the id of their publication.
 */
export async function prepareFilms(catalogue: Catalogue, outDir: string): Promise<Record<string, Film>> {
  const breakWords = createWordBreaks(catalogue);
  const films: Record<string, Film> = Object.create(null);
  for (const { id, film } of recordsOf(catalogue, 'publications')) {
    if (!film) continue;
    const made: Film = { files: [], captions: {}, seconds: 0 };
    for (const file of film.files) {
      const { bytes, ...facts } = await readFilm(file);
      const name = await publishFilm(file, facts, `publications-${id}`, outDir);
      made.files.push({ path: `/media/${name}`, type: typeOf(file, facts.video), bytes });
      made.seconds ||= facts.seconds;
      if (facts.width && facts.height && !made.width)
        Object.assign(made, { width: facts.width, height: facts.height });
    }
    for (const [lang, cues] of Object.entries(film.captions)) {
      const name = `publications-${id}-${lang.toLowerCase()}`;
      made.captions[lang] = `/media/${await publishCaptions(writeVtt(cues, breakWords), name, outDir)}`;
    }
    films[id] = made;
  }
  return films;
}

/** A name ends in what the container may be called; without pictures it is a sound. */
const typeOf = (file: string, video: string | undefined): string =>
  video ? mediaTypeOf(extname(file)) : mediaTypeOf(extname(file)).replace('video/', 'audio/');
