import { join } from 'node:path';
import { catalogueAt } from '../catalogue/at-gate.ts';
import { type Catalogue, languagesOf } from '../catalogue/catalogue.ts';
import { currentCatalogue } from '../catalogue/current.ts';
import { emblemFile, inlineEmblem, readEmblem } from '../catalogue/emblem.ts';
import { type Handover, keepHandover } from '../catalogue/handover.ts';
import { formatIssues, type Issue, summariseIssues } from '../catalogue/issues.ts';
import { readCatalogue } from '../catalogue/read.ts';
import { loadTheme, themeColours } from '../catalogue/theme/theme.ts';
import { type FontSet, subsetFonts } from '../media/fonts.ts';
import { type Picture, renderPictures } from '../media/pictures.ts';
import { type Environment, parseSiteUrl } from './environment.ts';
import { type InterfaceWords, readInterfaceWords } from './interface-words.ts';
import { addKeyboardCharacters } from './keyboard-characters.ts';
import { chooseKiosk } from './kiosk-site.ts';
import { photoMasters, pictureIssues } from './photo-masters.ts';
import { prepareRecordings } from './recordings.ts';
import { Refusal } from './refusal.ts';
import { count, type Reporter } from './reporter.ts';
import { writeSheet, writeThemeSheet } from './theme-sheet.ts';
import { ownNames, usedCharacters } from './used-characters.ts';

export type SiteHandover = Handover<Record<string, Picture>, FontSet> & { locales: InterfaceWords };

/**
 * Everything the pages need before they can be made: the checked catalogue, words of the interface, pictures,
 * fonts and the theme's sheet. Keeps it where Astro's modules look.
 * @param site the folder that receives media/, fonts/ and assets/.
 * @throws Refusal after reporting, when the content has an error.
 */
export async function prepareSite(
  environment: Environment,
  site: string,
  reporter: Reporter,
): Promise<SiteHandover> {
  const { catalogue: whole, locales } = await readContent(environment, reporter);
  const { today } = environment;
  const kiosk =
    environment.kiosk === undefined
      ? undefined
      : chooseKiosk(currentCatalogue(whole, today), environment.kiosk);
  const catalogue = kiosk ? catalogueAt(whole, kiosk.gate) : whole;
  const shown = currentCatalogue(catalogue, today);
  const pictures = await preparePictures(environment, shown, join(site, 'media'), reporter);
  const { recordings, issues } = await prepareRecordings(shown, join(site, 'media'));
  reportIssues(issues, reporter);
  const theme = loadTheme(catalogue.dir);
  const drawing = readEmblem(catalogue);
  const { fonts, themeSheet, swapSheet } = await reporter.step(
    'Phông chữ',
    async () => {
      const used = usedCharacters(shown, locales);
      const set = await subsetFonts(kiosk ? await addKeyboardCharacters(used) : used, {
        cacheDir: environment.cacheDir,
        outDir: join(site, 'fonts'),
        base: '/fonts/',
        names: ownNames(catalogue, locales),
        // Its system may have no font but these, and they are on its own disk.
        ...(kiosk && { shipCjk: true, display: 'block' }),
      });
      const assets = [join(site, 'assets'), '/assets/'] as const;
      const themeSheet = writeThemeSheet(theme, ...assets, set);
      // A kiosk's fonts are on its own disk, and its pages without a language are others.
      const swapSheet = kiosk ? '' : writeSheet('names', set.swapCss, ...assets);
      return { fonts: set, themeSheet, swapSheet };
    },
    (result) => `${count(result.fonts.files.length)} tệp`,
  );
  const handover: SiteHandover = {
    catalogue,
    // Looked up by ids that editors choose: one of them may be `constructor`.
    pictures: Object.assign(Object.create(null), pictures),
    fonts,
    recordings,
    locales,
    themeSheet,
    swapSheet,
    themeColours: themeColours(theme),
    emblem: { inline: inlineEmblem(drawing), file: emblemFile(drawing) },
    siteUrl: environment.siteUrl ?? (parseSiteUrl(catalogue.province.site.url) as string),
    today,
    ...(kiosk && { kiosk }),
  };
  keepHandover(handover);
  return handover;
}

/**
 * The checked catalogue and the words of the interface.
 * @throws Refusal after reporting, when the content has an error.
 */
export async function readContent(
  { contentDir, localesDir }: Environment,
  reporter: Reporter,
): Promise<{ catalogue: Catalogue; locales: InterfaceWords }> {
  const { result, locales } = await reporter.step(
    'Đọc nội dung',
    (progress) => {
      const result = readCatalogue(contentDir, progress);
      const locales = result.catalogue && readInterfaceWords(localesDir, languagesOf(result.catalogue));
      return { result, locales };
    },
    ({ result }) => (result.catalogue ? `${count(result.catalogue.records.length)} bản ghi` : 'có lỗi'),
  );
  const issues = [...result.issues, ...(locales?.issues ?? [])];
  reportIssues(issues, reporter);
  return { catalogue: result.catalogue as Catalogue, locales: locales?.words ?? {} };
}

async function preparePictures(
  { cacheDir }: Environment,
  catalogue: Catalogue,
  outDir: string,
  reporter: Reporter,
): Promise<Record<string, Picture>> {
  const masters = photoMasters(catalogue);
  if (masters.length === 0) return {};
  const { pictures, problems } = await reporter.step(
    'Ảnh',
    (onProgress) => renderPictures(masters, { cacheDir, outDir, onProgress }),
    ({ encoded, reused }) => `${count(encoded)} ảnh mới, ${count(reused)} ảnh đã có`,
  );
  if (problems.length > 0) reportIssues(pictureIssues(catalogue, problems), reporter);
  return pictures;
}

/**
 * Errors in full; of warnings only the number, or a long list would hide what was built.
 * @throws Refusal when one of them is an error.
 */
function reportIssues(issues: Issue[], reporter: Reporter): void {
  const errors = issues.filter((issue) => issue.level === 'error');
  if (errors.length > 0) {
    reporter.complain(`\n${formatIssues(errors, { color: reporter.color })}`);
    throw new Refusal(summariseIssues(issues));
  }
  if (issues.length > 0) reporter.say(`  ${count(issues.length)} lời nhắc, xem bằng: npm run check`);
}
