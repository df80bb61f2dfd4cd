import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { checkPanels, exhibitionFolder, LANGUAGES } from '../build/printed-panels.ts';
import { buildProvince } from '../support/build-province.ts';
import { itNeeds } from '../support/programs.ts';
import { removeFolder } from '../support/remove-folder.ts';

let contentDir: string;
beforeAll(async () => {
  contentDir = await exhibitionFolder();
});
afterAll(() => removeFolder(join(contentDir, '..')));

itNeeds(
  ['poppler'],
  'panels of A1 and A2 can be cut, searched and read aloud in every language',
  async () => {
    const out = join(contentDir, '..', 'made');
    for (const [size, cut] of [
      ['A1', { width: 594, height: 841 }],
      ['A2', { width: 420, height: 594 }],
    ] as const) {
      const { code, stdout } = await buildProvince({
        command: 'panels',
        contentDir,
        outDir: join(out, 'site'),
        cacheDir: join(out, 'cache'),
        args: ['--exhibition', 'bo-anh', '--size', size, '--out', join(out, 'pdf'), '--json'],
      });
      expect([code, JSON.parse(stdout).made]).toEqual([0, 4 * LANGUAGES.length]);
      for (const lang of LANGUAGES)
        checkPanels(join(out, 'pdf', lang, `bo-anh-${size.toLowerCase()}`), lang, cut);
    }
  },
);
