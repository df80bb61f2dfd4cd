import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { listRecords } from '../../catalogue/list-records.ts';
import { readRecordFiles } from '../../catalogue/record-files.ts';
import { contentHash, mapLimited } from '../../media/files.ts';
import { Ledger } from '../../media/ledger.ts';
import { MasterFiles } from '../../media/master-files.ts';
import { defaultPictureSettings } from '../../media/picture-settings.ts';
import { type Look, lookOf } from './look.ts';

/** A picture that the content has already. */
export interface KnownPhoto {
  id: string;
  /** Absolute path of its file. */
  path: string;
  /** `contentHash` of its file. */
  hash: string;
  look: Look;
}

/** Raise it when look.ts sees another thing in equal bytes. */
const RECIPE = 1;

/** All pictures of a content folder, each decoded once and then remembered; what cannot be read the check tells of. */
export async function knownPhotos(contentDir: string, cacheDir: string): Promise<KnownPhoto[]> {
  if (!existsSync(contentDir)) return [];
  const root = realpathSync(contentDir);
  const masters = listRecords(root, []).flatMap(({ kind, id }) => {
    const { master } = kind === 'photos' ? readRecordFiles(root, kind, id, undefined) : {};
    return master ? [{ id, path: master }] : [];
  });
  const settings = defaultPictureSettings;
  const files = await MasterFiles.open(cacheDir, settings);
  const ledger = await Ledger.open<Look>(join(cacheDir, 'pictures', 'looks.json'));
  const found = await mapLimited(masters, 2, async ({ id, path }): Promise<KnownPhoto[]> => {
    try {
      const hash = await files.hashOf(path);
      const key = contentHash(hash, String(RECIPE), sharp.versions.vips ?? '').slice(0, 32);
      const look = ledger.get(key) ?? (await lookOf(await files.read(path), settings.maxPixels));
      ledger.set(key, look);
      return [{ id, path, hash, look }];
    } catch {
      return [];
    }
  });
  await Promise.all([files.close(), ledger.close()]);
  return found.flat();
}
