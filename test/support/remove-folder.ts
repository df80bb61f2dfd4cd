import { rmSync } from 'node:fs';

/** Removes what a test has made. */
export const removeFolder = (dir: string): void => rmSync(dir, { recursive: true, force: true });
