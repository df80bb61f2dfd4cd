import { describe, expect, it } from 'vitest';
import { pictureName, playlistCsv, playlistOf } from '../../../src/kiosk/led/playlist.ts';
import type { Slide } from '../../../src/kiosk/led/slides.ts';

const slide = (more: Partial<Slide>): Slide => ({
  kind: 'gate',
  message: 'gate',
  lang: 'lo',
  seconds: 6,
  title: { text: 'ດ່ານ\u200Bສາກົນ', lang: 'lo' },
  ...more,
});

describe('the list for other signage', () => {
  it('names each picture by its place, language and kind, and the greeting as of several languages', () => {
    expect(pictureName(slide({}), 0)).toBe('0001-lo-gate.png');
    expect(pictureName(slide({ kind: 'welcome' }), 11)).toBe('0012-mul-welcome.png');
  });

  it('follows the order of the loop, and shows one picture more than once', () => {
    const loop = { slides: [slide({}), slide({ kind: 'web', from: '2026-12-01' })], order: [0, 1, 0] };
    expect(playlistOf(loop).map(({ file, from, title }) => [file, from, title])).toEqual([
      ['0001-lo-gate.png', undefined, 'ດ່ານສາກົນ'],
      ['0002-lo-web.png', '2026-12-01', 'ດ່ານສາກົນ'],
      ['0001-lo-gate.png', undefined, 'ດ່ານສາກົນ'],
    ]);
  });

  it('is a table that Excel reads as it is meant', () => {
    const title = { text: '=Cầu "Hàm", Rồng', lang: 'vi' };
    const csv = playlistCsv(playlistOf({ slides: [slide({ title, to: '2027-01-02' })], order: [0] }));
    expect(csv).toBe(
      '\uFEFFfile,seconds,language,kind,from,to,title\r\n0001-lo-gate.png,6,lo,gate,,2027-01-02,"\'=Cầu ""Hàm"", Rồng"\r\n',
    );
  });
});
