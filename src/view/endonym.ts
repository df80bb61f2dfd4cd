import type { Site } from './site.ts';

/** The name of a language in that language, from its own locale file. */
export function endonym({ locales }: Pick<Site, 'locales'>, tag: string): string {
  const words = locales[tag]?.['site'] as { endonym?: string } | undefined;
  if (!words?.endonym) throw new Error(`locales/${tag}.json: chưa có khóa “site.endonym”.`);
  return words.endonym;
}
