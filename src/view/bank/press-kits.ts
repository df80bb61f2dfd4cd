import type { PressKit } from '../../catalogue/handover.ts';
import type { Kind } from '../../model/kinds.ts';
import type { Reader } from '../site.ts';
import { weight } from './weight.ts';

/** What a kit is called, on its page and in it. */
export function kitTitle({ t, tDynamic }: Reader, theme?: Kind, part?: number): string {
  const name = theme ? tDynamic(`kind.${theme}`) : t('bank.whole');
  return part ? `${name} (${t('bank.part', { part })})` : name;
}

/** A ZIP to download. */
export interface KitLink {
  href: string;
  title: string;
  /** How many pictures, where they are in one file, and how heavy it is. */
  about: string;
}

/**
 * The files of press kits, those of all pictures first.
 * @param theme only that kit; absent: all of them.
 */
export function kitLinks(reader: Reader, theme?: string): KitLink[] {
  const kits = (reader.site.pressKits ?? []).filter((kit) => theme === undefined || kit.theme === theme);
  return kits.flatMap((kit) => linksOf(reader, kit));
}

const linksOf = (reader: Reader, { theme, pictures, parts }: PressKit): KitLink[] =>
  parts.map(({ path, bytes }, at) => {
    const count = parts.length > 1 ? [] : [reader.t('bank.pictures', { count: pictures })];
    return {
      href: path,
      title: kitTitle(reader, theme, parts.length > 1 ? at + 1 : undefined),
      about: [...count, `ZIP, ${weight(reader, bytes)}`].join(' · '),
    };
  });
