import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { noteBundledPackages, packageOf } from '../../src/build/licences/bundled-packages.ts';
import { createNotice } from '../../src/build/licences/notice.ts';
import { readLicenceTexts } from '../../src/build/licences/packages.ts';
import { createLicencesFile, fontParts } from '../../src/build/licences/parts.ts';
import { createCopyright } from '../../src/kiosk/install/copyright.ts';
import { defaultFontTable } from '../../src/media/font-table.ts';
import { importsOf } from '../support/imports.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const words = (text: string) => text.replace(/\s+/g, ' ');

it('NOTICE says what the code and package.json say (npm run notice writes it)', () => {
  expect(read('NOTICE')).toBe(createNotice());
});

it('NOTICE names every package that builds, and every font by its makers', () => {
  const notice = read('NOTICE');
  const { dependencies } = JSON.parse(read('package.json'));
  for (const name of Object.keys(dependencies)) expect(notice).toContain(name);
  expect(notice).toContain("with Reserved Font Name 'Source'");
  expect(notice).toContain('with Reserved Font Name Nanum');
  expect(fontParts(Object.keys(defaultFontTable.faces))).toHaveLength(7);
});

it('the licence is the one that package.json, the public folder and the kiosk’s package name', () => {
  const mine = read('LICENSE');
  expect(JSON.parse(read('package.json')).license).toBe('MIT');
  const [title = '', copyright = '', ...text] = mine.trim().split('\n\n');
  expect(title).toBe('MIT License');
  expect(words(readLicenceTexts().get('MIT') as string).trim()).toBe(words([title, ...text].join(' ')));
  const debian = createCopyright(2026).replace(/^ \.?/gm, ' ');
  for (const part of text) expect(words(debian)).toContain(words(part));
  expect(debian).toContain(copyright.replace('Copyright (c)', 'Copyright:'));
});

it('licences.txt names the fonts that a site has and no others, and holds their licence once', () => {
  const text = createLicencesFile({ faces: ['sans-400', 'sans-600', 'lao', 'khmer-names'], packages: [] });
  for (const part of ['Source Sans 3', 'Noto Sans Lao', 'Noto Sans Khmer', 'The Cửa Ngõ authors'])
    expect(text).toContain(part);
  expect(text).not.toMatch(/Source Serif|Nanum|BIZ|pinyin/);
  expect(text.match(/SIL OPEN FONT LICENSE Version 1\.1/g)).toHaveLength(1);
  expect(text).toContain('Permission is hereby granted, free of charge');
  expect(createLicencesFile({ faces: [], packages: [], kiosk: true })).toContain('zh-lx');
});

it('a package whose licence has no text here is not passed on in silence', () => {
  expect(() => createLicencesFile({ faces: [], packages: ['sharp'] })).toThrow('Apache-2.0');
  expect(createLicencesFile({ faces: [], packages: ['zod'] })).toMatch(/zod 4[\s\S]*Copyright \(c\)/);
});

it('a build notes the packages in scripts for visitors, on any system’s paths', () => {
  expect(packageOf('/srv/a/node_modules/astro/node_modules/@x/y/dist/z.js?v=1')).toBe('@x/y');
  expect(packageOf('C:\\web\\node_modules\\zod\\index.js')).toBe('zod');
  expect(packageOf('/srv/a/src/components/x.ts')).toBeUndefined();
  const found = new Set<string>();
  let plugin: { generateBundle(this: unknown, options: unknown, bundle: unknown): void } | undefined;
  const setup = noteBundledPackages(found).hooks['astro:config:setup'] as (given: unknown) => void;
  setup({ updateConfig: ({ vite }: { vite: { plugins: [typeof plugin] } }) => (plugin = vite.plugins[0]) });
  const bundle = {
    'a.js': { type: 'chunk', moduleIds: ['/srv/node_modules/zod/index.js', '/srv/src/a.ts'] },
  };
  plugin?.generateBundle.call({ environment: { name: 'prerender' } }, {}, bundle);
  expect([...found]).toEqual([]);
  plugin?.generateBundle.call({ environment: { name: 'client' } }, {}, bundle);
  expect([...found]).toEqual(['zod']);
});

it('the programs of a kiosk and the LED player are made of this project’s code alone', () => {
  const seen = new Set<string>();
  const foreign: string[] = [];
  const walk = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    // Types vanish before anything is bundled.
    const text = read(file).replace(/\b(?:import|export) type [^;=]+ from [^;]+;/g, '');
    for (const specifier of importsOf(text)) {
      if (specifier.startsWith('.')) walk(join(dirname(file), specifier));
      else if (!/^(node|data):/.test(specifier)) foreign.push(`${file}: ${specifier}`);
    }
  };
  const kiosk = 'src/kiosk';
  for (const start of ['agent/main.ts', 'launcher/main.ts', 'service/page/page.ts', 'led/player.ts'])
    walk(`${kiosk}/${start}`);
  expect(foreign).toEqual([]);
  expect(seen.size).toBeGreaterThan(40);
});

it('public holds only what belongs to every province', () => {
  expect([...readLicenceTexts().keys()].sort()).toEqual(['MIT', 'OFL-1.1']);
  for (const text of readLicenceTexts().values()) expect(text).not.toMatch(/Thanh Hóa|\r/);
});
