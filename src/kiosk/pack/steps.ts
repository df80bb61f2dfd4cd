import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { removeSync } from '../../catalogue/patient-disk.ts';
import { places } from '../format/places.ts';
import { EncodedObjects } from './encoded-objects.ts';
import { readFormerManifest, readPublishedManifest } from './published.ts';
import { writeStep } from './write-container.ts';

/** All steps together, on the host's disk; the newest are written first. */
const MOST_BYTES = 256 << 20;
/** Contents encoded for all of them: tens of seconds of packing, on any machine the same steps. */
const MOST_WORK = 768 << 20;
/**
 * Writes steps to the newest manifest from each former one, newest first, as long as bytes and work allow: a kiosk
 * without a step asks for each content by itself.
 * @param manifests hashes, oldest first; the last is led to. @returns bytes of the step from the one before it.
 */
export function writeSteps(out: string, manifests: readonly string[]): number | undefined {
  const target = manifests.at(-1) ?? '';
  const former = new Set(manifests.toReversed().filter((manifest) => manifest !== target));
  const to = readPublishedManifest(out, target);
  const encoded = new EncodedObjects();
  mkdirSync(join(out, 'steps'), { recursive: true });
  let bytes = 0;
  let first: number | undefined;
  for (const manifest of former) {
    const file = join(out, places.step(manifest, target));
    if (bytes > MOST_BYTES || encoded.work > MOST_WORK) break;
    const from = readFormerManifest(out, manifest);
    if (!from) continue;
    writeStep(file, from, to, (sha) => join(out, places.object(sha)), encoded);
    const { size } = statSync(file);
    first ??= size;
    if (bytes + size > MOST_BYTES) removeSync(file);
    bytes += size;
  }
  return first;
}
