import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRandom } from '../../language/random.ts';

/** Files by path. */
export type Site = Map<string, Buffer>;

export interface SiteSize {
  pages: number;
  /** Bytes of each large file; a fifth of the pages has one beside it. */
  large: number;
}

const WORDS =
  'núi sông biển đường chợ nhà rừng bản làng suối thác hang đền chùa lúa quế cá muối thuyền cầu'.split(' ');
const LANGUAGES = ['vi', 'lo', 'en'];

/** A site as a build makes it: a root page, pages in languages, hashed styles, packed files that no delta shortens. */
export function createSite({ pages, large }: SiteSize, seed: number): Site {
  const random = createRandom(seed);
  const site: Site = new Map();
  const text = (words: number) =>
    Array.from({ length: words }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
  site.set('index.html', page('root', text(20)));
  site.set('404.html', page('404', text(5)));
  site.set('_astro/site.Ab3dE6f8.css', Buffer.from(`body { color: black } /* ${text(500)} */`));
  for (const language of LANGUAGES) site.set(`${language}/index.html`, page(language, text(100)));
  for (let number = 0; number < pages; number++) {
    const language = LANGUAGES[number % LANGUAGES.length];
    site.set(`${language}/places/p${number}/index.html`, page(`p${number}`, text(350)));
    if (number % 5 === 0) site.set(`media/p${number}.avif`, noise(large, random));
  }
  return site;
}

/** The next build: an entry edited, a page gone, one come, new styles, a large file replaced and one edited. */
export function editSite(former: Site, seed: number): Site {
  const random = createRandom(seed);
  const site = new Map(former);
  const edit = (path: string, text: string) =>
    site.set(
      path,
      Buffer.concat([site.get(path) ?? Buffer.alloc(0), Buffer.from(`<p>${text} ${seed}</p>\n`)]),
    );
  for (const path of former.keys()) if (path.endsWith('.html') && random() < 0.3) edit(path, 'sửa');
  edit('index.html', 'mới');
  site.delete('vi/places/p0/index.html');
  site.set(`vi/Lễ hội ${seed}.html`, page('Lễ hội', 'trang mới'));
  const style = [...former.keys()].find((path) => path.endsWith('.css')) ?? '';
  site.delete(style);
  site.set(
    `_astro/site.${String(seed).padStart(8, 'x')}.css`,
    Buffer.concat([former.get(style) as Buffer, Buffer.from('/* */')]),
  );
  const pictures = [...former.keys()].filter((path) => path.endsWith('.avif'));
  const [first, second] = pictures;
  if (first) site.set(first, noise(former.get(first)?.length ?? 0, random));
  if (second) site.set(second, Buffer.concat([former.get(second) as Buffer, Buffer.from('x')]));
  return site;
}

export function writeSite(dir: string, site: Site): void {
  for (const [path, content] of site) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
}

const page = (title: string, text: string) =>
  Buffer.from(`<!doctype html><html lang="vi"><title>${title}</title><body><p>${text}</p></body></html>\n`);

/** Bytes that do not pack. */
function noise(length: number, random: () => number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at + 4 <= length; at += 4) bytes.writeUInt32LE(Math.floor(random() * 2 ** 32), at);
  return bytes;
}
