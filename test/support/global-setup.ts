import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the provinces of this run are built; gone after it. */
    builds: string;
  }
}

export default function setup(project: TestProject): () => void {
  const builds = mkdtempSync(join(tmpdir(), 'cua-ngo-builds-'));
  project.provide('builds', builds);
  return () => rmSync(builds, { recursive: true, force: true, maxRetries: 3 });
}
