import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Manifest } from '../format/manifest.ts';
import { type Release, releaseName } from '../format/release.ts';
import { KioskRefusal } from '../refusal.ts';
import { buildTree, nameTree } from './build-release.ts';
import { isStale } from './clock.ts';
import { remember, type UpdateContext, type UpdateRequest } from './context.ts';
import { type Health, heal, repair } from './heal.ts';
import { noteHighest } from './highest.ts';
import { takeLock } from './lock.ts';
import { type Offer, readOffer } from './offer.ts';
import { removeAny } from './plain.ts';
import { request as ask, selfTest } from './self-test.ts';
import { RELEASE_HEADER } from './site-server.ts';
import type { Source } from './source.ts';
import { clearIncoming, removeRelease, removeUnreferenced } from './space.ts';
import { blameOf, bootId, readState } from './state.ts';
import { Store, type StoredRelease } from './store.ts';
import { takeRelease } from './take.ts';
import { takeAgent } from './take-agent.ts';

export interface UpdateResult {
  outcome: 'updated' | 'up-to-date' | 'repaired';
  name: string;
  received: number;
  /** After `freshUntil`, by the kiosk's own clock as far as it can be believed: only said. */
  stale: boolean;
}

/** Heals, fetches, checks, switches; or throws and leaves what was shown. @throws KioskRefusal */
export async function update(request: UpdateRequest): Promise<UpdateResult> {
  const store = new Store(request.root);
  mkdirSync(dirname(request.root), { recursive: true });
  const unlock = await takeLock(request.root);
  try {
    store.prepare();
    return await run(begin({ store, request, state: readState(store) }));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code !== 'ENOSPC' && code !== 'EDQUOT') throw error;
    // A disk must never stay full.
    clearIncoming(store, true);
    throw new KioskRefusal('space', code);
  } finally {
    await unlock();
  }
}

/**
 * What did not pass its check is forgiven by a person with a stick and by a new start of the machine: the fault may
 * have been the machine's.
 */
function begin(context: UpdateContext): UpdateContext {
  const { request, state } = context;
  if (request.byPerson === true || state.checkedIn !== bootId()) context.state = { ...state, bad: [] };
  return context;
}

async function run(context: UpdateContext): Promise<UpdateResult> {
  const { store, request } = context;
  request.onProgress?.({ phase: 'looking' });
  const found = lookOver(context);
  const health = { ...found, current: await confirmInterrupted(context, found) };
  const source = request.openSource(store.path('incoming'), health.current);
  let reachable = true;
  try {
    const offer = await readOffer(context, source);
    const name = releaseName(offer.release);
    const stale = isStale(offer.release) === true;
    const end = (outcome: UpdateResult['outcome']) => ({ outcome, name, received: source.received(), stale });
    if (health.current?.name === name) {
      if (health.current.release.manifest !== offer.release.manifest)
        throw new KioskRefusal('same-number', name);
      const repaired = await mend(context, health, source);
      // The same release, packed again later: its content is as of a newer day.
      if (offer.release.created > health.current.release.created)
        store.writeProofs(name, { ...offer, manifest: health.current.manifest });
      return end(repaired ? 'repaired' : 'up-to-date');
    }
    request.onProgress?.({ phase: 'downloading', release: name });
    const manifest = await takeRelease(context, source, offer.release, health);
    request.onProgress?.({ phase: 'checking', release: name });
    await show(context, { ...offer, manifest }, health);
    return end('updated');
  } catch (error) {
    reachable = !(error instanceof KioskRefusal && error.code === 'network');
    // Without a newer release a damaged one is still to be mended, or the former one shown.
    await mend(context, health, source).catch(() => false);
    throw error;
  } finally {
    // Also after a release that was refused: perhaps only a newer program understands it.
    if (request.agents && reachable) await takeAgent(request.root, source, request.agents);
    source.close();
  }
}

/** Puts the store in order. Contents are hashed once in each run of the machine, and when there is doubt. */
function lookOver(context: UpdateContext): Health {
  const { store, request, state } = context;
  const doubt = request.doubtFile !== undefined && existsSync(request.doubtFile);
  const deep = doubt || state.checkedIn !== bootId();
  const health = heal(store, request, state, deep);
  if (health.damaged.size > 0) request.log?.('damaged', { objects: health.damaged.size });
  else if (deep) noteSound(context);
  return health;
}

