import { readFileSync } from 'node:fs';
import { type KeyDocument, parseKeyDocument } from '../format/key-document.ts';
import { compareReleases, isGateId, parseReleaseName } from '../format/release.ts';
import { writeDurably } from './durable.ts';
import { list, type Store } from './store.ts';

/** What an agent remembers between runs. All of it may be lost: what guards against old releases stands elsewhere too. */
export interface State {
  /** Highest release ever confirmed, as `1-15`. */
  highest?: string;
  /** The gate all this is of; at another one nothing of it counts. */
  gate?: string;
  /** Releases that did not pass their check here, in this run of the machine. */
  bad: string[];
  /** Switched to, not yet confirmed. */
  trying?: string;
  /** Shown before the present one. */
  previous?: string;
  /** The start of the machine in which the contents were last hashed. */
  checkedIn?: string;
}

const MOST_BAD = 50;

const isName = (value: unknown): value is string =>
  typeof value === 'string' && parseReleaseName(value) !== undefined;

/** A torn or foreign file is no state. */
export function readState(store: Store): State {
  try {
    const raw = JSON.parse(readFileSync(store.path('state.json'), 'utf8')) as Record<string, unknown>;
    const bad = Array.isArray(raw['bad']) ? raw['bad'].filter(isName) : [];
    return {
      bad,
      ...(isGateId(raw['gate']) && { gate: raw['gate'] }),
      ...(isName(raw['highest']) && { highest: raw['highest'] }),
      ...(isName(raw['trying']) && { trying: raw['trying'] }),
      ...(isName(raw['previous']) && { previous: raw['previous'] }),
      ...(typeof raw['checkedIn'] === 'string' && { checkedIn: raw['checkedIn'] }),
    };
  } catch {
    return { bad: [] };
  }
}

export function writeState(store: Store, state: State): void {
  writeDurably(
    store.path('state.json'),
    `${JSON.stringify({ ...state, bad: state.bad.slice(-MOST_BAD) })}\n`,
  );
}

/** Releases below it are old: by the state, and, should that be lost, by what stands on the disk. */
export function floor(store: Store, state: State): { epoch: number; seq: number } | undefined {
  const names = [state.highest, store.current()].flatMap((name) => (name && parseReleaseName(name)) || []);
  return names.sort(compareReleases).at(-1);
}

/**
 * The newest key document this root has signed, of those on the kiosk: in the package, kept with releases, and
 * brought by an update. @throws KioskRefusal when not even the one of the package can be read.
 */
export function knownKeys(
  store: Store,
  rootKey: string,
  factoryKeys: string,
): { document: KeyDocument; text: string } {
  let known = { document: parseKeyDocument(factoryKeys, rootKey), text: factoryKeys };
  const files = list(store.path('proofs')).map((name) => store.path('proofs', name, 'keys.json'));
  for (const file of [store.path('keys.json'), ...files]) {
    try {
      const text = readFileSync(file, 'utf8');
      const document = parseKeyDocument(text, rootKey);
      if (document.site === known.document.site && document.epoch > known.document.epoch)
        known = { document, text };
    } catch {
      // Absent, torn or foreign: the others count.
    }
  }
  return known;
}

/** Another text at each start of the machine. */
export function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return 'unknown';
  }
}
