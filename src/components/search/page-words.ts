import { digitsOf } from '../../language/digits.ts';
import type { Reader } from '../../view/site.ts';
import type { SearchWords } from './words.ts';

/** The words that a page gives its search, as JSON within the element. */
export function searchWords({ lang, t, site }: Reader): SearchWords {
  const languageNames = new Intl.DisplayNames(lang, { type: 'language' });
  /** The template of a plural: `{{count}}` is put back, since the browser fills it in. */
  const forms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
  const samples = Array.from({ length: 200 }, (_, count) => count);
  const templates = forms.map((form) => {
    const count = samples.find((sample) => new Intl.PluralRules(lang).select(sample) === form) ?? 0;
    return [
      `count_${form}`,
      t('search.count', { count }).replace(
        digitsOf(lang)(new Intl.NumberFormat(lang).format(count)),
        '{{count}}',
      ),
    ];
  });
  return {
    count_other: t('search.count', { count: 5 }),
    ...Object.fromEntries(templates),
    relaxed: t('search.relaxed'),
    none: t('search.none', { query: '{{query}}' }),
    noneFiltered: t('search.noneFiltered'),
    suggestions: t('search.nearest'),
    shownFor: t('search.shownFor', { query: '{{query}}' }),
    instead: t('search.instead', { query: '{{query}}' }),
    offered: t('search.offered', { query: '{{query}}' }),
    alsoFound: t('search.alsoFound', { name: '{{name}}' }),
    inArea: t('search.inArea', { name: '{{name}}' }),
    inLanguage: t('search.inLanguage', { language: '{{language}}' }),
    more: t('search.more'),
    languages: Object.fromEntries(site.languages.map((tag) => [tag, languageNames.of(tag) ?? tag])),
    loading: t('search.loading'),
    error: t('search.error'),
    again: t('search.again'),
  };
}
