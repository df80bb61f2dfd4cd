import type { Layout } from './layout.ts';

const LAYOUTS: Readonly<Record<string, () => Promise<{ layout: Layout }>>> = {
  en: () => import('./english.ts'),
  ja: () => import('./japanese.ts'),
  km: () => import('./khmer.ts'),
  ko: () => import('./korean.ts'),
  lo: () => import('./lao.ts'),
  vi: () => import('./vietnamese.ts'),
  zh: () => import('./chinese.ts'),
};

const primary = (tag: string): string => tag.split('-')[0] ?? tag;

/** Those of the languages that have a layout, in their order; never none, for there is always English. */
export function languagesWithLayout(languages: readonly string[]): string[] {
  const known = languages.filter((tag) => Object.hasOwn(LAYOUTS, primary(tag)));
  return known.length > 0 ? known : ['en'];
}

/** Loads the layout of a language, and only that; English for a language that has none. */
export async function loadLayout(lang: string): Promise<Layout> {
  const load = LAYOUTS[primary(lang)] ?? (LAYOUTS['en'] as () => Promise<{ layout: Layout }>);
  const { layout } = await load();
  return { ...layout, lang };
}
