import { IndexFault } from './fetch-file.ts';
import { once } from './once.ts';
import { type Index, openIndex, reopenIndex } from './open-index.ts';

/** The indexes of a site by language, each opened when it is first asked for. */
export class Indexes {
  readonly #base: string;
  readonly #opened = new Map<string, Promise<unknown>>();

  /** @param base address of the folder with the indexes, with its slash */
  constructor(base: string) {
    this.#base = base;
  }

  /** Rejects with an `IndexFault` where there is none. */
  of(lang: string): Promise<Index> {
    return once(this.#opened, lang, () => openIndex(this.#folderOf(lang)));
  }

  /** Work over the index of a language, done anew where a file cannot be had: another may have taken its place. */
  async over<T>(lang: string, work: (index: Index) => Promise<T>): Promise<T> {
    const index = await this.of(lang);
    try {
      return await work(index);
    } catch (error) {
      if (!(error instanceof IndexFault)) throw error;
      const again = await reopenIndex(this.#folderOf(lang), index);
      this.#opened.set(lang, Promise.resolve(again));
      return work(again);
    }
  }

  #folderOf = (lang: string): string => `${this.#base}${lang}/`;
}
