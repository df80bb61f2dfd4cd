import { shownOn, textsOf } from '../language/keyboard/layout.ts';
import { languagesWithLayout, loadLayout } from '../language/keyboard/layouts.ts';
import type { UsedCharacters } from '../media/fonts.ts';

/**
 * The characters of the pages and those of the keys of each language's on-screen keyboard, dotted circle included. A
 * key shows its letter in the font of its own language, on the pages of every other too.
 */
export async function addKeyboardCharacters(
  used: Readonly<Record<string, UsedCharacters>>,
): Promise<Record<string, UsedCharacters>> {
  const added: Record<string, UsedCharacters> = { ...used };
  for (const lang of languagesWithLayout(Object.keys(used))) {
    const characters = used[lang];
    if (!characters) continue;
    const keys = textsOf(await loadLayout(lang)).map(shownOn);
    added[lang] = { ...characters, text: characters.text + keys.join('') };
  }
  return added;
}
