import { readFileSync } from 'node:fs';
import { type KeyDocument, parseKeyDocument } from '../format/key-document.ts';
import { LIMITS } from '../format/limits.ts';
import { parseReleaseName, type Release, releaseName } from '../format/release.ts';
import { writeDurably } from './durable.ts';
import { readPlainFile } from './plain.ts';
import { list, type Store } from './store.ts';

/**
 * What an agent remembers between runs. All of it may be lost, and none of it can do lasting harm, whatever it says:
 * what guards against old releases are signed documents (`highest.ts`).
 */
export interface State {
  /** Releases that did not pass their check here, in this run of the machine, as `blameOf` writes them. */
  bad: string[];
  /** Switched to, not yet confirmed. */
  trying?: string;
  /** Shown before the present one. */
  previous?: string;
  /** The start of the machine in which the contents were last hashed. */
  checkedIn?: string;
}

const MOST_BAD = 50;

const MOST_BYTES = 64 << 10;

/** Of a release and its content: a digit that the disk has changed blames no other one. */
export const blameOf = (release: Pick<Release, 'epoch' | 'seq' | 'manifest'>): string =>
  `${releaseName(release)}:${release.manifest.slice(0, 16)}`;

const isBlame = (value: unknown): value is string =>
  typeof value === 'string' && /^\d+-\d+:[0-9a-f]{16}$/.test(value);

const isName = (value: unknown): value is string =>
  typeof value === 'string' && parseReleaseName(value) !== undefined;

/** A torn or foreign file is no state. */
export function readState(store: Store): State {
  try {
    const raw = JSON.parse(readPlainFile(store.path('state.json'), MOST_BYTES)) as Record<string, unknown>;
    const bad = Array.isArray(raw['bad']) ? raw['bad'].filter(isBlame) : [];
    return {
      bad,
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
      const text = readPlainFile(file, LIMITS.document);
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
