import type { LICENCES } from '../../model/lists.ts';

/** Where a licence stands in full; those that a province words itself have no address. */
export const LICENCE_ADDRESSES: Readonly<Partial<Record<string, string>>> = {
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
} satisfies Partial<Record<(typeof LICENCES)[number], string>>;
