import type { Encoded } from '../format/encoding.ts';

/** Encoded contents held for the next step. */
const MOST_HELD = 128 << 20;

/**
 * How a content is said to whom has another one, found once: most steps of a month carry the same contents from the
 * same former ones.
 */
export class EncodedObjects {
  readonly #known = new Map<string, Encoded>();
  #held = 0;
  /** Bytes of contents encoded so far. */
  work = 0;

  get(base: string | undefined, sha: string, size: number, encode: () => Encoded): Encoded {
    const key = `${base} ${sha}`;
    const known = this.#known.get(key);
    if (known) return known;
    const encoded = encode();
    this.work += size;
    if (this.#held + encoded.bytes.length <= MOST_HELD) {
      this.#held += encoded.bytes.length;
      this.#known.set(key, encoded);
    }
    return encoded;
  }
}
