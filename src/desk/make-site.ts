import type { OutputStamps } from '../build/former-output.ts';
import { lookAtInputs, noteBuild, sameAsLast } from '../build/last-build.ts';
import { count, type Reporter } from '../build/reporter.ts';
import type { MadeCards } from '../media/cards/make-cards.ts';
import type { Environment } from './environment.ts';

/** What a build says besides its steps, as the next one says it again. */
interface Told {
  said: string[];
  pages: number;
}

interface MadeSite {
  pages: number;
  /** Makes the cards, where they were left for later. */
  makeCards?: () => Promise<MadeCards>;
}

/**
 * Builds the site into OUT_DIR and says what came of it; where a build would make what stands there, says that.
 * @throws Refusal when the content has an error or the output folder is not free.
 */
export async function makeSite(environment: Environment, reporter: Reporter): Promise<MadeSite> {
  // The moment itself counts by its day and by what appears and leaves.
  const { now, host, port, history, cardsLater, openPrinter, ...others } = environment;
  const settings = { ...others, brochures: openPrinter !== undefined };
  const begun = lookAtInputs(settings);
  const last = begun && (sameAsLast(settings, begun) as Told | undefined);
  if (last) {
    reporter.say(`✓ Không có gì đổi từ lần dựng trước: giữ nguyên ${count(last.pages)} trang.`);
    for (const text of last.said) reporter.say(text);
    return { pages: last.pages };
  }
  const said: string[] = [];
  const say = (text: string) => {
    said.push(text);
    reporter.say(text);
  };
  // Only now, since reading the whole engine takes longer than the look.
  const { buildAndTell } = await import('./build-and-tell.ts');
  const { pages, handover, stamps, makeCards } = await buildAndTell(environment, { ...reporter, say });
  const note = (written?: OutputStamps) => {
    const told = { said: said.slice(0, -1), pages };
    if (begun) noteBuild(settings, begun, handover.catalogue.records, told, written);
  };
  if (!makeCards) {
    note(stamps);
    return { pages };
  }
  const makeAndNote = async () => {
    const made = await makeCards();
    note();
    return made;
  };
  return { pages, makeCards: makeAndNote };
}
