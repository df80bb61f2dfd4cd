/** What a file for a translator held when it left: by it is told what is missing from one that came back. */
export interface Manifest {
  /** Keys of its units. */
  ids: readonly string[];
  /** Marks of its other words. */
  others: readonly string[];
}

const LONGEST = 250;

/** The manifest as properties of a Word file, none of which is too long for Word. */
export function listProperties({ ids, others }: Manifest): Record<string, string> {
  // What two neighbours have in common is said once.
  let before = '';
  const short = ids.map((id) => {
    const prefix = id.slice(0, id.lastIndexOf(':'));
    const isSame = prefix === before;
    before = prefix;
    return isSame ? id.slice(prefix.length) : id;
  });
  return {
    ...chunks('cua-ngo-doan', short),
    ...chunks('cua-ngo-khac', [...new Set(others)]),
  };
}

function chunks(name: string, words: readonly string[]): Record<string, string> {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.length - 1;
    if (last >= 0 && (lines[last] as string).length + word.length < LONGEST) lines[last] += ` ${word}`;
    else lines.push(word);
  }
  return Object.fromEntries(lines.map((line, at) => [`${name}-${at + 1}`, line]));
}

/** @returns undefined where the file has no such properties. */
export function parseManifest(properties: ReadonlyMap<string, string>): Manifest | undefined {
  const all = (name: string) =>
    [...properties]
      .flatMap(([key, value]) =>
        key.startsWith(`${name}-`) ? [[Number(key.slice(name.length + 1)), value] as const] : [],
      )
      .sort(([a], [b]) => a - b)
      .flatMap(([, value]) => value.split(' ').filter(Boolean));
  const short = all('cua-ngo-doan');
  if (short.length === 0) return undefined;
  let prefix = '';
  const ids = short.map((id) => {
    const whole = id.startsWith(':') ? prefix + id : id;
    prefix = whole.slice(0, whole.lastIndexOf(':'));
    return whole;
  });
  return { ids, others: all('cua-ngo-khac') };
}
