/**
 * Remembers what was made under a key; up to `most` of them, the rest is made again each time. What is made must not
 * be undefined.
 */
export function createMemory<Key, Value>(most = Number.POSITIVE_INFINITY) {
  const made = new Map<Key, Value>();
  return (key: Key, make: () => Value): Value => {
    let value = made.get(key);
    if (value === undefined) {
      value = make();
      if (made.size < most) made.set(key, value);
    }
    return value;
  };
}

/** The same function, which does its work once for each key. */
export function memoise<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const memory = createMemory<Key, Value>();
  return (key) => memory(key, () => make(key));
}

/** The same for objects, whatever is made of one being forgotten with it. What is made must not be undefined. */
export function memoiseByObject<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, Value>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) {
      value = make(key);
      made.set(key, value);
    }
    return value;
  };
}
