import { join } from 'node:path';
import { type Catalogue, languagesOf } from '../catalogue/catalogue.ts';
import { buildLanguageIndex, endIndexing } from '../search/build-index.ts';
import { hashed } from '../search/hashed-page.ts';
import { pathsIn } from './former-output.ts';
import { createListPages } from './list-search.ts';
import type { PreparedSite } from './prepare.ts';
import type { Progress } from './reporter.ts';
import { loadRomanise } from './romanised-names.ts';
import { openSearchPages } from './search-pages.ts';
import { searchWording } from './search-wording.ts';
import type { BuildSettings } from './settings.ts';
import { createUnitPages } from './unit-search.ts';
import type { WorkRoom } from './works.ts';

/** How many languages have an index, and of how many it was made anew. */
export interface WrittenSearch {
  languages: number;
  made: number;
}

/**
 * Writes the indexes of a site, those that changed: a language is a work.
 * @param catalogue what may be shown.
 * @param site the folder that receives search/. @param code names the code that writes them, where that is known.
 */
export async function writeSearch(
  catalogue: Catalogue,
  handover: PreparedSite,
  room: WorkRoom,
  {
    site,
    contentDir,
    outDir,
    cacheDir,
    code,
  }: Pick<BuildSettings, 'contentDir' | 'outDir' | 'cacheDir'> & { site: string; code: string | undefined },
  progress: Progress,
): Promise<WrittenSearch> {
  const { locales: words, kiosk } = handover;
  const languages = languagesOf(catalogue);
  const { catalogue: noted, pictures } = room.noted({ ...handover, catalogue });
  const romanise = await loadRomanise(languages);
  const pagesIn = openSearchPages({ catalogue: noted, words, pictures, romanise });
  const wording = searchWording(catalogue);
  const owner = JSON.stringify([contentDir, outDir, kiosk?.gate]);
  const folders = { outDir: join(site, 'search'), cacheDir: join(cacheDir, 'search') };
  let made = 0;
  try {
    for (const [index, lang] of languages.entries()) {
      const isMade = await room.run(`search ${lang}`, async (part) => {
        const pages = [
          ...pagesIn(lang, part),
          ...createUnitPages(noted, words, [lang]).map(hashed),
          ...createListPages(noted, words, [lang]).map(hashed),
        ];
        await buildLanguageIndex(lang, pages, { ...folders, owner, code, wording });
        return pathsIn(join(folders.outDir, lang)).map((path) => `search/${lang}/${path}`);
      });
      made += Number(isMade);
      progress(index + 1, languages.length);
    }
  } finally {
    await endIndexing();
  }
  return { languages: languages.length, made };
}
