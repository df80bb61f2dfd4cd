import { noteMade, noting } from './reads.ts';

/** Remembers what was made under a key; up to `most` of them, the rest is made again each time. */
export function createMemory<Key, Value>(most = Number.POSITIVE_INFINITY) {
  const made = new Map<Key, Made<Value>>();
  return (key: Key, make: () => Value): Value => {
    let known = made.get(key);
    if (known === undefined) {
      known = noting(make);
      if (made.size < most) made.set(key, known);
    }
    noteMade(known.reads);
    return known.value;
  };
}

type Made<Value> = ReturnType<typeof noting<Value>>;

/** The same function, which does its work once for each key. */
export function memoise<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const memory = createMemory<Key, Value>();
  return (key) => memory(key, () => make(key));
}

/** The same for objects, whatever is made of one being forgotten with it. */
export function memoiseByObject<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, Made<Value>>();
  return (key) => {
    let known = made.get(key);
    if (known === undefined) {
      known = noting(() => make(key));
      made.set(key, known);
    }
    noteMade(known.reads);
    return known.value;
  };
}
