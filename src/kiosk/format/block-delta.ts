import { KioskRefusal } from '../refusal.ts';

/**
 * The difference between two files as copies from the old one and new bytes, found as rsync does: blocks of the old
 * file are known by a rolling hash, and each find is grown byte by byte.
 *
 * Form: operations, each a number (7 bits a byte, low first) of which the lowest bit says what it is. 0: that many
 * new bytes follow. 1: copy that many, from the position in the next number.
 */

/** Below it a copy costs more than it saves. */
const SMALL_BLOCK = 32;
/** More equal blocks than these (zeros, spaces) are not worth trying. */
const CANDIDATES = 4;
const FACTOR = 0x01000193;

/** Larger blocks for larger files keep the table in memory small. */
const blockSize = (bytes: number) =>
  Math.min(2048, Math.max(SMALL_BLOCK, 2 ** Math.ceil(Math.log2(bytes / 16_384 || 1))));

export function createDelta(base: Uint8Array, target: Uint8Array): Buffer {
  const block = blockSize(base.length);
  const table = tableOf(base, block);
  const out = new Operations(target);
  if (target.length < block || table.size === 0) return out.finish(0, target.length);
  // The factor of the byte that leaves the window.
  let leaving = 1;
  for (let step = 1; step < block; step++) leaving = Math.imul(leaving, FACTOR);
  let done = 0;
  let at = 0;
  let hash = hashAt(target, 0, block);
  while (at + block <= target.length) {
    const found = longest(base, target, at, done, table.get(hash), block);
    if (found) {
      out.insert(done, found.target);
      out.copy(found.base, found.length);
      done = at = found.target + found.length;
      if (at + block <= target.length) hash = hashAt(target, at, block);
    } else {
      const next = target[at + block] ?? 0;
      hash = (Math.imul(hash - Math.imul(target[at] as number, leaving), FACTOR) + next) | 0;
      at++;
    }
  }
  return out.finish(done, target.length);
}

/** @param size what the result must be. @throws KioskRefusal when the delta asks for anything else. */
export function applyDelta(base: Uint8Array, delta: Uint8Array, size: number): Buffer {
  const result = Buffer.alloc(size);
  let at = 0;
  let written = 0;
  const number = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = delta[at++];
      if (byte === undefined || factor > 2 ** 42) throw new KioskRefusal('format', 'delta');
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  while (at < delta.length) {
    const operation = number();
    const length = Math.floor(operation / 2);
    const source = operation % 2 === 1 ? base : delta;
    const from = operation % 2 === 1 ? number() : at;
    if (length === 0 || from + length > source.length || written + length > size)
      throw new KioskRefusal('format', 'delta');
    result.set(source.subarray(from, from + length), written);
    written += length;
    if (source === delta) at += length;
  }
  if (written !== size) throw new KioskRefusal('truncated', 'delta');
  return result;
}

function tableOf(base: Uint8Array, block: number): Map<number, number[]> {
  const table = new Map<number, number[]>();
  for (let at = 0; at + block <= base.length; at += block) {
    const hash = hashAt(base, at, block);
    const same = table.get(hash);
    if (!same) table.set(hash, [at]);
    else if (same.length < CANDIDATES) same.push(at);
  }
  return table;
}

function hashAt(bytes: Uint8Array, from: number, block: number): number {
  let hash = 0;
  for (let at = from; at < from + block; at++) hash = (Math.imul(hash, FACTOR) + (bytes[at] as number)) | 0;
  return hash;
}

function longest(
  base: Uint8Array,
  target: Uint8Array,
  at: number,
  done: number,
  candidates: number[] | undefined,
  block: number,
): { base: number; target: number; length: number } | undefined {
  let best: { base: number; target: number; length: number } | undefined;
  for (const from of candidates ?? []) {
    let end = 0;
    while (at + end < target.length && from + end < base.length && base[from + end] === target[at + end])
      end++;
    if (end < block) continue;
    let before = 0;
    while (at - before > done && from > before && base[from - before - 1] === target[at - before - 1])
      before++;
    if (!best || before + end > best.length)
      best = { base: from - before, target: at - before, length: before + end };
  }
  return best;
}

class Operations {
  readonly #target: Uint8Array;
  readonly #parts: Uint8Array[] = [];

  constructor(target: Uint8Array) {
    this.#target = target;
  }

  insert(from: number, to: number): void {
    if (to > from) this.#parts.push(numberBytes((to - from) * 2), this.#target.subarray(from, to));
  }

  copy(from: number, length: number): void {
    this.#parts.push(numberBytes(length * 2 + 1), numberBytes(from));
  }

  finish(from: number, to: number): Buffer {
    this.insert(from, to);
    return Buffer.concat(this.#parts);
  }
}

function numberBytes(value: number): Uint8Array {
  const bytes: number[] = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Uint8Array.from([...bytes, value]);
}
