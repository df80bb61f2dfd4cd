import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentHash, markUsed, writeWhole } from '../media/files.ts';
import { canOutline } from '../media/pdf/can-outline.ts';
import type { Stage } from './output-folder.ts';

// Raise it when an equal drawing comes out otherwise.
const RECIPE = '1';

export interface MapSheets {
  made: number;
  /** Characters that no font of the site has: they are missing on the sheets. */
  missing: string;
}

/**
 * Puts `map.pdf` beside each language's `map.svg`.
 * @param stage holds the finished pages. @param created noted in the files, YYYY-MM-DD.
 */
export async function writeMapSheets(
  stage: Pick<Stage, 'read' | 'write'>,
  languages: readonly string[],
  { cacheDir, created }: { cacheDir: string; created: string },
): Promise<MapSheets> {
  let made = 0;
  const missing = new Set<string>();
  for (const lang of languages) {
    const text = canOutline(lang) && stage.read(`${lang}/map.svg`)?.toString('utf8');
    if (!text) continue;
    const kept = join(cacheDir, 'sheets', `${contentHash(RECIPE, created, text)}.pdf`);
    let bytes = await readKept(kept);
    if (!bytes) {
      // What draws them takes a quarter of a second to read, and most builds find all sheets in the cache.
      const { svgToPdf } = await import('../media/pdf/svg-to-pdf.ts');
      const sheet = await svgToPdf(text, new Date(`${created}T00:00:00Z`));
      ({ bytes } = sheet);
      for (const char of sheet.missing) missing.add(char);
      // What lacks a letter is made anew each time, as it is told each time.
      if (!sheet.missing) await writeWhole(kept, bytes);
    }
    stage.write(`${lang}/map.pdf`, bytes);
    made++;
  }
  return { made, missing: [...missing].join('') };
}

async function readKept(file: string): Promise<Buffer | undefined> {
  if (!existsSync(file)) return undefined;
  await markUsed(file);
  return readFile(file);
}
