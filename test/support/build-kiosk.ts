import { buildOnce } from './build-once.ts';

/** The built kiosk of a gate. @param name a folder of test/fixtures, or `sample`. @throws Error when the build refuses. */
export const builtKiosk = (name: string, gate: string): Promise<string> =>
  buildOnce(name, `${name}-kiosk-${gate}`, { env: { KIOSK: gate } });
