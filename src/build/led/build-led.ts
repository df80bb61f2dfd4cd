import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createBinder } from '../../catalogue/bind-names.ts';
import { type Catalogue, type CatalogueRecord, createIndex, languagesOf } from '../../catalogue/catalogue.ts';
import { inlineEmblem, readEmblem } from '../../catalogue/emblem.ts';
import { createReaders, createWordBreaks } from '../../catalogue/reader.ts';
import { currentCatalogue } from '../../catalogue/shown-today.ts';
import { createLoop } from '../../kiosk/led/create-loop.ts';
import { createPlayer, type Form, type PlayerInput } from '../../kiosk/led/html.ts';
import { pictureName, playlistCsv, playlistOf } from '../../kiosk/led/playlist.ts';
import { type Loop, loopSeconds } from '../../kiosk/led/slides.ts';
import { createLineMarker } from '../../language/page-line-breaks.ts';
import type { PictureMaster } from '../../media/pictures.ts';
import { siteOrigin } from '../../model/site-address.ts';
import { cleanCache } from '../clean-cache.ts';
import { chooseKiosk } from '../kiosk-site.ts';
import { createLicencesFile } from '../licences/parts.ts';
import { openStage } from '../output-folder.ts';
import { photoMasters, publisherOf } from '../photo-masters.ts';
import { readContent } from '../prepare.ts';
import { count, type Reporter } from '../reporter.ts';
import type { BuildSettings } from '../settings.ts';
import { createGuide } from './guide.ts';
import { writeLedPictures } from './pictures.ts';
import { bundlePlayer } from './player-script.ts';
import { createLedSheet } from './sheet.ts';
import { shootSlides } from './shoot.ts';

export interface LedRequest {
  /** Id of the border gate. */
  gate: string;
  /** Opens the browser that takes the PNGs, rejects where there is none; absent: no PNGs are wanted. */
  openBrowser?: () => Promise<Browser>;
}

/** A former output is known by these. */
const MARKS = ['index.html', 'led.js', 'LOI-DAN.txt'];

/**
 * The LED screen of one gate in OUT_DIR: a player for any browser, pictures for any signage.
 * @throws Refusal when the content has an error, there is no such gate, or the output folder is not free.
 */
export async function buildLed(
  settings: BuildSettings,
  request: LedRequest,
  reporter: Reporter,
): Promise<void> {
  const { root, home, contentDir, localesDir, cacheDir, outDir, today } = settings;
  const { catalogue: all, locales } = await readContent(settings, reporter);
  const catalogue = currentCatalogue(all, settings);
  const { gate: id } = chooseKiosk(catalogue, request.gate);
  const gate = createIndex(catalogue).get('gates', id) as CatalogueRecord<'gates'>;
  mkdirSync(cacheDir, { recursive: true });
  const protect = [root, home, contentDir, localesDir, cacheDir, join(root, 'src'), join(root, 'public')];
  const stage = openStage(outDir, { protect, marks: MARKS });
  try {
    const readerOf = createReaders(catalogue, locales);
    const siteUrl = settings.siteUrl ?? (siteOrigin(catalogue.province.site.url) as string);
    const masters = photoMasters(catalogue, publisherOf(catalogue, { readerOf, siteUrl }));
    const loop = createLoop({
      catalogue,
      gate,
      readerOf,
      siteUrl,
      today,
      pictures: new Set(masters.map(({ id }) => id)),
    });
    const { site, dir } = stage;
    await writePlayer({ settings, catalogue, masters, gate, loop, readerOf, site, work: dir }, reporter);
    const { openBrowser } = request;
    const png = openBrowser !== undefined && (await writePngs(loop, site, openBrowser, reporter));
    writePlaylist(loop, { gate: gate.id, built: today, site });
    const minutes = count(Math.ceil(loopSeconds(loop, today) / 60));
    const title = gate.words['vi']?.title ?? gate.id;
    writeFileSync(
      join(site, 'LOI-DAN.txt'),
      createGuide({ title, gate: gate.id, built: today, png, minutes }),
    );
    stage.commit();
    cleanCache(cacheDir);
  } finally {
    stage.discard();
  }
}

