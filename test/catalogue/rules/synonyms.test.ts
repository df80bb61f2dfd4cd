import { expect, it } from 'vitest';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import { place, provinceFolder, provinceYaml } from '../../support/province.ts';

const read = (synonyms: string) =>
  readCatalogue(
    provinceFolder({
      'province.yaml': provinceYaml(['vi', 'lo'], ''),
      'places/bai-mau/index.vi.md': place(),
      'synonyms.yaml': synonyms,
    }),
  );
const said = (synonyms: string) =>
  read(synonyms).issues.map(({ file, line, level, code }) => `${file}:${line} ${level} ${code}`);

it('takes words of one meaning and words that ask, by language', () => {
  const { catalogue, issues } = read(
    'synonyms:\n  - lang: vi\n    words: [sân bay, phi trường]\nasking:\n  - lang: lo\n    words: [ຢູ່ໃສ]\n',
  );
  expect(issues).toEqual([]);
  expect(catalogue?.synonyms).toEqual({
    synonyms: [{ lang: 'vi', words: ['sân bay', 'phi trường'] }],
    asking: [{ lang: 'lo', words: ['ຢູ່ໃສ'] }],
  });
});

it('asks for a language of the site, and reminds of a word that stands twice', () => {
  expect(said('synonyms:\n  - lang: vn\n    words: [sân bay, phi trường]\n')).toEqual([
    'content/synonyms.yaml:2 error unknown-language',
  ]);
  expect(said('synonyms:\n  - lang: vi\n    words: [Sân bay, sân  bay, phi trường]\n')).toEqual([
    'content/synonyms.yaml:3 warning word-twice',
  ]);
  // Tone marks of Lao make another word of it.
  expect(said('synonyms:\n  - lang: lo\n    words: [ວີຊາ, ວີຊ່າ]\n')).toEqual([]);
});

it('needs two words for a meaning', () => {
  expect(said('synonyms:\n  - lang: vi\n    words: [sân bay]\n')).toHaveLength(1);
});
