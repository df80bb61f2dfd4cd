import { type BuildResult, buildSite } from '../build/build-site.ts';
import { count, type Reporter, seconds } from '../build/reporter.ts';
import { currentCatalogue } from '../catalogue/shown-today.ts';
import type { Environment } from './environment.ts';
import { daysOfChange } from './history/days-of-change.ts';
import { formatTranslationTable, translationStates } from './translation-table.ts';

/**
 * Builds the site into OUT_DIR and says what came of it.
 * @throws Refusal when the content has an error or the output folder is not free.
 */
export async function buildAndTell(environment: Environment, reporter: Reporter): Promise<BuildResult> {
  const settings = { ...environment, daysOfChange: () => daysOfChange(environment.contentDir) };
  const result = await untilStopped((signal) => buildSite(settings, reporter, signal));
  const { handover, pages, pagesByLanguage } = result;
  const states = translationStates(currentCatalogue(handover.catalogue, handover));
  const total = reporter.steps.reduce((sum, step) => sum + step.seconds, 0);
  reporter.say(`\n${formatTranslationTable(states, pagesByLanguage)}`);
  reporter.say(`\nXong: ${count(pages)} trang trong ${seconds(total)}.`);
  return result;
}

/** Ctrl-C leaves no half-made folder behind. */
async function untilStopped<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const end = new AbortController();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const stop = (signal: NodeJS.Signals) => {
    end.abort();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  for (const signal of signals) process.once(signal, stop);
  try {
    return await work(end.signal);
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}
