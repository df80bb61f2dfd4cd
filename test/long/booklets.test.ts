import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsqr from 'jsqr';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { CatalogueRecord } from '../../src/catalogue/catalogue.ts';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { buildProvince, root } from '../support/build-province.ts';
import { readStructure, tagFaults } from '../support/pdf-tags.ts';
import { itNeeds } from '../support/programs.ts';
import { removeFolder } from '../support/remove-folder.ts';

const LANGUAGES = ['vi', 'en', 'lo', 'km', 'zh'];
const SENTENCES = 20;
const KINDS = ['places', 'routes', 'culture', 'events', 'people', 'products'];

const bare = (text: string) => text.normalize('NFC').replace(/[\s\u200B]+/gu, '');
const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64e6 });

describe('the booklet of the sample for travellers', () => {
  const contentDir = join(root, 'content');
  const out = mkdtempSync(join(tmpdir(), 'booklets-'));
  const records: readonly CatalogueRecord[] = readCatalogue(contentDir).catalogue?.records ?? [];
  const isForTravellers = ({ facts: { audience } }: CatalogueRecord) =>
    !audience?.length || audience.includes('tourist');
  const told = (lang: string) =>
    records.filter((one) => KINDS.includes(one.kind) && one.words[lang] && isForTravellers(one));
  const booklet = (lang: string) => join(out, 'pdf', lang, `thanh-hoa-visit-${lang}.pdf`);

  beforeAll(async () => {
    const args = ['--set', 'visit', '--out', join(out, 'pdf')];
    const { code, stderr } = await buildProvince({
      command: 'brochure',
      contentDir,
      outDir: join(out, 'site'),
      args,
    });
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('Error')]);
  });
  afterAll(() => removeFolder(out));

  itNeeds(
    ['poppler'],
    'can be searched in each language, in its contents, texts, captions and map',
    async () => {
      for (const lang of LANGUAGES) {
        const pages = run('pdftotext', '-raw', booklet(lang), '-').split('\f').map(bare);
        const whole = pages.join('');
        const sentences = told(lang).slice(0, SENTENCES);
        expect(sentences).toHaveLength(SENTENCES);
        const contents = pages.slice(1, 4).join('');
        for (const { kind, id, words, facts } of sentences) {
          expect(whole, `${lang} ${kind}/${id}`).toContain(bare(words[lang]?.summary ?? ''));
          expect(contents, `${lang} ${kind}/${id}`).toContain(bare(words[lang]?.title ?? ''));
          const lead = facts.photos?.find(({ role }) => role === 'lead')?.id;
          const photo = records.find((one) => one.kind === 'photos' && one.id === lead)?.words[lang];
          if (photo)
            expect(whole, `${lang} photos/${lead}`).toContain(bare(photo.extra['caption'] ?? photo.title));
        }
      }
    },
  );

  itNeeds(['poppler'], 'has its own fonts alone, no letter as a box, and tells its structure', async () => {
    for (const lang of LANGUAGES) {
      const file = booklet(lang);
      const fonts = run('pdffonts', file).split('\n').slice(2).filter(Boolean);
      for (const font of fonts)
        expect(font, lang).toMatch(/\+CN\w+(?:-\w+)? +(?:CID )?TrueType .* yes yes yes /);
      const { tags, drawn, boxes } = readStructure(readFileSync(file));
      expect([drawn.neither, boxes], lang).toEqual([0, 0]);
      expect(tagFaults(tags), lang).toEqual([]);
      const about = run('pdfinfo', file);
      expect(Number(/Pages: +(\d+)/.exec(about)?.[1]), lang).toBeLessThan(70);
      expect(Number(/File size: +(\d+)/.exec(about)?.[1]), lang).toBeLessThan(10e6);
    }
  });

  itNeeds(['poppler'], 'leads from each page of a record to that of the site', async () => {
    for (const lang of LANGUAGES) {
      run('pdftoppm', '-r', '130', '-png', booklet(lang), join(out, lang));
      const count = Number(/Pages: +(\d+)/.exec(run('pdfinfo', booklet(lang)))?.[1]);
      const found = new Set<string>();
      for (let page = 1; page <= count; page++) {
        const file = join(out, `${lang}-${String(page).padStart(2, '0')}.png`);
        const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
        const code = jsqr(new Uint8ClampedArray(data), info.width, info.height);
        if (code) found.add(code.data);
      }
      for (const address of found)
        expect(address).toMatch(new RegExp(`^https://thanhhoa\\.example/${lang}/[a-z]+/`));
      // Two short records on one page are read as one.
      expect(found.size, lang).toBeGreaterThan(40);
    }
  });
});
