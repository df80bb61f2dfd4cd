import { join } from 'node:path';
import { languagesOf, recordsOf } from '../catalogue/catalogue.ts';
import { emblemFile, inlineEmblem, readEmblem } from '../catalogue/emblem.ts';
import type { Film } from '../catalogue/handover.ts';
import { formatIssues, summariseIssues } from '../catalogue/issues.ts';
import { createReaders } from '../catalogue/reader.ts';
import { catalogueAt } from '../catalogue/shown-at-gate.ts';
import { currentCatalogue, mayBeSeen, withDrafts } from '../catalogue/shown-today.ts';
import { loadTheme, themeColours } from '../catalogue/theme/theme.ts';
import { lookKey } from '../media/cards/render-card.ts';
import { type FontSet, subsetFonts } from '../media/fonts.ts';
import { canOutline } from '../media/pdf/can-outline.ts';
import { type Download, renderDownloads } from '../media/picture-downloads.ts';
import type { Picture, PictureMaster } from '../media/pictures.ts';
import { measureTexts } from '../media/text-widths.ts';
import { siteOrigin } from '../model/site-address.ts';
import type { SiteHandover } from '../view/site.ts';
import type { InterfaceWords } from './interface-words.ts';
import { type Content, judgeProvince } from './judge.ts';
import { createKeepLast, type KeepLast } from './keep-last.ts';
import { addKeyboardCharacters } from './keyboard-characters.ts';
import { chooseKiosk } from './kiosk-site.ts';
import { mapNames } from './map-names.ts';
import { photoMasters, publisherOf, renderMasters } from './photo-masters.ts';
import { prepareFilms } from './prepare-films.ts';
import { prepareRecordings } from './prepare-recordings.ts';
import { cardLook } from './record-cards.ts';
import { Refusal } from './refusal.ts';
import { count, type Reporter } from './reporter.ts';
import type { BuildSettings } from './settings.ts';
import { shownFolder } from './shown-folder.ts';
import { writeThemeSheets } from './theme-sheet.ts';
import { ownNames, usedCharacters } from './used-characters.ts';

export type PreparedSite = SiteHandover & { locales: InterfaceWords };

/** Pictures by the ids of their photos, and what of each can be downloaded. */
interface MadePictures {
  pictures: Record<string, Picture>;
  downloads?: Record<string, Download[]>;
}

/** What takes its time and seldom changes, as a draft keeps it from one edit to the next. */
export interface LastMade {
  pictures: KeepLast<MadePictures>;
  recordings: KeepLast<Record<string, string>>;
  films: KeepLast<Record<string, Film>>;
  fonts: KeepLast<FontSet>;
}

export const createLastMade = (): LastMade => ({
  pictures: createKeepLast(),
  recordings: createKeepLast(),
  films: createKeepLast(),
  fonts: createKeepLast(),
});

/**
 * Everything the pages need before they can be made: the checked catalogue, words of the interface, pictures,
 * fonts and the theme's sheet.
 * @param site the folder that receives media/, fonts/ and assets/.
 * @param last what was made for the same folder before.
 * @throws Refusal after reporting, when the content has an error.
 */
