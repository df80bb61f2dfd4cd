import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/build/refusal.ts';
import { Misuse } from '../../src/desk/arguments.ts';
import { parseWordsArguments } from '../../src/desk/words-arguments.ts';
import { wordsReport } from '../../src/desk/words-report.ts';
import { provinceYaml, writeProvince } from '../support/province.ts';
import { temporaryFolder } from './temporary.ts';

const locales = resolve(import.meta.dirname, '../../locales');

/** The engine's words, of which those of a language are changed first. */
function localesWith(lang: string, change: (words: Record<string, Record<string, string>>) => void): string {
  const dir = temporaryFolder();
  cpSync(locales, dir, { recursive: true });
  const words = JSON.parse(readFileSync(join(dir, `${lang}.json`), 'utf8'));
  change(words);
  writeFileSync(join(dir, `${lang}.json`), JSON.stringify(words));
  return dir;
}

describe('the words of the interface', () => {
  it('are all translated in every language of the engine', () => {
    const contentDir = writeProvince();
    for (const lang of ['en', 'lo', 'km', 'zh'])
      expect(wordsReport({ contentDir, localesDir: locales }, lang)).toMatchObject({
        percent: 100,
        open: [],
      });
  });

  it('that are missing, empty or still Vietnamese are named, unless the province words them itself', () => {
    const vi = JSON.parse(readFileSync(join(locales, 'vi.json'), 'utf8'));
    const localesDir = localesWith('lo', ({ kind, kindIntro }) => {
      delete kind?.['places'];
      Object.assign(kind as object, { events: ' ', people: vi.kind.people });
      Object.assign(kindIntro as object, { places: vi.kindIntro.places });
    });
    const own = 'kindIntro: { places: ບ່ອນ }\n';
    const contentDir = writeProvince({
      'province.yaml': provinceYaml(['vi', 'lo']),
      'interface/lo.yaml': own,
    });
    const { open, total, percent } = wordsReport({ contentDir, localesDir }, 'lo');
    expect(open).toEqual([
      { key: 'kind.places', source: 'Địa điểm', state: 'missing' },
      { key: 'kind.events', source: 'Lễ hội, sự kiện', state: 'missing' },
      { key: 'kind.people', source: 'Nhân vật', state: 'same' },
    ]);
    expect(total).toBeGreaterThan(300);
    expect(percent).toBe(99);
  });

  it('of a language without a file are told to be begun by a copy', () => {
    const read = () => wordsReport({ contentDir: writeProvince(), localesDir: locales }, 'th');
    expect(read).toThrow(Refusal);
    expect(read).toThrow('Chép locales/vi.json thành locales/th.json');
  });

  it.each([[[]], [['vi']], [['../vi']], [['lo', 'km']]])('%j explain how the command is written', (args) => {
    expect(() => parseWordsArguments(args)).toThrow(Misuse);
  });
});
