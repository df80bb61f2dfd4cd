import { fetchFile } from './once.ts';
import type { NameList } from './pages.ts';

/** What the pages of a language are called. Throws where it is not there. */
export const namesAt = async (address: string): Promise<NameList> =>
  (await fetchFile(address)).json() as Promise<NameList>;
