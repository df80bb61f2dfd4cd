import { en } from './en.ts';
import { INTENTS } from './intents.ts';
import { KIND_WORDS } from './kinds.ts';
import { km } from './km.ts';
import { LIST_TOPICS } from './list-topics.ts';
import { lo } from './lo.ts';
import { vi } from './vi.ts';
import type { Wording } from './wording.ts';
import { zh } from './zh.ts';

const BASE: Readonly<Record<string, Wording>> = { vi, en, lo, km, zh };

/** What the engine knows of a language; nothing for those it does not know. */
export function baseWording(lang: string): Wording {
  const known = lang in BASE ? lang : (lang.split('-')[0] ?? '');
  const wording = BASE[known];
  if (!wording) return { asking: [], synonyms: [] };
  return {
    ...wording,
    topics: { ...wording.topics, ...LIST_TOPICS[known] },
    intents: INTENTS[known] ?? {},
    kinds: KIND_WORDS[known] ?? {},
  };
}
