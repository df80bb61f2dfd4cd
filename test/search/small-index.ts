import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readCorpus } from '../../src/desk/eval-search/corpus.ts';
import { buildSearchIndex } from '../../src/search/build-index.ts';

export const corpusFolder = fileURLToPath(new URL('./corpus', import.meta.url));

/** Builds the small corpus into a new folder; `base` is what createSearch takes in Node. */
export async function smallIndex() {
  const corpus = await readCorpus(corpusFolder);
  const folder = await mkdtemp(join(tmpdir(), 'search-test-'));
  await buildSearchIndex(Object.values(corpus.pages).flat(), { outDir: join(folder, 'search') });
  return {
    ...corpus,
    folder,
    base: pathToFileURL(join(folder, 'search/')).href,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** fetch() for file addresses, which Node's own refuses. */
export async function fetchFile(address: string | URL): Promise<Response> {
  const url = new URL(address, 'file:///');
  url.search = '';
  try {
    return new Response(new Uint8Array(await readFile(url)));
  } catch {
    return new Response('', { status: 404 });
  }
}
