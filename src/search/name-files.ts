import {
  type NameLine,
  type NameList,
  type NameScript,
  type OtherNames,
  type SearchPage,
  scriptsOf,
} from './pages.ts';
import type { Wording } from './wording/wording.ts';

/** What the pages of a language are called, with what the language knows of queries. */
export const nameList = (pages: readonly SearchPage[], wording: Wording): NameList => ({
  pages: pages.map(nameLine),
  kinds: Object.fromEntries(pages.map(({ kind, kindLabel }) => [kind, kindLabel])),
  topics: Object.fromEntries(pages.flatMap(({ topic }, at) => (topic ? [[topic, at]] : []))),
  important: pages.flatMap(({ important }, at) => (important ? [at] : [])),
  parts: Object.fromEntries(pages.flatMap(({ parts = [] }) => parts.map(({ part, label }) => [part, label]))),
  wording,
});

const nameLine = ({ title, url, kind, wordsIn }: SearchPage): NameLine =>
  wordsIn ? [title, url, kind, wordsIn] : [title, url, kind];

/** Their other names in one script. */
export function namesIn(script: NameScript, pages: readonly SearchPage[]): OtherNames[] {
  const own = (names: readonly string[]) => names.filter((name) => scriptsOf(name).includes(script));
  return pages.flatMap(({ aliases, places = [] }, page): OtherNames[] => {
    const names: OtherNames = [page, own(aliases), own(places)];
    return names[1].length + names[2].length > 0 ? [names] : [];
  });
}
