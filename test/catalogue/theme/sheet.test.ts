import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeTheme } from '../../../src/catalogue/theme/sheet.ts';
import { loadTheme, readTheme, themeColours } from '../../../src/catalogue/theme/theme.ts';
import { writeProvince } from '../../support/province.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="28" height="14"><!-- x --><path d="M0 0" style="fill:#8c6a35"/></svg>';
const themeOf = (css: string, files: Record<string, string | Uint8Array> = {}) =>
  loadTheme(writeProvince({ 'theme/theme.css': css, ...files }));
const sheetOf = (css: string, files?: Record<string, string | Uint8Array>) =>
  writeTheme(themeOf(css, files), '/assets/');

describe('the sheet of a theme', () => {
  it('is written anew from what was understood, without comments', () => {
    expect(
      sheetOf(`/* màu */
:root {
  --raw-ink: #111; /* mực */ --gap: calc( 1rem + 2px );;
  --rule: 2px solid var( --line );
}
@media screen and (prefers-color-scheme: dark), print { .kiosk, :root { --raw-metal: #765!important } }`).css,
    ).toBe(
      ':root{--raw-ink:#111;--gap:calc(1rem + 2px);--rule:2px solid var(--line)}\n@media screen and (prefers-color-scheme:dark),print{.kiosk,:root{--raw-metal:#765!important}}',
    );
  });

  it('shows files of the theme by the hash of their bytes, drawings made anew', () => {
    const { css, assets } = sheetOf(
      ':root { --ornament-band: url("./hoa%20van.svg") } .site-footer { --ornament-band: url(sub/a.jpg) }',
      { 'theme/hoa van.svg': SVG, 'theme/sub/a.jpg': PNG },
    );
    expect(css).toMatch(
      /^:root\{--ornament-band:url\(\/assets\/theme-[0-9a-f]{8}\.svg\)\}\n\.site-footer\{--ornament-band:url\(\/assets\/theme-[0-9a-f]{8}\.png\)\}$/,
    );
    expect(assets.map(({ name }) => css.includes(name))).toEqual([true, true]);
    expect(Buffer.from(assets[0]?.bytes ?? []).toString()).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="28" height="14" viewBox="0 0 28 14"><path d="M0 0" fill="#8c6a35"/></svg>',
    );
    expect(assets[1]?.bytes).toEqual(PNG);
  });

  it('carries a drawing in an address, written by whatever rules, as one that every browser reads', () => {
    const css = (address: string) => sheetOf(`:root { --ornament-band: url("${address}") }`).css;
    const single = "<svg viewBox='0 0 1 1'><path fill='#123' d='M0 0' transform='rotate(1)'/></svg>";
    const expected = /url\(data:image\/svg\+xml,%3Csvg%20[^()'"\s#<>]*fill=%22%23123%22[^()'"\s#<>]*\)/;
    expect(css(`data:image/svg+xml,${encodeURIComponent(single)}`)).toMatch(expected);
    expect(css(`data:image/svg+xml;charset=utf-8,${single}`)).toMatch(expected);
    expect(css(`data:image/svg+xml;utf8,${single}`)).toMatch(expected);
    expect(css(`data:image/svg+xml;base64,${Buffer.from(single).toString('base64')}`)).toMatch(expected);
  });

  it('is empty where there is no theme', () => {
    expect(writeTheme(loadTheme(writeProvince()), '').css).toBe('');
  });

  it('may use variables of the theme’s own', () => {
    expect(sheetOf(':root { --bronze: #5b4520; --raw-metal: var(--bronze) }').css).toBe(
      ':root{--bronze:#5b4520;--raw-metal:var(--bronze)}',
    );
  });

  it.each(['@charset "UTF-8";\n', "@charset 'utf8';"])('may say first that it is UTF-8: %s', (first) => {
    expect(sheetOf(`${first}:root { --radius: 4px }`).css).toBe(':root{--radius:4px}');
  });

  it('of the sample holds all that its file says', () => {
    const content = resolve(import.meta.dirname, '../../../content');
    const { theme, issues } = readTheme(content);
    expect(issues).toEqual([]);
    const css = readFileSync(join(content, 'theme', 'theme.css'), 'utf8');
    const names = theme?.rules.flatMap(({ declarations }) => declarations.map(({ name }) => name));
    expect(names).toEqual([...css.matchAll(/--([\w-]+)\s*:/g)].map((match) => match[1]));
  });
});

describe('the bar of the browser', () => {
  it('has the ground of the page in both schemes', () => {
    expect(themeColours(themeOf(':root { --raw-paper: rgb(255 250 240); --raw-night: #123 }'))).toEqual({
      light: '#fffaf0',
      dark: '#112233',
    });
  });

  it('has the engine’s own without a theme', () => {
    expect(themeColours(themeOf(''))).toEqual({ light: '#f7f6f3', dark: '#15181a' });
  });
});

describe('a theme that is no file', () => {
  const issuesWith = (change: (theme: string) => void, css = '') => {
    const dir = writeProvince({ 'theme/theme.css': css });
    change(join(dir, 'theme'));
    return readTheme(dir).issues.map(({ file, level, message }) => `${file} ${level}: ${message}`);
  };
  it('but a link is not followed', () => {
    const issues = issuesWith((theme) => {
      rmSync(join(theme, 'theme.css'));
      symlinkSync('/etc/passwd', join(theme, 'theme.css'));
    });
    expect(issues).toEqual([expect.stringMatching(/^content\/theme\/theme\.css error: .*liên kết/)]);
  });

  it('nor is a link that it shows, nor a folder that is one', () => {
    const css = ':root { --ornament-band: url(a.svg) } .kiosk { --ornament-band: url(b/c.svg) }';
    const issues = issuesWith((theme) => {
      writeFileSync(join(theme, '..', 'a.svg'), SVG);
      symlinkSync('../a.svg', join(theme, 'a.svg'));
      symlinkSync('..', join(theme, 'b'));
    }, css);
    expect(issues).toEqual([
      expect.stringMatching(/^content\/theme\/a\.svg error: .*liên kết/),
      expect.stringMatching(/^content\/theme\/b error: .*liên kết/),
    ]);
  });

  it('but a folder is told', () => {
    const issues = issuesWith((theme) => {
      rmSync(join(theme, 'theme.css'));
      mkdirSync(join(theme, 'theme.css'));
    });
    expect(issues).toEqual([expect.stringContaining('thư mục')]);
  });
});
