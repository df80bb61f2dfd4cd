import { tokenize } from '../../language/folding/tokens.ts';
import type { SearchPage } from '../../search/pages.ts';

/** What the field holds at one key while a title is typed, and the page that is to stay in the list. */
export interface TypingStep {
  typed: string;
  url: string;
}

/** Every step of typing every title, sign by sign, from its third cluster (or third letter) on. */
export function typingSteps(pages: readonly SearchPage[]): TypingStep[] {
  return pages.flatMap(({ title, url }) => {
    const { lead, tokens } = tokenize(title);
    const clusters = tokens.slice(0, 3).map((token) => token.shown + token.after);
    const letters = tokens[0]?.kind === 'word' ? 3 : (lead + clusters.join('')).length;
    const steps: TypingStep[] = [];
    for (let end = letters; end <= title.length; end++) steps.push({ typed: title.slice(0, end), url });
    return steps;
  });
}