function noteSound(context: UpdateContext): void {
  remember(context, { checkedIn: bootId() });
  if (context.request.doubtFile) removeAny(context.request.doubtFile);
}

/** @returns whether there was anything to mend. */
async function mend(context: UpdateContext, health: Health, source: Source): Promise<boolean> {
  if (health.damaged.size === 0) return false;
  await repair(context.store, health, source);
  health.damaged.clear();
  noteSound(context);
  return true;
}

/** A release that was switched to, but whose check was cut off, is checked now. */
async function confirmInterrupted(
  context: UpdateContext,
  { current, spare }: Health,
): Promise<StoredRelease | undefined> {
  const { trying } = context.state;
  if (!trying) return current;
  if (trying !== current?.name) remember(context, { trying: undefined });
  else if (!spare) confirm(context, trying);
  else {
    const sound = await isSound(context, current);
    if (sound && (await serverShows(context.request, trying))) confirm(context, trying);
    else {
      context.store.switchTo(spare.name);
      if (sound) remember(context, { trying: undefined });
      else reject(context, current.release);
      return spare;
    }
  }
  return current;
}

/** Builds a release, tests it unseen, switches to it, asks the server, and goes back if that does not show it. */
async function show(
  context: UpdateContext,
  { release, latest, keys, manifest }: Offer & { manifest: Manifest },
  { current }: Health,
): Promise<void> {
  const { store, request } = context;
  const name = releaseName(release);
  const faults = await test(request, { name, release, manifest }, buildTree(store, name, manifest));
  if (faults.length > 0) {
    reject(context, release);
    throw new KioskRefusal('unhealthy', faults.slice(0, 3).join('; '));
  }
  store.writeProofs(name, { latest, keys, manifest });
  nameTree(store, name);
  remember(context, { trying: name });
  store.switchTo(name);
  // A server that does not answer is no fault of the release; with nothing else to show it stays.
  if (current && !(await serverShows(request, name))) {
    store.switchTo(current.name);
    remember(context, { trying: undefined });
    throw new KioskRefusal('unanswered', name);
  }
  confirm(context, name, { previous: current?.name });
  for (const other of store.names())
    if (other !== name && other !== current?.name) removeRelease(store, other);
  removeUnreferenced(store, current ? [manifest, current.manifest] : [manifest]);
  clearIncoming(store, true);
  request.log?.('updated', { name, files: manifest.size });
}

/** From now on older ones are refused, also when all else is lost. */
function confirm(context: UpdateContext, name: string, change: { previous?: string | undefined } = {}): void {
  noteHighest(context.store, context.request, name);
  remember(context, { trying: undefined, ...change });
}

async function isSound({ store, request }: UpdateContext, stored: StoredRelease): Promise<boolean> {
  return (await test(request, stored, store.path('releases', stored.name))).length === 0;
}

const test = (
  { pages = [] }: UpdateRequest,
  { name, release, manifest }: { name: string; release: Release; manifest: Manifest },
  dir: string,
) => selfTest({ name, dir, manifest, created: release.created, freshUntil: release.freshUntil }, pages);

/** Asks the running server until it shows the release. Without an address there is no one to ask. */
async function serverShows({ server, patience = 15 }: UpdateRequest, name: string): Promise<boolean> {
  if (server === undefined) return true;
  for (let second = 0; second <= patience; second++) {
    if (second > 0) await wait(1000);
    const { status, headers } = await ask(`${server}/_kiosk/health`);
    if (status === 200 && headers[RELEASE_HEADER] === name) return true;
  }
  return false;
}

/** After the verdict of the self-test alone: not taken again until it is forgiven; a later number is. */
function reject(context: UpdateContext, release: Release): void {
  const name = releaseName(release);
  remember(context, { trying: undefined, bad: [...context.state.bad, blameOf(release)] });
  removeRelease(context.store, name);
  removeAny(context.store.path('releases', `${name}.new`));
}
