import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle } from '../../src/desk/eval-search/bundle.ts';

const component = resolve(import.meta.dirname, '../../src/components/kiosk-shell');

const ATTRACT = `<dialog class="kiosk-attract" aria-label="-"><div class="kiosk-slides">
<figure class="kiosk-slide"><img alt=""><p class="kiosk-caption" lang="lo">ລາວ</p><p class="kiosk-caption" lang="vi">Việt</p></figure>
<figure class="kiosk-slide"><img alt=""><p class="kiosk-caption" lang="lo">ສອງ</p><p class="kiosk-caption" lang="vi">hai</p></figure></div>
<ul class="kiosk-touch"><li><a href="/lo/" data-begin="lo">ລາວ</a></li><li><a href="/vi/" data-begin="vi">Việt</a></li></ul></dialog>`;
const WARNING = `<dialog class="kiosk-warning" role="alertdialog" aria-label="-"><p><b data-left>20</b></p>
<button type="button" class="kiosk-continue" autofocus>Continue</button>
<button type="button" data-kiosk-reset>Start over</button></dialog>`;

const page = (lang: string, body: string, kind = 'page') => `<!doctype html><html lang="${lang}"><head>
<meta charset="utf-8"><title>-</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/_astro/shell.css">
<script type="module" src="/_astro/shell.js"></script></head><body>
${body}<kiosk-shell data-page="${kind}" data-idle="60" data-warning="20" data-hold="600" data-health="/_health/">
${kind === 'chooser' ? ATTRACT : WARNING}</kiosk-shell></body></html>`;

const TALL = '<p>text</p>'.repeat(200);

const PAGES: Record<string, string> = {
  'index.html': page(
    'lo',
    '<ul><li><a href="/lo/" data-language="lo">ລາວ</a></li><li><a href="/vi/" data-language="vi">Việt</a></li></ul>',
    'chooser',
  ),
  'lo/index.html': page(
    'lo',
    `<nav><a href="/lo/a/">A</a> <a href="/vi/" data-language="vi">Việt</a> <a href="/" id="languages">*</a>
<button type="button" data-kiosk-reset id="over">Over</button><a href="#end" id="jump">end</a></nav>${TALL}<p id="end">end</p>`,
  ),
  'lo/a/index.html': page(
    'lo',
    `<form action="/lo/a/"><label>q <input name="q" id="q" autocomplete="off"></label></form>
<kiosk-listen hidden><button type="button" class="kiosk-listen-start">Listen</button>
<button type="button" class="kiosk-listen-stop" hidden>Stop</button></kiosk-listen>
<h1>ຊື່</h1><p class="lede">ສະຫຼຸບ</p><div class="body"><ul><li><p>ໜຶ່ງ</p></li></ul><p lang="en">English</p><p>ສອງ</p></div>
<video id="film" muted></video><a id="out" href="https://example.com/">out</a><a id="file" href="/a.pdf">pdf</a>
<a id="blank" href="/vi/" target="_blank">blank</a><a id="save" href="/vi/" download>save</a>
<button id="qr" data-count-qr="phone">qr</button>`,
  ),
  'vi/index.html': page('vi', '<a href="/lo/" data-language="lo">ລາວ</a>'),
  '404.html': page('lo', '<p>404</p>', 'missing'),
  '_health/index.html': '<!doctype html><html lang="vi"><title>health</title><link rel="icon" href="data:,">',
};

export interface ShellPages {
  dir: string;
  /** Bytes after gzip of the shell's script. */
  bytes: number;
  remove(): void;
}

/** A folder of small pages with the shell in them: chooser, `/lo/`, `/lo/a/`, `/vi/`. */
export async function buildShellPages(): Promise<ShellPages> {
  const dir = mkdtempSync(join(tmpdir(), 'shell-pages-'));
  for (const [path, text] of Object.entries(PAGES)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  const assets = join(dir, '_astro');
  mkdirSync(assets);
  writeFileSync(join(assets, 'shell.css'), readFileSync(resolve(component, '../../styles/kiosk-shell.css')));
  const work = mkdtempSync(join(tmpdir(), 'shell-entry-'));
  const entry = (name: string, text: string) => {
    writeFileSync(join(work, name), text);
    return join(work, name);
  };
  const shell = `import { defineShell } from ${JSON.stringify(join(component, 'shell-element.ts'))};\n`;
  const listen = `import { defineListen } from ${JSON.stringify(join(component, 'listen-element.ts'))};\n`;
  await bundle(entry('alone.ts', `${shell}defineShell();\n`), work, 'alone');
  await bundle(entry('shell.ts', `${shell}${listen}defineShell();\ndefineListen();\n`), assets, 'shell');
  const bytes = readdirSync(work)
    .filter((name) => name.endsWith('.js'))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(work, name))).length, 0);
  rmSync(work, { recursive: true });
  return { dir, bytes, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
