import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { KIOSK_PACKAGES } from '../../src/build/licences/parts.ts';
import { isHashed } from '../../src/kiosk/agent/headers.ts';
import { buildProvince, fixtures } from '../support/build-province.ts';
import { filesOf, hashesOf, readPage } from '../support/site.ts';
import { dir, pages, useGateKiosk } from './gate-kiosk.ts';

useGateKiosk();

describe('the files of a kiosk', () => {
  const elsewhere = { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' };

  it('has no part of the site that a kiosk has no use for', () => {
    const files = filesOf(dir);
    expect(files.filter((file) => /sitemap.*xml|sitemap\.txt|robots\.txt/.test(file))).toEqual([]);
    const whole = pages.map((address) => readPage(dir, address)).join('');
    expect(whole).not.toMatch(/rel="(?:alternate|canonical)"|og:url|site-header|print-address/);
    for (const address of pages) expect(readPage(dir, address), address).toContain('content="noindex"');
  });

  it('shows nothing that is not for it, not even a link', () => {
    expect(pages.filter((address) => /suoi-an|dong-rung/.test(address))).toEqual([]);
    const texts = filesOf(dir).filter((file) => /\.(?:html|json|js)$/.test(file));
    const said = texts.filter((file) =>
      /Suối Ẩn|Đồng Rừng|suoi-an|dong-rung/.test(readFileSync(join(dir, file), 'utf8')),
    );
    expect(said).toEqual([]);
    const market = readPage(dir, '/vi/places/cho-xa/');
    expect(market).toContain('Đi tiếp tới con suối ẩn và <span class="mention">thác</span>');
  });

  it('names the files of its search by what is in them, but for the one that leads to them', () => {
    const index = filesOf(dir).filter((file) => file.startsWith('search/'));
    const plain = index.filter((file) => !isHashed(file)).map((file) => file.replace(/^search\/\w+\//, ''));
    expect([...new Set(plain)]).toEqual(['pagefind-entry.json']);
    expect(index.length).toBeGreaterThan(10);
  });

  it('ships the fonts of all its scripts and waits for them', () => {
    const faces = filesOf(dir).filter((file) => file.startsWith('fonts/'));
    for (const script of ['khmer', 'lao', 'sans']) expect(faces.join()).toContain(script);
    const css = readFileSync(join(dir, 'assets', 'theme.css'), 'utf8');
    // Or a sign that is new in a text would change every page.
    expect([...faces, 'assets/theme.css'].filter(isHashed)).toEqual([]);
    expect(css).toContain('font-display:block');
    expect(css).not.toMatch(/font-display:(?:optional|swap)/);
  });

  it('says whose fonts and code it carries, those that NOTICE names for a kiosk and no others', () => {
    const text = readFileSync(join(dir, 'licences.txt'), 'utf8');
    const code = [...text.matchAll(/^(\S+) \d[\d.]*\n {2}Mã lệnh/gm)].map(([, name]) => name);
    expect(code).toEqual(KIOSK_PACKAGES);
    for (const part of ['Noto Sans Khmer', 'pinyin-pro', 'SIL OPEN FONT LICENSE Version 1.1'])
      expect(text).toContain(part);
    expect(filesOf(dir).filter((file) => file.startsWith('licences/'))).toEqual([
      'licences/MIT.txt',
      'licences/OFL-1.1.txt',
    ]);
  });

  it('tells who reads its folder whose kiosk it is', () => {
    expect(JSON.parse(readFileSync(join(dir, 'kiosk.json'), 'utf8'))).toEqual({
      gate: 'cua-may',
      languages: ['km', 'vi', 'en', 'lo'],
      date: '2026-11-20',
    });
  });

  it('is the same to the byte on another machine', async () => {
    const outDir = join(inject('builds'), 'border-gate-kiosk-again');
    const { code, stderr } = await buildProvince({
      contentDir: join(fixtures, 'border-gate'),
      outDir,
      env: { ...elsewhere, KIOSK: 'cua-may' },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(hashesOf(outDir)).toEqual(hashesOf(dir));
  });

  it('takes the place of its former build, and of nothing else', async () => {
    const contentDir = join(fixtures, 'border-gate');
    const again = await buildProvince({ contentDir, outDir: dir, env: { KIOSK: 'khong-co' } });
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('Không có cửa khẩu “khong-co”');
    expect(again.stderr).toContain('cua-may  (Cửa khẩu Mây)');
    expect(again.stderr).toContain('cua-rung  (Cửa khẩu Rừng)');
    expect(readPage(dir, '/')).toContain('Núi Mây');
  });
});
