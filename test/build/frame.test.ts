import { beforeAll, describe, expect, it } from 'vitest';
import { builtProvince } from '../support/build-once.ts';
import { addressesOf, readPage } from '../support/site.ts';

const LANGUAGES = ['vi', 'en', 'lo'];
const IDS = ['cau-da', 'gieng-cu', 'rung-thong', 'bai-boi', 'dinh-lang', 'cho-noi', 'ben-do'];

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] as string);
const part = (page: string, name: 'head' | 'header' | 'footer') =>
  new RegExp(`<${name}[ >][^]*?</${name}>`).exec(page)?.[0] ?? '';

const sheetsOf = (page: string) => all(page, /<link rel="stylesheet" href="([^"]+)"/g);
const isPart = (sheet: string) => /\/part-[^/]*\.css$/.test(sheet);

describe('pages of records, made together, and a list, made alone', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await builtProvince('states');
  });

  it.each(LANGUAGES)('have the same sheets, scripts and frame: %s', (lang) => {
    const list = readPage(dir, `/${lang}/places/`);
    const sheets = sheetsOf(list).filter((sheet) => !isPart(sheet));
    const scripts = all(list, /<script[^>]* src="([^"]+)"/g);
    expect(sheets.length).toBeGreaterThan(1);
    expect(scripts.length).toBeGreaterThan(1);
    for (const id of IDS) {
      const page = readPage(dir, `/${lang}/places/${id}/`);
      expect(
        sheetsOf(page).filter((sheet) => !isPart(sheet)),
        id,
      ).toEqual(sheets);
      expect(all(page, /<script[^>]* src="([^"]+)"/g), id).toEqual(expect.arrayContaining(scripts));
      expect(all(page, /(<!doctype)/gi), id).toHaveLength(1);
      for (const name of ['header', 'footer'] as const)
        expect(part(page, name).replaceAll(`/places/${id}/"`, '/places/"'), id).toBe(part(list, name));
    }
  });

  it('carry one policy, as the choice of languages and the page of a wrong address do', () => {
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/g;
    const pages = addressesOf(dir);
    expect(pages).toEqual(expect.arrayContaining(['/', '/404.html', '/lo/places/cau-da/']));
    for (const address of pages)
      expect(all(readPage(dir, address), policy), address).toEqual([
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'",
      ]);
  });

  it('lead from each page to itself in the other languages, at its top and at its end', () => {
    for (const address of [...IDS.map((id) => `places/${id}/`), 'places/', '']) {
      for (const lang of LANGUAGES) {
        const page = readPage(dir, `/${lang}/${address}`);
        for (const name of ['header', 'footer'] as const)
          expect(all(part(page, name), /href="([^"]+)"[^>]* data-language=/g), address).toEqual(
            LANGUAGES.map((tag) => `/${tag}/${address}`),
          );
      }
    }
  });
});
