/** A number of two bytes at a place; what is missing counts as 0. */
export const word = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

/** By the next 16 bits: length of the code in the upper byte, its symbol in the lower; 0: no such code. */
export type CodeTable = Uint16Array;

/** Some cameras round the data up to a multiple of bytes before they end it. */
const MOST_PADDING = 16;

/** Bits of one scan, without the zeros stuffed behind 0xFF; zeros without end after its last. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at: number;
  #bits = 0;
  #count = 0;
  /** Bits given that the scan does not have. */
  #lent = 0;

  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes;
    this.#at = start;
  }

  /** Whether more was read than there is. */
  get isPast(): boolean {
    return this.#lent > this.#count;
  }

  /** @returns -1 where no code begins with what comes. */
  symbol(table: CodeTable): number {
    this.#fill();
    const entry = table[(this.#bits >>> (this.#count - 16)) & 0xffff] as number;
    this.#count -= entry >> 8;
    return entry === 0 ? -1 : entry & 0xff;
  }

  /** A signed number in `size` bits, as T.81 F.2.2.1 extends it. */
  value(size: number): number {
    if (size === 0) return 0;
    this.#fill();
    this.#count -= size;
    const bits = (this.#bits >>> this.#count) & ((1 << size) - 1);
    return bits < 1 << (size - 1) ? bits - (1 << size) + 1 : bits;
  }

  /** Goes on behind the given restart marker; false where it does not stand here. */
  restart(number: number): boolean {
    const at = this.end();
    if (at === undefined || this.#bytes[at + 1] !== 0xd0 + number) return false;
    this.#at = at + 2;
    this.#bits = this.#count = this.#lent = 0;
    return true;
  }

  /** Where the marker behind the data stands; undefined when data are left over. */
  end(): number | undefined {
    // Whole bytes that were taken in advance were not used.
    let left = Math.max(0, this.#count - this.#lent) >> 3;
    let blank = true;
    let at = this.#at;
    for (; at < this.#bytes.length; at++) {
      const byte = this.#bytes[at] as number;
      const next = this.#bytes[at + 1];
      if (byte === 0xff && next !== 0 && next !== 0xff) break;
      left++;
      blank &&= byte === 0 || byte === 0xff;
    }
    return blank || left <= MOST_PADDING ? at : undefined;
  }

  #fill(): void {
    while (this.#count <= 16) {
      const byte = this.#bytes[this.#at];
      const next = this.#bytes[this.#at + 1];
      if (byte === undefined || (byte === 0xff && next !== 0)) {
        this.#lent += 8;
        this.#bits <<= 8;
      } else {
        this.#bits = (this.#bits << 8) | byte;
        this.#at += byte === 0xff ? 2 : 1;
      }
      this.#count += 8;
    }
  }
}
