import { describe, expect, it } from 'vitest';
import { createBinder } from '../../src/catalogue/bind-names.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';

const terms = [
  { id: 'a', words: { vi: { preferred: 'Bến Ghe' } } },
  { id: 'b', words: { vi: { preferred: 'Ủy ban nhân dân tỉnh' } } },
  { id: 'c', words: { zh: { preferred: '清化' } } },
  { id: 'c', words: { zh: { preferred: '清化' } } },
] as unknown as Catalogue['terms'];
const bind = createBinder({ terms } as Catalogue);

describe('what a line of huge type does not tear', () => {
  it('is an agreed name, unless it is so long that it would decide the size', () => {
    expect(bind('Làng gốm Bến Ghe', 'vi')).toBe('Làng gốm Bến\u00A0Ghe');
    expect(bind('Ủy ban nhân dân tỉnh', 'vi')).toBe('Ủy ban nhân dân tỉnh');
    expect(bind('Bến Ghem', 'vi')).toBe('Bến Ghem');
  });

  it('is a Chinese word: a line may end only at the marks between words', () => {
    expect(bind('国际口岸', 'zh')).toBe('国际\u200B口岸');
    expect(bind('国际，口岸', 'zh')).toBe('国际，\u200B口岸');
    expect(bind('国际“口岸”', 'zh')).toBe('国际\u200B“口岸”');
    expect(bind('国际“口岸”', 'zh')).toBe('国际\u200B“口岸”');
  });

  it('is an agreed Chinese name that the dictionary would tear', () => {
    expect(bind('国际清化口岸', 'zh')).toBe('国际\u200B清化\u200B口岸');
  });

  it('is left to the marks of the reader in Lao and Khmer', () => {
    expect(bind('ດ່ານສາກົນ', 'lo')).toBe('ດ່ານສາກົນ');
  });
});
