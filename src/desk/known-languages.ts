import { Refusal } from '../build/refusal.ts';
import { type Catalogue, languagesOf } from '../catalogue/catalogue.ts';

/** @throws Refusal when one of the given languages is none that the province translates into. */
export function refuseUnknownLanguages(catalogue: Catalogue, languages: readonly string[]): void {
  const translated = languagesOf(catalogue).slice(1);
  const unknown = languages.filter((lang) => !translated.includes(lang));
  if (unknown.length > 0)
    throw new Refusal(`Không có ngôn ngữ dịch “${unknown.join('”, “')}”.  → Dùng: ${translated.join(', ')}`);
}
