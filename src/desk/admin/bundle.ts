import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import type { Reporter } from '../../build/reporter.ts';
import { partOf } from '../../catalogue/part-files.ts';
import { moveSync, removeSync } from '../../catalogue/patient-disk.ts';
import words from './words.vi.json' with { type: 'json' };

const PAGE = join(import.meta.dirname, 'page');
const CMS = dirname(dirname(createRequire(import.meta.url).resolve('@sveltia/cms')));

/** Of its fonts and decoders: text faces of Latin letters alone would set Vietnamese in two, and nobody uploads here. */
const NEEDED_ASSET = /^material-symbols/;

/**
 * The script of the form with Sveltia CMS, its icons and Vietnamese words, bundled into the cache once an engine.
 * @returns the folder, in which `main.js` begins. @throws what the bundler says.
 */
export async function bundleAdmin(cacheDir: string, reporter: Pick<Reporter, 'step'>): Promise<string> {
  const dir = join(cacheDir, 'admin', keyOf());
  if (existsSync(dir)) {
    const now = new Date();
    utimesSync(dir, now, now);
    return dir;
  }
  await reporter.step('Chuẩn bị trang biên tập (chỉ lần đầu)', () => build(dir));
  return dir;
}

/** What the bundle is made of: our own modules and the version of theirs. */
function keyOf(): string {
  const hash = createHash('sha256').update(readFileSync(join(CMS, 'package.json')));
  const own = globSync(['*.ts', 'form/*.ts', 'page/*', 'words.vi.json'], { cwd: import.meta.dirname }).sort();
  for (const file of own)
    hash.update(file.replaceAll('\\', '/')).update(readFileSync(join(import.meta.dirname, file)));
  return hash.digest('hex').slice(0, 16);
}

async function build(dir: string): Promise<void> {
  const part = partOf(dir);
  try {
    mkdirSync(part, { recursive: true });
    const bundle = await rolldown({
      input: { main: join(PAGE, 'main.ts') },
      platform: 'browser',
      plugins: [trimmed],
      onLog: (level, entry) => {
        if (level === 'warn' && !MAY_BE_SAID.has(entry.code ?? '')) throw new Error(entry.message);
      },
    });
    try {
      await bundle.write({
        dir: part,
        format: 'esm',
        minify: true,
        entryFileNames: '[name].js',
        // Beside the entry: Sveltia looks for its files in `assets/` beside its own script.
        chunkFileNames: '[name]-[hash].js',
      });
    } finally {
      await bundle.close();
    }
    const assets = join(CMS, 'npm', 'assets');
    mkdirSync(join(part, 'assets'));
    for (const name of readdirSync(assets).filter((one) => NEEDED_ASSET.test(one)))
      writeFileSync(join(part, 'assets', name), readFileSync(join(assets, name)));
    writeFileSync(join(part, 'page.css'), readFileSync(join(PAGE, 'page.css')));
    if (!existsSync(dir)) moveSync(part, dir);
  } finally {
    removeSync(part);
  }
}

/** Said of the packages' own code, or of a slow machine, where nothing is to be done. */
const MAY_BE_SAID: ReadonlySet<string> = new Set(['EVAL', 'CIRCULAR_DEPENDENCY', 'PLUGIN_TIMINGS']);

/** Grammars of code, other languages, maps, drawings: nothing that a field of the form asks for. */
const LEFT_OUT =
  /^(?:@shikijs\/(?:langs|themes)\/|terra-draw|leaflet\/|svgo\/)|\/locales\/(?!vi\.)[\w-]+\.json$/;
const EMPTY = '\0empty';
const WORDS = '\0words';

/** Leaves out of Sveltia CMS what a desk never shows, and every address of another host that it would ask. */
const trimmed: Plugin = {
  name: 'trimmed',
  resolveId: (source) =>
    LEFT_OUT.test(source) ? EMPTY : source.endsWith('/locales/vi.json') ? WORDS : undefined,
  load(id) {
    if (id === EMPTY) return { code: 'export default {};', moduleType: 'js' };
    if (id !== WORDS) return undefined;
    return { code: `export default ${JSON.stringify(vietnameseWords())};`, moduleType: 'js' };
  },
  transform: (code, id) =>
    id.replaceAll('\\', '/').endsWith('@sveltia/cms/npm/index.js') ? mended(code) : undefined,
};

/** Sveltia's own Vietnamese words, with ours in their place or where it has none; what it calls a post is a record. */
export function vietnameseWords(): Words {
  const text = readFileSync(join(CMS, 'locales', 'vi.json'), 'utf8');
  const known = JSON.parse(text.replaceAll('bài viết', 'bản ghi').replaceAll('Bài viết', 'Bản ghi')) as Words;
  return merged(known, words);
}

export type Words = { [key: string]: string | Words };

function merged(theirs: Words, ours: Words): Words {
  const result: Words = { ...theirs };
  for (const [key, value] of Object.entries(ours)) {
    const known = theirs[key];
    result[key] = typeof value === 'string' || typeof known !== 'object' ? value : merged(known, value);
  }
  return result;
}

/** The rules for three faces that Sveltia asks another host for, and the names under which it has its own text faces. */
const FACES = /@font-face ?\{font-family:'(?:Source Sans 3|Noto Mono|Material Symbols Outlined)'[^}]*\}/g;
const OWN_TEXT_FACES = /"(?:source-sans-3-latin-wght|noto-mono-latin-400)-normal\.woff2":/g;

/** A block of a body takes the focus when it is shown: a record would open in the middle of its text. */
const TAKES_FOCUS = /(closest\(`\[role="textbox"\]\[aria-readonly="false"\]`\)&&\w+\.focus)\(\)/g;

/** Whoever sees badly must be able to enlarge the page. */
const NO_ENLARGING = /`maximum-scale=1`,/g;

/** What it says for five seconds, such as that nothing was saved and why, is gone before whoever looks away has read it. */
const SAID_FOR = /(`duration`,3,)5e3\b/g;

/** @throws Error when Sveltia has changed, and what is to be mended is not where it was. */
export function mended(code: string): string {
  const found = [FACES, OWN_TEXT_FACES, TAKES_FOCUS, NO_ENLARGING, SAID_FOR].map(
    (part) => code.match(part)?.length ?? 0,
  );
  if (found.join() !== '3,2,1,1,1') throw new Error(`Sveltia CMS is another than expected: ${found.join()}.`);
  let count = 0;
  return code
    .replace(FACES, '')
    .replace(OWN_TEXT_FACES, () => `"left-out-${++count}":`)
    .replace(TAKES_FOCUS, '$1({preventScroll:true})')
    .replace(NO_ENLARGING, '')
    .replace(SAID_FOR, (_, start: string) => `${start}20e3`);
}
