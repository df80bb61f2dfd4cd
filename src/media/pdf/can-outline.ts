import { scriptOf } from '../../language/scripts.ts';
import { defaultFontTable } from '../font-table.ts';

/** Whether the site has a face of its own for the letters of this language. */
export function canOutline(lang: string): boolean {
  const script = scriptOf(lang);
  return script === 'Latn' || script in defaultFontTable.cjk || ['Laoo', 'Khmr'].includes(script);
}
