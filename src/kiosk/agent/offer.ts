import { parseKeyDocument } from '../format/key-document.ts';
import { checkGate, compareReleases, parseRelease, type Release, releaseName } from '../format/release.ts';
import { KioskRefusal } from '../refusal.ts';
import type { UpdateContext } from './context.ts';
import { writeDurably } from './durable.ts';
import { readHighest } from './highest.ts';
import type { Source } from './source.ts';
import { blameOf, knownKeys } from './state.ts';

/** A release that may be taken, with the texts that prove it. */
export interface Offer {
  release: Release;
  latest: string;
  keys: string;
}

/** @throws KioskRefusal unless it is signed for this site and gate, not older than any before, and not known to be bad. */
export async function readOffer(context: UpdateContext, source: Source): Promise<Offer> {
  const { store, request, state } = context;
  const latest = await source.latest();
  const known = knownKeys(store, request.rootKey, request.factoryKeys);
  let keys = known.text;
  let release: Release;
  try {
    release = parseRelease(latest, known.document);
  } catch (error) {
    if (!(error instanceof KioskRefusal) || error.code !== 'signature') throw error;
    // Perhaps the root has named new keys. An epoch that is not higher names none.
    keys = await source.keys();
    const document = parseKeyDocument(keys, request.rootKey);
    if (document.site !== known.document.site) throw new KioskRefusal('other-site', document.site);
    if (document.epoch <= known.document.epoch) throw error;
    release = parseRelease(latest, document);
    writeDurably(store.path('keys.json'), keys);
  }
  checkGate(release, request);
  const lowest = readHighest(store, request);
  const name = releaseName(release);
  if (lowest && compareReleases(release, lowest) < 0)
    throw new KioskRefusal('older', `${name} < ${releaseName(lowest)}`);
  // With an empty screen there is nothing to lose.
  if (state.bad.includes(blameOf(release)) && store.current() !== undefined)
    throw new KioskRefusal('known-bad', name);
  return { release, latest, keys };
}
