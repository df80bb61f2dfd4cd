import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownColours, withColours } from '../../../src/catalogue/theme/set-colours.ts';

const set = (css: string, changes: Record<string, string | undefined>) =>
  withColours(css, new Map(Object.entries(changes)));

const CSS = `/* Lời đầu. */
:root {
  --raw-paper: #f6f0e4; /* giấy */
  --raw-ink:  #23211C ;
  --ornament-band: url("data:image/svg+xml,%3Csvg/%3E");
}

@media print {
  :root {
    --raw-ink: #000;
  }
}
`;

describe('a colour of the theme', () => {
  it('is changed in its line, and nothing else is', () => {
    expect(set(CSS, { 'raw-ink': '#111111' })).toBe(CSS.replace('#23211C', '#111111'));
    expect(set(CSS, { 'raw-paper': '#fff' })).toBe(CSS.replace('#f6f0e4', '#fff'));
  });

  it('is put behind the one that comes before it, which keeps what is said of it', () => {
    expect(set(CSS, { 'raw-stone': '#eee' })).toBe(
      CSS.replace('/* giấy */\n', '/* giấy */\n  --raw-stone: #eee;\n'),
    );
    expect(set(':root{--raw-paper:#fff}', { 'raw-ink': '#000' })).toBe(
      ':root{--raw-paper:#fff;\n  --raw-ink: #000}',
    );
    expect(set(':root{--raw-ink:#000}', { 'raw-paper': '#fff' })).toBe(
      ':root{\n  --raw-paper: #fff;--raw-ink:#000}',
    );
  });

  it('makes the file, or the rule before what holds under a condition', () => {
    const rule = ':root {\n  --raw-ink: #000;\n}\n';
    expect(set('', { 'raw-ink': '#000' })).toBe(rule);
    expect(set('/* trống */', { 'raw-ink': '#000' })).toBe(`/* trống */\n${rule}`);
    const media = '@media print {\n  :root {\n    --raw-ink: #111;\n  }\n}\n';
    expect(set(`@charset "UTF-8";\n${media}`, { 'raw-ink': '#000' })).toBe(
      `@charset "UTF-8";\n${rule}${media}`,
    );
  });

  it('is taken back with its line and what is said there', () => {
    expect(set(CSS, { 'raw-paper': undefined })).toBe(CSS.replace(/.*giấy.*\n/, ''));
    expect(set(':root{--raw-ink:#000;--raw-paper:#fff}', { 'raw-ink': undefined })).toBe(
      ':root{--raw-paper:#fff}',
    );
    expect(set(CSS, { 'raw-stone': undefined })).toBe(CSS);
  });

  it('is taken back wherever it is set, and set where it wins', () => {
    const twice = ':root { --raw-ink: #000 !important; }\n.kiosk, :root { --raw-ink: #111; }\n';
    expect(set(twice, { 'raw-ink': '#222' })).toBe(twice.replace('#000', '#222'));
    expect(set(twice, { 'raw-ink': undefined })).toBe(':root {  }\n.kiosk, :root {  }\n');
    expect(ownColours(twice).get('raw-ink')).toBe('#000');
  });

  it('keeps the line ends of Windows', () => {
    const windows = CSS.replaceAll('\n', '\r\n');
    const changes = { 'raw-stone': '#eee', 'raw-paper': undefined, 'raw-ink': '#111' };
    expect(set(windows, changes)).toBe(set(CSS, changes).replaceAll('\n', '\r\n'));
  });

  it('may be changed and changed back in the theme of the sample', () => {
    const css = readFileSync(join(import.meta.dirname, '../../../content/theme/theme.css'), 'utf8');
    for (const [name, value] of ownColours(css))
      expect(set(set(css, { [name]: undefined }), { [name]: value })).toBe(css);
    expect(ownColours(css).size).toBe(14);
  });
});
