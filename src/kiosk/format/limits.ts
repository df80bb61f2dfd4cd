/**
 * What a release may be, checked before anything is downloaded, so that neither a leaked key nor a broken host can
 * fill a disk or a memory. Bytes.
 */
export const LIMITS = {
  /** latest.json and keys.json, of contents and of the agent. */
  document: 16 << 10,
  /** The kiosk's own program, in one file. */
  agent: 4 << 20,
  /** An update of 50,000 takes about 420 MB of the 512 MB that its unit gives it. */
  files: 40_000,
  /** One file of a site: a film at most. */
  file: 1 << 30,
  /** All files of a release. */
  release: 16 * 2 ** 30,
  /** A manifest, unpacked. */
  manifest: 12 << 20,
  /** Files that are held whole in memory to be compressed or rebuilt from a delta. */
  inMemory: 64 << 20,
  pathBytes: 512,
  nameBytes: 255,
} as const;
