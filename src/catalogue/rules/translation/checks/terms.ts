import { memoiseByObject } from '../../../../language/memory.ts';
import type { Terms } from '../../../../model/terms.ts';
import { comparable, createSaid, namesOf } from '../agreed-terms.ts';
import type { CheckContext, Finding, TranslationCheck } from '../pair.ts';
import type { Segment } from '../segments.ts';

/** One source is asked of for each of its languages. */
const said = memoiseByObject((terms: Terms) => {
  const find = createSaid(terms, 'vi');
  return memoiseByObject(({ plain }: Segment) => find((plain.match(NAMES) ?? []).join('\n')));
});

/** Words with capitals that follow one another: all that can be a proper name of several words. */
const NAMES = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]*(?:[- ][\p{Lu}\p{N}][\p{L}\p{N}]*)+/gu;

/** A proper name: each of its syllables has a capital. What things are called in running text, sentences may say otherwise. */
const isName = (typed: string) => typed.split(' ').every((word) => /^[\p{Lu}\p{N}]/u.test(word));

/** `ເຕີຍໂດ (ນະຄອນຫຼວງຕາເວັນຕົກ)`: what is in brackets explains the name. */
const withoutBrackets = (name: string) => name.replace(/\s*[(（][^)）]*[)）]/gu, '');

/** As a whole; in Latin letters also with its words apart: “the village of Tra Dong” for “Tra Dong village”. */
function isUsed(sought: string, name: string, text: string): boolean {
  if (text.includes(sought)) return true;
  const proper =
    name.match(/\p{sc=Latin}[\p{sc=Latin}\p{M}]*/gu)?.filter((word) => /^\p{Lu}/u.test(word)) ?? [];
  return proper.length > 0 && proper.every((word) => text.includes(word.toLowerCase()));
}

/**
 * A name that terms.yaml agrees on, and the translation says otherwise. Short forms of a name have short forms in the
 * other language too, which nobody has listed; the province's own name is often said as “the province”.
 */
export const agreedTerms: TranslationCheck = {
  code: 'agreed-terms',
  level: 'warning',
  check: ({ lang, source, target, pairs }, { terms, ownName }: CheckContext) => {
    const expected = source.flatMap((segment) =>
      said(terms)(segment).flatMap(({ term, typed }) => {
        const whole = term.words['vi']?.preferred ?? typed;
        const isShort = typed.split(' ').length < whole.split(' ').length;
        const isAsked = isName(typed) && !isShort && !ownName.includes(typed);
        return isAsked ? [{ segment, term, typed, names: namesOf(term, lang) }] : [];
      }),
    );
    if (expected.length === 0) return [];
    const text = comparable(target.map(({ plain }) => plain).join('\n'), lang);
    const told = new Set<string>();
    return expected.flatMap(({ segment, term, typed, names }): Finding[] => {
      const [agreed] = names;
      if (!agreed || told.has(term.id)) return [];
      told.add(term.id);
      if (names.some((name) => isUsed(comparable(withoutBrackets(name), lang), name, text))) return [];
      const rendered = pairs.find((pair) => pair.source === segment)?.target;
      return [
        {
          line: rendered?.line ?? target[0]?.line ?? 1,
          about: [segment.plain, rendered?.plain ?? text],
          message: `Bản gốc nói “${typed}”, bản dịch không dùng tên thống nhất trong terms.yaml.`,
          fix: `Viết: ${agreed}`,
        },
      ];
    });
  },
};
