import { fetchFile } from './once.ts';
import type { NameList, NameScript, OtherNames } from './pages.ts';

const read = async <T>(address: string): Promise<T> => (await fetchFile(address)).json() as Promise<T>;

/** The titles of a language's pages. @param folder with its slash. Throws where they are not there. */
export const titlesAt = (folder: string, query: string) => read<NameList>(`${folder}names.json${query}`);

/** Their other names in one script. Throws where they are not there. */
export const namesAt = (folder: string, script: NameScript, query: string) =>
  read<OtherNames[]>(`${folder}names-${script}.json${query}`);
