import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inject } from 'vitest';
import { type BuildOutcome, type BuildRequest, buildProvince, fixtures, root } from './build-province.ts';

/**
 * A province built at the first call of a run and kept for all test files, of which several run at a time.
 * @param province a folder of test/fixtures, or `sample` for the province in content/.
 * @param name of its output, beside which `<name>.log` holds what the build said.
 * @throws Error with what the build said when it refuses.
 */
export async function buildOnce(
  province: string,
  name: string,
  more: Pick<BuildRequest, 'args' | 'env'> = {},
): Promise<string> {
  const outDir = join(inject('builds'), name);
  const log = `${outDir}.log`;
  while (!existsSync(log)) {
    if (!takeTurn(outDir)) {
      await wait(200);
      continue;
    }
    try {
      const outcome = await buildProvince({ ...sourcesOf(province), ...more, outDir });
      if (outcome.code !== 0) throw new Error(refusalText(name, outcome));
      writeFileSync(log, outcome.stdout);
    } finally {
      rmdirSync(turnOf(outDir));
    }
  }
  return outDir;
}

const turnOf = (outDir: string) => `${outDir}.turn`;

/** @returns false while another test file builds it. */
function takeTurn(outDir: string): boolean {
  try {
    mkdirSync(turnOf(outDir));
    return true;
  } catch {
    return false;
  }
}

/** Encoding the sample's pictures takes a minute; what npm start has encoded is good here too. */
const sourcesOf = (province: string): Pick<BuildRequest, 'contentDir' | 'cacheDir'> =>
  province === 'sample'
    ? { contentDir: join(root, 'content'), cacheDir: join(root, '.cache') }
    : { contentDir: join(fixtures, province) };

const refusalText = (name: string, { stdout, stderr }: BuildOutcome) =>
  `${name} was not built:\n${stdout}\n${stderr}`;

/** The built site of a province. @param name a folder of test/fixtures, or `sample`. @throws Error when the build refuses. */
export const builtProvince = (name: string): Promise<string> => buildOnce(name, name);
