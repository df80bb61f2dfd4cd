/** What Pagefind's files hold: numbers, strings and rows of them. */
export type Cbor = number | string | Cbor[];

const decoder = new TextDecoder();

/**
 * Reads one item of CBOR (RFC 8949): integers, strings, arrays of known length, which is all that Pagefind writes.
 * Throws a RangeError for anything else and for bytes that end too soon.
 */
export function decodeCbor(bytes: Uint8Array): Cbor {
  let at = 0;
  const refuse = (): never => {
    throw new RangeError();
  };
  const byte = (): number => bytes[at++] ?? refuse();
  const item = (): Cbor => {
    const head = byte();
    let size = head & 31;
    // 24 to 27: the number stands in the next 1, 2, 4 or 8 bytes.
    if (size > 23) {
      if (size > 27) refuse();
      let left = 1 << (size - 24);
      for (size = 0; left > 0; left--) size = size * 256 + byte();
    }
    switch (head >> 5) {
      case 0:
        return size;
      case 1:
        return -1 - size;
      case 3: {
        at += size;
        if (at > bytes.length) refuse();
        return decoder.decode(bytes.subarray(at - size, at));
      }
      case 4: {
        const list: Cbor[] = [];
        for (; size > 0; size--) list.push(item());
        return list;
      }
      default:
        return refuse();
    }
  };
  return item();
}