export async function prepareSite(
  settings: BuildSettings,
  site: string,
  reporter: Reporter,
  last = createLastMade(),
): Promise<PreparedSite> {
  const { catalogue: read, locales } = await readContent(settings, reporter);
  const whole = settings.withDrafts ? withDrafts(read) : read;
  const { today, clock } = settings;
  const kiosk =
    settings.kiosk === undefined ? undefined : chooseKiosk(currentCatalogue(whole, settings), settings.kiosk);
  const catalogue = kiosk ? catalogueAt(whole, kiosk.gate) : whole;
  const shown = currentCatalogue(catalogue, settings);
  const siteUrl = settings.siteUrl ?? (siteOrigin(catalogue.province.site.url) as string);
  const publisher = publisherOf(shown, { readerOf: createReaders(shown, locales), siteUrl });
  const masters = photoMasters(shown, publisher);
  const media = join(site, 'media');
  const { pictures, downloads } = await last.pictures(
    [masters, Boolean(kiosk)],
    masters.map(({ file }) => file),
    () => preparePictures(settings, masters, { outDir: media, downloads: !kiosk }, reporter),
  );
  const voices = shown.records.flatMap(({ recordings = {} }) => Object.values(recordings));
  const recordings = await last.recordings('', voices, () => prepareRecordings(shown, media));
  const filmFiles = shown.records.flatMap(({ film }) => film ?? []);
  const films = await last.films(
    filmFiles.map(({ captions }) => captions),
    filmFiles.flatMap(({ files }) => files),
    () => prepareFilms(shown, media),
  );
  const theme = loadTheme(catalogue.dir);
  const drawing = readEmblem(catalogue);
  const { fonts, themeSheets } = await reporter.step(
    'Phông chữ',
    async () => {
      const shownCharacters = usedCharacters(shown, locales);
      const used = kiosk ? await addKeyboardCharacters(shownCharacters) : shownCharacters;
      const names = ownNames(catalogue, locales);
      const set = await last.fonts([used, names], [], () =>
        subsetFonts(used, {
          cacheDir: settings.cacheDir,
          outDir: join(site, 'fonts'),
          base: '/fonts/',
          names,
          // Its system may have no font but these, and they are on its own disk. A new sign in Chinese changes no page.
          ...(kiosk && { shipCjk: true, display: 'block', plainNames: true }),
        }),
      );
      // Its keys and its chooser speak all languages.
      const alone = kiosk ? { languages: [], plainName: true } : {};
      return {
        fonts: set,
        themeSheets: writeThemeSheets(theme, join(site, 'assets'), '/assets/', set, alone),
      };
    },
    (result) => `${count(result.fonts.files.length)} tệp`,
  );
  return {
    catalogue,
    pictures: withoutPrototype(pictures),
    ...(downloads && { downloads: withoutPrototype(downloads) }),
    fonts,
    recordings,
    films,
    locales,
    themeSheets,
    themeColours: themeColours(theme),
    textWidths: await measureTexts(mapNames(shown)),
    emblem: { inline: inlineEmblem(drawing), file: emblemFile(drawing) },
    siteUrl,
    today,
    // Drafts and gates are shown where nobody passes a link on.
    ...(!settings.withDrafts &&
      !kiosk && {
        cards: { look: lookKey(cardLook(catalogue)), languages: languagesOf(catalogue).filter(canOutline) },
      }),
    ...(settings.openPrinter && !kiosk && { sheets: true }),
    ...(clock && { clock }),
    ...(kiosk && { kiosk }),
  };
}

/** Looked up by ids that editors choose: one of them may be `constructor`. */
const withoutPrototype = <T>(byId: Record<string, T>): Record<string, T> =>
  Object.assign(Object.create(null), byId);

/**
 * The checked catalogue and the words of the interface.
 * @throws Refusal after reporting, when the content has an error.
 */
export async function readContent(settings: BuildSettings, reporter: Reporter): Promise<Content> {
  const { content, issues } = await judgeProvince(settings, reporter);
  if (!content) {
    const errors = issues.filter((issue) => issue.level === 'error');
    reporter.complain(
      `\n${formatIssues(errors, { color: reporter.color, folder: shownFolder(settings.contentDir, settings.home) })}`,
    );
    throw new Refusal(summariseIssues(issues));
  }
  const unseen = recordsOf(content.catalogue, 'photos').filter(
    ({ facts }) => !mayBeSeen(facts, settings.today),
  );
  if (unseen.length > 0)
    reporter.say(
      `  Không đăng ${count(unseen.length)} ảnh vì sự đồng ý đã rút hoặc hết hạn: ${unseen.map(({ id }) => id).join(', ')}`,
    );
  // Of warnings only the number, or a long list would hide what was built.
  if (issues.length > 0) reporter.say(`  ${count(issues.length)} lời nhắc, xem bằng: npm run check`);
  return content;
}

async function preparePictures(
  { cacheDir }: BuildSettings,
  masters: readonly PictureMaster[],
  { outDir, downloads }: { outDir: string; downloads: boolean },
  reporter: Reporter,
): Promise<MadePictures> {
  if (masters.length === 0) return { pictures: {} };
  return reporter.step(
    'Ảnh',
    async (onProgress) => {
      const rendered = await renderMasters(masters, { cacheDir, outDir, onProgress });
      return {
        ...rendered,
        ...(downloads && { downloads: await renderDownloads(masters, { cacheDir, outDir }) }),
      };
    },
    ({ encoded, reused }) => `${count(encoded)} ảnh mới, ${count(reused)} ảnh đã có`,
  );
}
