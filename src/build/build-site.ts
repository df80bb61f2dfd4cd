import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { languagesOf } from '../catalogue/catalogue.ts';
import { type BookletFile, keepHandover } from '../catalogue/handover.ts';
import { createReaders } from '../catalogue/reader.ts';
import { currentCatalogue } from '../catalogue/shown-today.ts';
import type { MadeCards } from '../media/cards/make-cards.ts';
import { createCalendars } from '../publish/calendars/calendar-files.ts';
import { createFeeds } from '../publish/feeds/feed-files.ts';
import { createLlmsText } from '../publish/llms.ts';
import { createRedirects } from '../publish/redirects.ts';
import { createSecurityText } from '../publish/security-text.ts';
import { createSiteMaps } from '../publish/site-map.ts';
import { createWebManifest } from '../publish/web-manifest.ts';
import { audiencesOf, recordsOnWay } from '../view/audiences.ts';
import { createSite, type Site } from '../view/site.ts';
import { buildPages, openPagesFolder, pagesKey } from './build-pages.ts';
import { cleanCache } from './clean-cache.ts';
import { writeFinders } from './finder-entries.ts';
import type { OutputStamps } from './former-output.ts';
import { type KeptWorks, openKeptWorks, wholeOf } from './kept-works.ts';
import { KIOSK_MARK, writeKioskFiles } from './kiosk-site.ts';
import { createLicencesFile } from './licences/parts.ts';
import { writeMapSheets } from './map-sheets.ts';
import { openStage, type Stage } from './output-folder.ts';
import { type PreparedSite, prepareSite } from './prepare.ts';
import { writePressKits } from './press/press-kits.ts';
import { keepRecordCards, makeRecordCards } from './record-cards.ts';
import { count, type Reporter } from './reporter.ts';
import type { BuildSettings } from './settings.ts';
import { bookletFiles, printBooklets, siteBooklets } from './sheets/booklet-orders.ts';
import { printSheets, type SheetSettings } from './sheets/print-sheets.ts';
import { siteSheets } from './sheets/sheet-orders.ts';
import { writeSiteIcons } from './site-icons.ts';
import { forgetTouched, noteEnd } from './touched-output.ts';
import { createWorkReads, type WorkReads } from './work-reads.ts';
import { openWorkRoom } from './works.ts';
import { writeData } from './write-data.ts';
import { writeSearch } from './write-search.ts';

export interface BuildResult {
  handover: PreparedSite;
  pages: number;
  pagesByLanguage: Map<string, number>;
  /** Of the files in the output. */
  stamps: OutputStamps;
  /** Makes the cards, where they were left for later. */
  makeCards?: () => Promise<MadeCards>;
}

/**
 * The whole way from a province's folder to a site in OUT_DIR. The former output stays until the new one is whole.
 * @param signal ends the build: before `abort` returns, what is half made is gone.
 * @throws Refusal when the content has an error or the output folder is not free.
 */
export async function buildSite(
  settings: BuildSettings,
  reporter: Reporter,
  signal?: AbortSignal,
): Promise<BuildResult> {
  const { root, home, contentDir, localesDir, cacheDir, outDir } = settings;
  mkdirSync(cacheDir, { recursive: true });
  const stage = openStage(outDir, {
    protect: [root, home, contentDir, localesDir, cacheDir, join(root, 'src'), join(root, 'public')],
    ...(settings.kiosk && { marks: [KIOSK_MARK] }),
  });
  const work = openPagesFolder(root);
  const discard = () => {
    stage.discard();
    work.remove();
  };
  signal?.addEventListener('abort', discard);
  try {
    forgetTouched(settings, stage.former);
    const { keepWorks, ...result } = await fillStage(settings, stage, work.dir, reporter);
    const stamps = stage.commit();
    keepWorks(stamps);
    cleanCache(cacheDir);
    noteEnd(settings);
    return { ...result, stamps };
  } finally {
    signal?.removeEventListener('abort', discard);
    discard();
  }
}

