import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Communes } from '../src/model/communes.ts';
import { root } from './support/build-province.ts';
import { sources } from './support/house.ts';

describe('one engine, many provinces', () => {
  it('says no name, place or code of the sample province in src/', () => {
    const { communes } = parse(readFileSync(join(root, 'content/communes.yaml'), 'utf8')) as Communes;
    const codes = communes.map(({ code }) => `["']${code}["']`);
    const names = communes.map(({ names: { vi = '', en = '' } }) => [
      vi.replace(/^(?:Xã|Phường) /, ''),
      en.replace(/ (?:Ward|Commune)$/, ''),
    ]);
    expect(names.length).toBeGreaterThan(100);
    // One-syllable and everyday names say nothing by themselves.
    const words = new Set(names.flat().filter(Boolean));
    const ids = ['places', 'gates', 'zones', 'events', 'partners', 'people'].flatMap((kind) =>
      readdirSync(join(root, 'content', kind)).filter((id) => !/^(ga|nui)$/.test(id)),
    );
    const province = [
      'Thanh Hóa',
      'Thanh Hoá',
      'Thanh Hoa',
      'thanh-hoa',
      'thanhhoa',
      'xứ Thanh',
      'Hủa Phăn',
      'Houaphan',
    ];
    const scripts = ['清化', 'ແທງຮວາ', 'ថាញ់ហ័រ'];
    const well = [
      'Sầm Sơn',
      'sam-son',
      'Pù Luông',
      'Lam Kinh',
      'Hàm Rồng',
      'Bà Triệu',
      'Nghi Sơn',
      'Na Mèo',
      'Bến En',
    ];
    const wanted = [...words, ...ids.filter((id) => id.includes('-')), ...province, ...scripts, ...well];
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{M}])(?:${[...[...new Set(wanted)].map(escape), ...codes].join('|')})(?![\\p{L}\\p{M}])`,
      'giu',
    );
    const faults = globSync('src/**/*.*', { cwd: root }).flatMap((path) => {
      const lines = readFileSync(join(root, path), 'utf8').normalize('NFC').split('\n');
      return lines.flatMap((line, index) =>
        (line.match(pattern) ?? []).map((name) => `${path}:${index + 1}: ${name}`),
      );
    });
    expect(faults).toEqual([]);
  });
});

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('what a page takes as it is', () => {
  it('has the form set:html={raw(…)}, whose type keeps plain text out', () => {
    const faults = sources
      .filter(({ file }) => file.endsWith('.astro'))
      .flatMap(({ file, text }) =>
        [...text.matchAll(/set:html(?!=\{raw\()[^\n]{0,30}/g)].map(([found]) => `${file}: ${found}`),
      );
    expect(faults).toEqual([]);
    expect(sources.filter(({ text }) => text.includes('set:html={raw(')).length).toBeGreaterThan(20);
  });

  it('is made by one file alone: elsewhere nothing is called HTML that was text', () => {
    const faults = sources
      .filter(({ file }) => file !== 'src/language/html.ts')
      .flatMap(({ file, text }) => (/\bas (?:unknown as )?(?:readonly )?Html\b/.test(text) ? [file] : []));
    expect(faults).toEqual([]);
  });

  it('comes from Astro as HTML only where a page is put together', () => {
    const rendered = sources.filter(({ text }) => /markHTMLString|unescapeHTML/.test(text));
    expect(rendered.map(({ file }) => file).sort()).toEqual([
      'src/components/body/heading.ts',
      'src/components/body/link.ts',
      'src/layouts/KioskBase.astro',
      'src/layouts/once-per-section.ts',
    ]);
  });
});

describe('styles', () => {
  it('speak of scripts, never of a language: the next one of the same script then looks right', () => {
    const ofLanguage =
      /:lang\((?!"\*-[A-Z][a-z]{3}"\)|\$\{)[^)]*\)|\[(?:data-)?lang[~|^$*]?=(?!"?\$\{)[^\]]*\]/g;
    expect(':lang(lo) a, [lang="km"], :lang(vi, en), [data-lang^=zh]'.match(ofLanguage)).toHaveLength(4);
    expect(':lang("*-Laoo") a, [lang], :lang(${tag}), [lang="${tag}"]'.match(ofLanguage)).toBeNull();
    const faults = globSync('src/**/*.{css,astro,ts}', { cwd: root }).flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
      return (text.match(ofLanguage) ?? []).map((found) => `${file}: ${found}`);
    });
    expect(faults).toEqual([]);
  });

  it('that are not put together by Vite speak of no script: nobody would tell them its languages', () => {
    const sheets = globSync('src/**/*.css', { cwd: root }).filter((file) =>
      readFileSync(join(root, file), 'utf8').includes('lang("*-'),
    );
    const told = (file: string) =>
      /^src\/(?:styles|components|build\/sheets)\//.test(file) || file === 'src/kiosk/led/led.css';
    expect(sheets.length).toBeGreaterThan(5);
    expect(sheets.filter((file) => !told(file))).toEqual([]);
  });
});

describe('a guide in every room', () => {
  const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  it.each(rooms.map((room) => room.name))('src/%s has a README of at most ten lines', (room) => {
    // Astro would publish a README.md among the pages.
    const file = join(root, 'src', room, room === 'pages' ? '_README.md' : 'README.md');
    expect(existsSync(file), `${relative(root, file)} is missing: say in ten lines what the room does`).toBe(
      true,
    );
    expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(10);
  });
});

describe('the guides of the house', () => {
  /** Paths as a guide writes them; `<x>` stands for any name. */
  const named = (guide: string) =>
    [...readFileSync(join(root, guide), 'utf8').matchAll(/`((?:src|test|locales|content)\/[^`\s…]*)`/g)].map(
      (match) => match[1] as string,
    );
  /** Steps of an address stand in brackets, which are signs of their own in a pattern. */
  const patternOf = (path: string) => path.replace(/[[\]]/g, (sign) => `[${sign}]`).replace(/<[^>]*>/g, '*');
  /** Files that whoever follows the guide makes, and voices, of which the sample has none. */
  const made = [
    'src/model/song.ts',
    'locales/ko.json',
    'locales/ja.json',
    'content/<kind>/<id>/index.<lang>.mp3',
  ];

  it.each(['README.md', 'CONTRIBUTING.md'])('%s names only files and folders that are there', (guide) => {
    const paths = named(guide).filter((path) => !made.includes(path));
    expect(paths.length).toBeGreaterThan(5);
    const missing = paths.filter((path) => globSync(patternOf(path), { cwd: root }).length === 0);
    expect(missing).toEqual([]);
  });
});
