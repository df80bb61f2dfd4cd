import type { LICENCES, PHOTO_USES } from './lists.ts';

type Licence = (typeof LICENCES)[number];

/** What one may, must and may not do with a photo; each is a word of the interface under `bank`. */
export interface PhotoTerms {
  may: readonly ('share' | 'change' | 'trade' | 'only')[];
  must: readonly ('give' | 'alike' | 'askFirst')[];
  not: readonly ('endorse' | 'unasked' | 'other')[];
}

/** What a licence lets everybody do: https://creativecommons.org/share-your-work/cclicenses/ */
const OF_LICENCE: Readonly<Record<Licence, Pick<PhotoTerms, 'may' | 'must'>>> = {
  'CC-BY-4.0': { may: ['share', 'change', 'trade'], must: ['give'] },
  'CC-BY-SA-4.0': { may: ['share', 'change', 'trade'], must: ['give', 'alike'] },
  'CC0-1.0': { may: ['share', 'change', 'trade'], must: [] },
  'LicenseRef-reuse-with-source': { may: ['share'], must: ['give'] },
  'LicenseRef-all-rights-reserved': { may: [], must: ['askFirst', 'give'] },
};

interface Rights {
  licence: Licence;
  use: (typeof PHOTO_USES)[number];
  allowed?: string | undefined;
}

/** Whether anybody may use a photo without asking: its record says so, and its licence does not say otherwise. */
export const isFree = ({ licence, use }: Pick<Rights, 'licence' | 'use'>): boolean =>
  use === 'free' && OF_LICENCE[licence].may.length > 0;

/** The terms of a photo. Where record and licence do not say the same, the stricter counts. */
export function photoTerms(rights: Rights): PhotoTerms {
  const { licence, use, allowed } = rights;
  if (isFree(rights)) return { ...OF_LICENCE[licence], not: ['endorse'] };
  if (use === 'restricted' && allowed) return { may: ['only'], must: ['give'], not: ['other'] };
  return { may: [], must: ['askFirst', 'give'], not: ['unasked'] };
}
