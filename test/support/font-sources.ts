import { isAbsolute } from 'node:path';
import { defaultFontTable } from '../../src/media/font-table.ts';

/** The files of packages from which the fonts of a site are cut, as `package/path`. */
export const fontSources = (): string[] =>
  Object.values(defaultFontTable.faces)
    .map(({ source }) => source)
    .filter((source) => !isAbsolute(source));
