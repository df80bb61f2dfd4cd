import { lookAtInputs, noteBuild, sameAsLast } from '../build/last-build.ts';
import { count, type Reporter } from '../build/reporter.ts';
import type { Environment } from './environment.ts';

/** What a build says besides its steps, as the next one says it again. */
interface Told {
  said: string[];
  pages: number;
}

/**
 * Builds the site into OUT_DIR and says what came of it; where a build would make what stands there, says that.
 * @returns how many pages the site has.
 * @throws Refusal when the content has an error or the output folder is not free.
 */
export async function makeSite(environment: Environment, reporter: Reporter): Promise<number> {
  // The moment itself counts by its day and by what appears and leaves.
  const { now, host, port, history, ...settings } = environment;
  const begun = lookAtInputs(settings);
  const last = begun && (sameAsLast(settings, begun) as Told | undefined);
  if (last) {
    reporter.say(`✓ Không có gì đổi từ lần dựng trước: giữ nguyên ${count(last.pages)} trang.`);
    for (const text of last.said) reporter.say(text);
    return last.pages;
  }
  const said: string[] = [];
  const say = (text: string) => {
    said.push(text);
    reporter.say(text);
  };
  // Only now, since reading the whole engine takes longer than the look.
  const { buildAndTell } = await import('./build-and-tell.ts');
  const { pages, handover } = await buildAndTell(environment, { ...reporter, say });
  if (begun) noteBuild(settings, begun, handover.catalogue.records, { said: said.slice(0, -1), pages });
  return pages;
}
