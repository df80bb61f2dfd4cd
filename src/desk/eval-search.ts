import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withChromium } from './eval-search/browser.ts';
import { bundle } from './eval-search/bundle.ts';
import { corpusFolder, readCorpus } from './eval-search/corpus.ts';
import { hasFirefox, type RunInFirefox, withFirefox } from './eval-search/firefox.ts';
import { measureQuality } from './eval-search/quality.ts';
import { readSample } from './eval-search/sample.ts';
import { serve } from './eval-search/serve.ts';
import { buildThousand, measureSpeed } from './eval-search/speed.ts';
import { measureTyped } from './eval-search/typed.ts';
import { runCommand } from './run-command.ts';

/** The whole search script of a page, the element with it, in bytes after gzip. */
const SCRIPT = 18_500;

/** Measures the search: what it finds, how fast, how heavy. Fails below the floors. */
await runCommand(async ({ environment }) => {
  const { root } = environment;
  const folder = await mkdtemp(join(tmpdir(), 'eval-search-'));
  const served = await serve(folder, true);
  try {
    const corpus = await readCorpus(corpusFolder(root, process.env.SEARCH_CORPUS));
    const sample = await readSample(environment);
    const missed: string[] = [];
    await bundle(join(root, 'src/search/client.ts'), folder, 'client');
    const script = await bundle(join(root, 'src/components/search/search-element.ts'), folder, 'element');
    console.log(`Own script: ${script.main} bytes gzip; loaded when needed: ${script.late}`);
    if (script.main > SCRIPT) missed.push(`own script ${script.main} bytes`);
    const counts = await buildThousand(corpus, folder);
    const { origin } = served;
    await withChromium(async (open) => {
      const quality = async (firefox?: RunInFirefox): Promise<void> => {
        missed.push(...(await measureQuality({ corpus, folder, name: 'search', origin, open, firefox })));
        missed.push(
          ...(await measureQuality({ corpus: sample, folder, name: 'sample', origin, open, firefox })),
          ...(await measureTyped({ sample, root, origin, open, firefox })),
        );
      };
      if (hasFirefox()) await withFirefox(quality);
      else {
        console.log('Firefox is not compared: apt-get install firefox-esr');
        await quality();
      }
      missed.push(...(await measureSpeed(corpus, counts, served, open)));
    });
    for (const line of missed) console.error(`Below the floor: ${line}`);
    return missed.length === 0;
  } finally {
    served.close();
    await rm(folder, { recursive: true, force: true });
  }
});
