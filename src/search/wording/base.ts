import { en } from './en.ts';
import { km } from './km.ts';
import { lo } from './lo.ts';
import { vi } from './vi.ts';
import type { Wording } from './wording.ts';
import { zh } from './zh.ts';

const BASE: Readonly<Record<string, Wording>> = { vi, en, lo, km, zh };

/** What the engine knows of a language; nothing for those it does not know. */
export const baseWording = (lang: string): Wording =>
  BASE[lang] ?? BASE[lang.split('-')[0] ?? ''] ?? { asking: [], synonyms: [] };
