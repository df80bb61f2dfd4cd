/** Where things stand below the address or folder of published releases; any static host can hold it. */
export const places = {
  latest: 'latest.json',
  keys: 'keys.json',
  /** Brotli of the manifest's text. */
  manifest: (sha: string): string => `manifests/${sha}.br`,
  object: (sha: string): string => `objects/${sha.slice(0, 2)}/${sha}`,
  /** Container that leads from one manifest to another. */
  step: (from: string, to: string): string => `steps/${from.slice(0, 16)}-${to.slice(0, 16)}.kiosk`,
  /** What renews the kiosk's own program: a signed document, the keys it counts under, and the program itself. */
  agent: 'agent/latest.json',
  agentKeys: 'agent/keys.json',
  agentProgram: (sha: string): string => `agent/${sha}.mjs`,
  /** The packer's own memory of what it published. */
  history: 'history.json',
} as const;
