import { parseKeyDocument } from '../format/key-document.ts';
import { LIMITS } from '../format/limits.ts';
import { checkGate, compareReleases, parseRelease, type Release, type Trust } from '../format/release.ts';
import { writeDurably } from './durable.ts';
import { readPlainFile } from './plain.ts';
import type { Store } from './store.ts';

/**
 * The highest release ever confirmed here, below which none is taken: `highest.json` keeps its signed documents. A
 * number of one's own could be changed by one bit to refuse every release for ever; a signed one cannot.
 */
const FILE = 'highest.json';

/**
 * The higher one of what is kept and what is shown, each only if a key of this kiosk's root signed it for this gate:
 * either may be lost. @returns undefined when nothing is proven.
 */
export function readHighest(store: Store, trust: Trust): Release | undefined {
  const shown = store.current();
  const proven = [
    prove(trust, () => readKept(store)),
    shown === undefined ? undefined : prove(trust, () => textsOf(store, shown)),
  ];
  return proven
    .filter((release) => release !== undefined)
    .sort(compareReleases)
    .at(-1);
}

/** Keeps the proof of a confirmed release, unless that of a higher one is kept. */
export function noteHighest(store: Store, trust: Trust, name: string): void {
  const release = prove(trust, () => textsOf(store, name));
  const kept = prove(trust, () => readKept(store));
  if (release && (!kept || compareReleases(release, kept) > 0))
    writeDurably(store.path(FILE), `${JSON.stringify(textsOf(store, name))}\n`);
}

const readKept = (store: Store) => JSON.parse(readPlainFile(store.path(FILE), 3 * LIMITS.document)) as Texts;

/** Believed only after `prove`. */
interface Texts {
  latest?: unknown;
  keys?: unknown;
}

const textsOf = (store: Store, name: string): Texts => {
  const text = (file: string) => readPlainFile(store.path('proofs', name, file), LIMITS.document);
  return { latest: text('latest.json'), keys: text('keys.json') };
};

/** @returns undefined for what cannot be read, is torn, forged, or of another gate. */
function prove(trust: Trust, read: () => Texts): Release | undefined {
  try {
    const { latest, keys } = read();
    const release = parseRelease(String(latest), parseKeyDocument(String(keys), trust.rootKey));
    checkGate(release, trust);
    return release;
  } catch {
    return undefined;
  }
}
