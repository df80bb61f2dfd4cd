import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readNote, saveNote } from '../catalogue/kept-note.ts';
import { DEFLATE_KEY, type DeflatePiece, deflatePiece } from '../publish/data/deflate.ts';
import { outputName } from './output-name.ts';
import type { BuildSettings } from './settings.ts';

export interface KeptPieces {
  deflate: DeflatePiece;
  /** Keeps the pieces of this build, and no others. */
  save(): void;
}

/** Compresses what the last build into this folder did not. */
export function openKeptPieces({ cacheDir, outDir }: Pick<BuildSettings, 'cacheDir' | 'outDir'>): KeptPieces {
  const file = join(cacheDir, 'kept-works', `${outputName(outDir)}.deflated`);
  const begun = Date.now();
  const former = readNote<Uint8Array>(file, DEFLATE_KEY, begun);
  const entries = new Map<string, Uint8Array>();
  return {
    deflate(piece) {
      const name = createHash('sha256').update(piece).digest('hex');
      const bytes = entries.get(name) ?? former?.entries.get(name) ?? deflatePiece(piece);
      entries.set(name, bytes);
      return bytes;
    },
    save: () => saveNote(file, { key: DEFLATE_KEY, begun, entries }, former),
  };
}
