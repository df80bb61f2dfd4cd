import type { LICENCES } from './lists.ts';

/** Public addresses of the licences that have one: https://spdx.org/licenses/ */
export const LICENCE_ADDRESSES: Readonly<Partial<Record<(typeof LICENCES)[number], string>>> = {
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
};
