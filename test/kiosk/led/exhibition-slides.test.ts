import { describe, expect, it } from 'vitest';
import { withoutWordBreaks } from '../../../src/language/line-break.ts';
import { photo } from '../../support/province.ts';
import { ledLoop, record } from './led-province.ts';

const translated = (title: string, more = '') =>
  `---\ntitle: ${title}\nsummary: ${title}.\n${more}translation: { status: machine }\n---\n`;
const LONG = Array.from({ length: 19 }, (_, at) => `word${at}`).join(' ');
const FILES = {
  'exhibitions/bo-anh/index.vi.md': record(
    'title: Bộ ảnh\nsummary: Để thử.\npanels:\n  - photo: anh-hai\n  - photo: anh-mau\n  - photo: anh-mau',
  ),
  'exhibitions/bo-anh/index.en.md': translated('Pictures'),
  'photos/anh-mau/index.en.md': translated('Bridge', 'caption: A bridge of wood.\nalt: Bridge\n'),
  // A picture that is not among those that can be shown.
  'photos/anh-hai/index.vi.md': photo(),
  'photos/anh-hai/photo.jpg': 'x',
};
const YAML = 'led:\n  exhibition: bo-anh\n';
const slidesOf = (files: Record<string, string> = {}, yaml = YAML) =>
  ledLoop({ ...FILES, ...files }, yaml).slides.filter(({ kind }) => kind === 'exhibition');
const plain = (files?: Record<string, string>) =>
  slidesOf(files).map(({ lang, kicker, title, lines = [] }) => [
    lang,
    ...[kicker, title, ...lines].map((one) => withoutWordBreaks(one?.text ?? '')),
  ]);

describe('an exhibition on the wall', () => {
  it('is its panels that can be shown, in their order and in each language that has words for them', () => {
    expect(plain()).toEqual([
      ['vi', 'Bộ ảnh', 'Ảnh mẫu', 'Ảnh để thử.'],
      ['en', 'Pictures', 'Bridge', 'A bridge of wood.'],
      ['vi', 'Bộ ảnh', 'Ảnh mẫu', 'Ảnh để thử.'],
      ['en', 'Pictures', 'Bridge', 'A bridge of wood.'],
    ]);
    const messages = slidesOf().map(({ message }) => message);
    expect([...new Set(messages)]).toEqual(['exhibition/bo-anh/2', 'exhibition/bo-anh/3']);
  });

  it('says whose each picture is and that nobody has checked a translation', () => {
    const foot = slidesOf().map(({ foot = [] }) => foot.map(({ text }) => withoutWordBreaks(text)));
    expect(foot[0]?.at(-1)).toBe('Ban biên tập');
    expect(foot[1]?.at(-1)).toBe('Translation not yet checked');
  });

  it('leaves out a caption that is too long to be read in passing', () => {
    const files = {
      'photos/anh-mau/index.en.md': translated('Bridge', `caption: ${LONG}\nalt: Bridge\n`),
    };
    expect(plain(files)[1]).toEqual(['en', 'Pictures', 'Bridge']);
  });

  it('stays away unless the province asks for it, and stands alone where that is asked', () => {
    expect(slidesOf({}, '')).toEqual([]);
    const alone = `${YAML}  slides:\n    - { kind: exhibition, seconds: 9 }\n`;
    const loop = ledLoop(FILES, alone);
    expect([...new Set(loop.slides.map(({ kind, seconds }) => `${kind} ${seconds}`))]).toEqual([
      'exhibition 9',
    ]);
  });
});