async function fillStage(
  settings: BuildSettings,
  stage: Stage,
  work: string,
  reporter: Reporter,
): Promise<Omit<BuildResult, 'stamps'> & { keepWorks: (stamps: OutputStamps) => void }> {
  const { root, cacheDir, outDir, today } = settings;
  const { site } = stage;
  const prepared = await prepareSite(settings, site, reporter);
  const handover = prepared.kiosk
    ? prepared
    : {
        ...prepared,
        pressKits: await makeKits(prepared, site, cacheDir, reporter),
        ...(settings.openPrinter && {
          booklets: await makeBooklets(
            prepared,
            { root, cacheDir, site, work },
            settings.openPrinter,
            reporter,
          ),
        }),
      };
  keepHandover(handover);
  const kiosk = Boolean(handover.kiosk);
  const key = pagesKey(root, kiosk);
  const reads = createWorkReads();
  const kept = key === undefined ? undefined : openKept(settings, stage, handover, { key, reads });
  const pages = await reporter.step(
    'Trang',
    (progress) => buildPages(root, work, stage, progress, { kiosk, key, reads, kept: kept?.current.pages }),
    (made) => `${count(made.count)} trang`,
  );
  const isSure = pages.doubted === undefined;
  const room = openWorkRoom(stage, reads, { former: isSure ? kept : undefined, keepParts: kept?.keepParts });
  const catalogue = currentCatalogue(handover.catalogue, handover);
  await reporter.step(
    'Chỉ mục tìm kiếm',
    (progress) => writeSearch(catalogue, handover, room, { ...settings, site, code: key }, progress),
    ({ languages, made }) => `${count(made)} thứ tiếng mới, ${count(languages - made)} đã có`,
  );
  const licences = createLicencesFile({
    faces: handover.fonts.files.map(({ face }) => face),
    packages: [...pages.packages].sort(),
    kiosk: Boolean(handover.kiosk),
  });
  stage.write('licences.txt', licences);
  const built = pages.addresses;
  const cards = (folder: string, inStage?: Stage): Promise<MadeCards> =>
    reporter.step(
      'Thẻ chia sẻ',
      (onProgress) => makeRecordCards(createSite(handover), folder, { cacheDir, stage: inStage, onProgress }),
      ({ made, reused, missing }) =>
        `${count(made)} thẻ mới, ${count(reused)} thẻ đã có${missing && `; phông chữ của trang không có ${missing}, trên thẻ bị thiếu`}`,
    );
  const addSheets = (shown: Site, open: () => Promise<Browser>) =>
    reporter.step(
      'Tờ in (PDF)',
      (progress) => {
        const folders = { root, cacheDir, site, work: join(work, 'sheets') };
        return printSheets(shown, siteSheets(shown, site), folders, open, progress);
      },
      ({ made, reused }) => `${count(made)} tờ mới, ${count(reused)} tờ đã có`,
    );
  if (handover.kiosk) {
    await writeFinders(catalogue, stage);
    writeKioskFiles(stage, handover.kiosk, { catalogue, built, today });
  } else {
    await reporter.step(
      'Bản đồ để in (PDF)',
      () => writeMapSheets(stage, languagesOf(catalogue), { cacheDir, created: catalogue.province.updated }),
      ({ made, missing }) =>
        `${count(made)} tờ${missing && `; phông chữ của trang không có ${missing}, trên tờ in bị thiếu`}`,
    );
    await writeSiteIcons(handover, stage);
    if (settings.cardsLater) keepRecordCards(createSite(handover), stage);
    else await cards(site, stage);
    if (settings.openPrinter) await addSheets(createSite(handover), settings.openPrinter);
    const readerOf = createReaders(catalogue, handover.locales);
    await reporter.step(
      'Dữ liệu mở',
      () => writeData(stage, catalogue, handover, room, settings),
      (files) => `${count(files)} tệp`,
    );
    await reporter.step(
      'Sơ đồ trang',
      () => {
        const { siteUrl, catalogue: whole } = handover;
        const shown = createSite(handover);
        const ways = audiencesOf(shown).map((audience) => ({
          audience,
          records: recordsOnWay(shown, audience),
        }));
        const files = [
          ...createSiteMaps({ catalogue, siteUrl, built, ways }),
          ...createRedirects(catalogue, { siteUrl, built }),
          ...createFeeds({ catalogue, readerOf, siteUrl }),
          ...createCalendars({ catalogue, whole, now: handover, readerOf, siteUrl }),
          ...createSecurityText(catalogue, siteUrl),
          createWebManifest({ catalogue, themeColours: handover.themeColours }),
          createLlmsText({ catalogue, readerOf, siteUrl }),
        ];
        for (const { path, text } of files) stage.write(path, text);
      },
      () => `${count(built.size)} địa chỉ`,
    );
  }
  if (!isSure)
    reporter.say(
      `  ${pages.doubted} dựng lại thì khác bản giữ từ lần trước, nên mọi trang đã được dựng lại.`,
    );
  return {
    handover,
    keepWorks: (stamps) => kept?.save({ pages: pages.reads, others: room.done }, stamps),
    pages: pages.count,
    pagesByLanguage: countByLanguage(built),
    ...(settings.cardsLater &&
      !handover.kiosk && { makeCards: () => cards(outDir).finally(() => noteEnd(settings)) }),
  };
}

const openKept = (
  { cacheDir, outDir }: BuildSettings,
  { former }: Stage,
  handover: PreparedSite,
  { key, reads }: { key: string; reads: WorkReads },
): KeptWorks => openKeptWorks({ cacheDir, outDir, former, whole: wholeOf(handover, key), handover }, reads);

const makeKits = (prepared: PreparedSite, site: string, cacheDir: string, reporter: Reporter) =>
  reporter.step(
    'Bộ ảnh báo chí (ZIP)',
    () => writePressKits(createSite(prepared), { cacheDir, site }),
    (kits) => `${count(kits.length)} bộ`,
  );

/** Before the pages, which say how long and how heavy they are. */
function makeBooklets(
  prepared: PreparedSite,
  { work, ...folders }: SheetSettings,
  open: () => Promise<Browser>,
  reporter: Reporter,
): Promise<BookletFile[]> {
  const shown = createSite(prepared);
  const orders = siteBooklets(shown, folders.site);
  return reporter.step(
    'Sách nhỏ (PDF)',
    async (progress) => {
      const settings = { ...folders, work: join(work, 'booklets') };
      await printBooklets(shown, orders, settings, open, progress);
      return bookletFiles(shown, orders);
    },
    (files) => `${count(files.length)} cuốn`,
  );
}

function countByLanguage(addresses: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const address of addresses) {
    const lang = address.split('/')[1] ?? '';
    counts.set(lang, (counts.get(lang) ?? 0) + 1);
  }
  return counts;
}
