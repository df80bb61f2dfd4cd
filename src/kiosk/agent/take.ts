import type { Container } from '../format/container.ts';
import { expand } from '../format/encoding.ts';
import { sha256 } from '../format/hash.ts';
import { LIMITS } from '../format/limits.ts';
import {
  applyManifestDelta,
  distinctObjects,
  formatManifest,
  type Manifest,
  parseManifest,
  totalBytes,
} from '../format/manifest.ts';
import { type Release, releaseName } from '../format/release.ts';
import { KioskRefusal } from '../refusal.ts';
import { remember, type UpdateContext } from './context.ts';
import { fetchObjects, takeLeftovers } from './fetch-objects.ts';
import type { Health } from './heal.ts';
import type { Source } from './source.ts';
import { makeRoom } from './space.ts';
import type { StoredRelease } from './store.ts';

const MARGIN = 32 << 20;

/** Brings every content of a release to the disk, and no other. @returns its manifest. @throws KioskRefusal */
export async function takeRelease(
  context: UpdateContext,
  source: Source,
  release: Release,
  { current, spare }: Health,
): Promise<Manifest> {
  const { store, request } = context;
  // Packed contents and their heads are never longer than the contents and this.
  const most = release.bytes + release.files * 512 + (1 << 20);
  const container = await source.step(current?.release.manifest, release.manifest, most);
  const manifest = await takeManifest(source, container, release, current);
  const wanted = new Map(
    [...distinctObjects(manifest)].filter(([sha, { size }]) => !store.hasObject(sha, size)),
  );
  const here = takeLeftovers(store, wanted);
  store.admit([...here]);
  for (const sha of here) wanted.delete(sha);
  const bytes = [...wanted.values()].reduce((sum, { size }) => sum + size, 0);
  request.log?.('plan', { name: releaseName(release), objects: wanted.size, bytes, leftovers: here.size });
  const keep = current ? [manifest, current.manifest] : [manifest];
  const need = { bytes, objects: wanted.size, files: manifest.size };
  const { droppedSpare } = makeRoom(store, need, { margin: request.margin ?? MARGIN, keep, spare });
  if (droppedSpare) remember(context, { previous: undefined });
  const onObject = tellPercent(context, releaseName(release), bytes);
  await fetchObjects(store, wanted, { source, container, onObject });
  store.admit([...wanted.keys()]);
  return manifest;
}

/** @returns told the bytes of each content that has come, out of so many. */
function tellPercent({ request }: UpdateContext, release: string, bytes: number): (size: number) => void {
  let [done, told] = [0, -1];
  return (size) => {
    done += size;
    const percent = Math.floor((100 * done) / bytes);
    if (percent > told) request.onProgress?.({ phase: 'downloading', percent, release });
    told = Math.max(told, percent);
  };
}

async function takeManifest(
  source: Source,
  container: Container | undefined,
  { manifest: sha, files, bytes }: Release,
  current: StoredRelease | undefined,
): Promise<Manifest> {
  const text =
    stepManifest(container, sha, current) ?? expand(await source.manifest(sha), LIMITS.manifest).toString();
  if (sha256(text) !== sha) throw new KioskRefusal('hash', 'manifest');
  const manifest = parseManifest(text);
  if (manifest.size !== files || totalBytes(manifest) !== bytes) throw new KioskRefusal('format', 'manifest');
  return manifest;
}

/** The manifest as a container gives it; undefined when it has none that fits. */
function stepManifest(
  container: Container | undefined,
  sha: string,
  current: StoredRelease | undefined,
): string | undefined {
  try {
    const delta = container?.find('manifest-delta', sha);
    if (!container || !delta || !current || delta.base !== current.release.manifest) return undefined;
    const lines = expand(container.read(delta, LIMITS.manifest), LIMITS.manifest).toString();
    const text = formatManifest(applyManifestDelta(current.manifest, lines));
    return sha256(text) === sha ? text : undefined;
  } catch (error) {
    if (error instanceof KioskRefusal) return undefined;
    throw error;
  }
}