interface PlayerParts {
  settings: BuildSettings;
  catalogue: Catalogue;
  masters: readonly PictureMaster[];
  gate: CatalogueRecord<'gates'>;
  loop: Loop;
  readerOf: PlayerInput['readerOf'];
  site: string;
  work: string;
}

async function writePlayer(parts: PlayerParts, reporter: Reporter): Promise<void> {
  const { settings, catalogue, masters, gate, loop, readerOf, site, work } = parts;
  const { root, cacheDir, today } = settings;
  const wanted = new Set(loop.slides.flatMap(({ picture }) => picture ?? []));
  const shown = masters.filter(({ id }) => wanted.has(id));
  const pictures = await reporter.step(
    'Ảnh',
    (progress) => writeLedPictures(shown, { cacheDir, site, work }, progress),
    (made) => `${count(Object.keys(made).length)} ảnh`,
  );
  await reporter.step(
    'Trình phát',
    async () => {
      const { sheet, faces } = await createLedSheet(catalogue, loop.slides, { root, cacheDir, site });
      const script = await bundlePlayer(root);
      const bind = createBinder(catalogue);
      const lang = languagesOf(catalogue)[0] ?? 'vi';
      const drawing = readEmblem(catalogue);
      const markLines = createLineMarker(createWordBreaks(catalogue));
      const page = (version: string, base: string, form?: Form) =>
        markLines(
          createPlayer({
            loop,
            readerOf,
            lang,
            title: readerOf(lang).shown(gate).words.title,
            bind,
            emblem: (use) => inlineEmblem(drawing, use),
            pictures,
            built: today,
            version,
            base,
            ...(form && { form }),
          }),
        );
      const hash = createHash('sha256');
      for (const part of [page('', ''), sheet, script]) hash.update(part);
      const version = hash.digest('hex').slice(0, 12);
      const files: Record<string, string> = {
        'index.html': page(version, ''),
        'landscape/index.html': page(version, '../', 'landscape'),
        'portrait/index.html': page(version, '../', 'portrait'),
        'led.css': sheet,
        'led.js': script,
        'licences.txt': createLicencesFile({ faces, packages: [] }),
        'version.js': `document.documentElement.dataset.latest="${version}";\n`,
      };
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(site, path)), { recursive: true });
        writeFileSync(join(site, path), text);
      }
    },
    () => `${count(loop.slides.length)} màn, ${count(loop.order.length)} lượt một vòng`,
  );
}

async function writePngs(
  loop: Loop,
  site: string,
  open: () => Promise<Browser>,
  reporter: Reporter,
): Promise<boolean> {
  const taken = await reporter.step(
    'Ảnh PNG',
    (progress) => shootSlides(site, loop.slides.map(pictureName), progress, open),
    (done) => (done ? `${count(loop.slides.length * 2)} ảnh` : 'không có'),
  );
  if (!taken)
    reporter.complain(
      'Không tìm thấy Chromium hay Google Chrome trên máy này, nên chưa có ảnh PNG; trình phát HTML vẫn đủ.  → Cài Chromium hoặc Google Chrome rồi chạy lại.',
    );
  return taken;
}

function writePlaylist(
  loop: Loop,
  { gate, built, site }: { gate: string; built: string; site: string },
): void {
  const entries = playlistOf(loop);
  mkdirSync(join(site, 'png'), { recursive: true });
  const json = { gate, built, folders: ['landscape', 'portrait'], slides: entries };
  writeFileSync(join(site, 'png', 'slides.json'), `${JSON.stringify(json, undefined, 2)}\n`);
  writeFileSync(join(site, 'png', 'playlist.csv'), playlistCsv(entries));
}
