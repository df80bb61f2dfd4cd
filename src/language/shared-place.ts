/**
 * A place for one thing that a build and its pages share: the pages run in a module graph of their own, so no module
 * is the same for both, but in the same process.
 * @param name told apart from those of other packages by the project's own.
 */
export function createSharedPlace<T>(name: string) {
  const key = Symbol.for(`cua-ngo.${name}`);
  const shared = globalThis as { [key: symbol]: T | undefined };
  return {
    get: (): T | undefined => shared[key],
    set: (value: T | undefined): void => {
      shared[key] = value;
    },
  };
}
