import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { checkMaster } from './check-master.ts';
import { contentHash, mapLimited } from './files.ts';
import { Ledger } from './ledger.ts';
import { MasterFiles } from './master-files.ts';
import { PictureError, type PictureFacts, type PictureProblemCode } from './picture-master.ts';
import { defaultPictureSettings, type PictureSettings } from './picture-settings.ts';

/** A master that cannot be published. */
export interface PictureProblem {
  id: string;
  file: string;
  code: PictureProblemCode;
  /** For the editor, in Vietnamese: what is wrong, and what to do. */
  message: string;
  fix: string;
}

export interface CheckedPictures {
  /** By id; a master with a problem is absent. */
  facts: Record<string, PictureFacts>;
  /** In the order of the masters. */
  problems: PictureProblem[];
  decoded: number;
  reused: number;
}

export interface CheckPicturesOptions {
  cacheDir: string;
  settings?: PictureSettings;
  onProgress?: (done: number, total: number) => void;
}

type Verdict = { facts: PictureFacts } | Pick<PictureProblem, 'code' | 'message' | 'fix'>;

// Raise it when check-master.ts comes to another verdict on equal bytes.
const recipe = 1;

/**
 * Whether each master can be published, and what it is. Nothing is encoded. A verdict is kept by the hash of the
 * master's bytes, so that no picture is decoded twice for it.
 */
export async function checkPictures(
  masters: readonly { id: string; file: string }[],
  { cacheDir, settings = defaultPictureSettings, onProgress }: CheckPicturesOptions,
): Promise<CheckedPictures> {
  sharp.concurrency(1);
  const files = await MasterFiles.open(cacheDir, settings);
  const ledger = await Ledger.open<Verdict>(join(cacheDir, 'pictures', 'checked.json'));
  const { maxPixels } = settings;
  const judge = JSON.stringify({ recipe, maxPixels, sharp: sharp.versions.sharp, vips: sharp.versions.vips });
  const checked: CheckedPictures = { facts: {}, problems: [], decoded: 0, reused: 0 };
  let done = 0;

  const verdictOf = async (file: string): Promise<Verdict> => {
    try {
      const key = contentHash(await files.hashOf(file), judge).slice(0, 32);
      const known = ledger.get(key);
      if (known) {
        checked.reused++;
        return known;
      }
      const bytes = await files.read(file);
      checked.decoded++;
      const verdict: Verdict = await checkMaster(bytes, settings).then((facts) => ({ facts }), problemOf);
      ledger.set(key, verdict);
      return verdict;
    } catch (error) {
      return problemOf(error);
    } finally {
      onProgress?.(++done, masters.length);
    }
  };

  const verdicts = await mapLimited(masters, Math.min(4, availableParallelism()), ({ file }) =>
    verdictOf(file),
  );
  await Promise.all([files.close(), ledger.close()]);
  for (const [index, verdict] of verdicts.entries()) {
    const { id, file } = masters[index] as { id: string; file: string };
    if ('facts' in verdict) checked.facts[id] = verdict.facts;
    else checked.problems.push({ id, file, ...verdict });
  }
  return checked;
}

/** @throws what is no fault of the picture. */
function problemOf(error: unknown): Pick<PictureProblem, 'code' | 'message' | 'fix'> {
  if (!(error instanceof PictureError)) throw error;
  const { code, message, fix } = error;
  return { code, message, fix };
}
