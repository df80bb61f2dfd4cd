import { Refusal } from '../build/refusal.ts';
import type { Site } from '../view/site.ts';

/** The language that was asked for, or all of the site. @throws Refusal where the site has it not. */
export function languagesAsked(
  { languages }: Pick<Site, 'languages'>,
  lang: string | undefined,
): readonly string[] {
  if (lang === undefined) return languages;
  if (languages.includes(lang)) return [lang];
  throw new Refusal(`Trang không có ngôn ngữ “${lang}”.  → Viết một trong: ${languages.join(', ')}`);
}
