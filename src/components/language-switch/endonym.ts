import { locales } from '../../layouts/site.ts';

/** The name of a language in that language, from its own locale file. */
export function endonym(tag: string): string {
  const site = locales[tag]?.['site'] as { endonym?: string } | undefined;
  if (!site?.endonym) throw new Error(`locales/${tag}.json: chưa có khóa “site.endonym”.`);
  return site.endonym;
}
