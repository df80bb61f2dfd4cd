import type { Progress } from '../progress.ts';
import {
  type Advice,
  REASONS,
  SCREEN_LANGUAGES,
  SCREEN_WORDS,
  type ScreenLanguage,
  type Situation,
} from './words.ts';

export interface Saying {
  headline: string;
  /** Why, and what to do; whole sentences. */
  detail: string;
}

const NETWORK: Readonly<Record<Progress['phase'], Situation>> = {
  looking: 'looking',
  downloading: 'downloading',
  checking: 'checking',
  // Taken, and shown in a moment; or nothing is published yet.
  done: 'preparing',
  refused: 'refused',
  failed: 'failed',
};
const STICK: Readonly<Record<Progress['phase'], Situation>> = {
  looking: 'stickReading',
  downloading: 'stickReading',
  checking: 'stickChecking',
  done: 'stickDone',
  refused: 'stickRefused',
  failed: 'stickFailed',
};

const ADVICE: Readonly<Record<Situation, Advice>> = {
  preparing: 'opensItself',
  looking: 'opensItself',
  downloading: 'opensItself',
  checking: 'opensItself',
  noNetwork: 'bringStick',
  refused: 'bringStick',
  failed: 'bringStick',
  stickReading: 'keepStick',
  stickChecking: 'keepStick',
  stickDone: 'pullStick',
  stickRefused: 'pullStick',
  stickFailed: 'pullStick',
};

export function situationOf(progress: Progress | undefined): Situation {
  if (!progress) return 'preparing';
  const { source, phase, code } = progress;
  if (source === 'stick') return STICK[phase];
  return phase === 'refused' && code === 'network' ? 'noNetwork' : NETWORK[phase];
}

/** @param created day of what is shown now, YYYY-MM-DD, told once a stick has been read. */
export function say(progress: Progress | undefined, lang: ScreenLanguage, created?: string): Saying {
  const words = SCREEN_WORDS[lang];
  const situation = situationOf(progress);
  const percent =
    progress?.phase === 'downloading' && progress.percent !== undefined
      ? new Intl.NumberFormat(lang, { style: 'percent' }).format(progress.percent / 100)
      : '';
  const isRefused = progress?.phase === 'refused' && situation !== 'noNetwork';
  const sentences = [
    isRefused && progress.code && words.reasons[REASONS[progress.code]],
    situation === 'stickDone' && created && words.asOf.replace('{date}', dayIn(lang, created)),
    words[ADVICE[situation]],
  ].filter((sentence) => typeof sentence === 'string' && sentence !== '');
  return {
    headline: words[situation].replace('{percent}', percent).trim(),
    detail: sentences.join(lang === 'zh' ? '' : ' '),
  };
}

export const sayInAll = (progress: Progress | undefined, created?: string): Record<ScreenLanguage, Saying> =>
  Object.fromEntries(SCREEN_LANGUAGES.map((lang) => [lang, say(progress, lang, created)])) as Record<
    ScreenLanguage,
    Saying
  >;

/** @param day YYYY-MM-DD; what is none is written as it is. */
function dayIn(lang: ScreenLanguage, day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return day;
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}
