import type { Forms, WordsCell, WordsRow } from '../words-rows.ts';
import { folded } from './folded.ts';

export interface WordsFilters {
  text: string;
  group: string;
  state: '' | 'open' | 'own';
  lang: string;
}

/** What a visitor reads: the province's own words over the engine's. */
export const shownForms = ({ engine, own }: WordsCell): Forms => ({ ...engine, ...own });

/** The form that stands for all of them in a table. */
export function shownText(cell: WordsCell): string {
  const forms = shownForms(cell);
  return forms['other'] ?? Object.values(forms)[0] ?? '';
}

/** The rows that are looked for; the state is asked of the chosen language, or of any. */
export function filteredWords(
  rows: readonly WordsRow[],
  { text, group, state, lang }: WordsFilters,
): WordsRow[] {
  const wanted = folded(text.trim());
  return rows.filter(({ key, cells }) => {
    if (group && key.split('.')[0] !== group) return false;
    const asked = lang ? [cells[lang]] : Object.values(cells);
    if (state && !asked.some((cell) => cell?.[state])) return false;
    return (
      folded(key).includes(wanted) ||
      Object.values(cells).some((cell) =>
        Object.values(shownForms(cell)).some((form) => folded(form).includes(wanted)),
      )
    );
  });
}
