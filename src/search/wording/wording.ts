import { en } from './en.ts';
import { km } from './km.ts';
import { lo } from './lo.ts';
import { vi } from './vi.ts';
import { zh } from './zh.ts';

/** How people of one language put their questions. */
export interface Wording {
  /** Words that ask, and words so common that no page is meant by them: they lead to an answer and are none. */
  asking: readonly string[];
  /** Phrases that ask for a topic, where nothing but the province is named: the id of a page's topic -> phrases. */
  topics?: Readonly<Record<string, readonly string[]>>;
  /** Groups of words that mean the same to whoever looks for it; the site may have any of them. */
  synonyms: readonly (readonly string[])[];
}

const BASE: Readonly<Record<string, Wording>> = { vi, en, lo, km, zh };

/** What the engine knows of a language; nothing for those it does not know. */
export const baseWording = (lang: string): Wording =>
  BASE[lang] ?? BASE[lang.split('-')[0] ?? ''] ?? { asking: [], synonyms: [] };
