import { createReaders } from '../catalogue/reader.ts';
import { catalogue, locales } from './site.ts';

export type { Reader } from '../catalogue/reader.ts';

/** Everything that depends on the reader's language, made once a language and build. */
export const readerOf = createReaders(catalogue, locales);
