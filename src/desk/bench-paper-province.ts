import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { sourceHash } from '../catalogue/body/source-hash.ts';
import { createRandom } from '../language/random.ts';
import { BENCH_LANGUAGES, benchFile, benchPage, writeBenchProvince } from './bench-province.ts';

const PLACES = 24;
const GATES = 10;

const GATE = `class: international
opposite: { name: Bench }
hours: [{ days: [mon, tue, wed, thu, fri, sat, sun], open: "07:00", close: "17:00" }]
whoMayCross:
  - { who: vietnamese, allowed: "yes", papers: [passport] }
  - { who: neighbour-citizens, allowed: "yes", papers: [border-pass] }
eVisa: unknown
vehicles: { carsIn: unknown, carsOut: unknown, motorbikesIn: unknown, motorbikesOut: unknown }
goods: "yes"
exchange: unknown`;
const PHOTO = `creditLine: Bench
creator: Bench
licence: CC-BY-4.0
use: free
digitalSource: illustration`;
const COMMON = `sources: [{ title: Bench }]
published: 2026-01-01
updated: 2026-01-01`;

/** A province of which everything is printed and packed: each place has a picture, each gate a sheet, in all languages. */
export async function writePaperProvince(dir: string): Promise<void> {
  writeBenchProvince(dir, PLACES);
  for (let number = 0; number < PLACES; number++) {
    addLead(dir, number);
    const facts = `${PHOTO}\ndepicts: [r-${number}]`;
    writeWords(join(dir, 'photos', `p-${number}`), 1000 + number, ['caption', 'alt'], facts);
    writeFileSync(join(dir, 'photos', `p-${number}`, 'photo.jpg'), await picture(number));
  }
  for (let number = 0; number < GATES; number++) {
    const geo = `geo: { lat: ${19.4 + number / 20}, lon: 104.6, basis: approximate }`;
    writeWords(join(dir, 'gates', `g-${number}`), 2000 + number, ['beforeYouCross'], `${GATE}\n${geo}`);
  }
}

/** The next build finds one word of a place changed, which stands in a booklet and in two kits. */
export function editPaperProvince(dir: string): void {
  const file = join(dir, 'places', 'r-3', 'index.vi.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^summary: /m, 'summary: mới '));
}

function addLead(dir: string, number: number): void {
  const lead = `photos: [{ id: p-${number}, role: lead }]`;
  const text = benchFile(number, 'vi').replace(/^season: /m, `${lead}\nseason: `);
  writeFileSync(join(dir, 'places', `r-${number}`, 'index.vi.md'), text);
}

function writeWords(folder: string, number: number, further: string[], facts: string): void {
  const wordsOf = (lang: string) => {
    const { title, summary } = benchPage(number, lang);
    return { title, summary, ...Object.fromEntries(further.map((name) => [name, summary])) };
  };
  const { source, blocks } = sourceHash(wordsOf('vi'), '', 'md');
  const stamp = ['translation:', '  status: reviewed', `  source: ${source}`, '  on: 2026-01-15'];
  if (blocks.length > 0) stamp.push(`  blocks: "${blocks.join(' ')}"`);
  mkdirSync(folder, { recursive: true });
  for (const lang of BENCH_LANGUAGES) {
    const words = Object.entries(wordsOf(lang)).map(([name, text]) => `${name}: ${text}`);
    const rest = lang === 'vi' ? [facts, COMMON] : stamp;
    writeFileSync(join(folder, `index.${lang}.md`), ['---', ...words, ...rest, '---', ''].join('\n'));
  }
}

/** Of a size and weight as cameras make them: large areas under a grain. */
function picture(number: number): Promise<Buffer> {
  const [width, height] = [1800, 1200];
  const random = createRandom(number + 1);
  const [red, green, blue] = [random(), random(), random()];
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at++) {
    const light = (at / width / height) * 160 + random() * 24;
    pixels[at * 3] = light * red + 40;
    pixels[at * 3 + 1] = light * green + 40;
    pixels[at * 3 + 2] = light * blue + 40;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 88 })
    .toBuffer();
}
