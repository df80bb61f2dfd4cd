import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inject } from 'vitest';
import { type BuildOutcome, type BuildRequest, buildProvince, fixtures, root } from './build-province.ts';

/**
 * A folder made at the first call of a run and kept for all test files, of which several run at a time.
 * @param name of the folder, beside which `<name>.log` holds what `make` said.
 */
export async function makeOnce(name: string, make: (dir: string) => Promise<string>): Promise<string> {
  const dir = join(inject('builds'), name);
  const log = `${dir}.log`;
  if (!existsSync(log))
    await inTurn(name, async () => {
      // The turn may have come just after another file's.
      if (!existsSync(log)) writeFileSync(log, await make(dir));
    });
  return dir;
}

/** Does some work while no other test file does work of the same name. */
async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const turn = join(inject('builds'), `${name}.turn`);
  while (!takeTurn(turn)) await wait(200);
  try {
    return await work();
  } finally {
    rmdirSync(turn);
  }
}

/**
 * A province built at the first call of a run.
 * @param province a folder of test/fixtures, or `sample` for the province in content/.
 * @param name of its output.
 * @throws Error with what the build said when it refuses.
 */
export const buildOnce = (
  province: string,
  name: string,
  more: Pick<BuildRequest, 'args' | 'env'> = {},
): Promise<string> =>
  makeOnce(name, async (outDir) => {
    // Site and kiosk have the same pictures: whichever comes second finds them encoded.
    const outcome = await inTurn(`${province}-pictures`, () =>
      buildProvince({ ...sourcesOf(province), ...more, outDir }),
    );
    if (outcome.code !== 0) throw new Error(refusalText(name, outcome));
    return outcome.stdout;
  });

/** @returns false while another test file has it. */
function takeTurn(turn: string): boolean {
  try {
    mkdirSync(turn);
    return true;
  } catch {
    return false;
  }
}

/**
 * A cache for all small provinces of a run, as a machine has one: what a province does not change, above all its fonts, is
 * made once. A test of what a first build makes has a cache of its own.
 */
export const commonCache = (): string => join(inject('builds'), 'common.cache');

/** Encoding the sample's pictures takes a minute; what npm start has encoded is good here too. */
export const sourcesOf = (province: string): Pick<BuildRequest, 'contentDir' | 'cacheDir'> =>
  province === 'sample'
    ? { contentDir: join(root, 'content'), cacheDir: join(root, '.cache') }
    : { contentDir: join(fixtures, province), cacheDir: commonCache() };

const refusalText = (name: string, { stdout, stderr }: BuildOutcome) =>
  `${name} was not built:\n${stdout}\n${stderr}`;

/** The built site of a province. @param name a folder of test/fixtures, or `sample`. @throws Error when the build refuses. */
export const builtProvince = (name: string): Promise<string> => buildOnce(name, name);
