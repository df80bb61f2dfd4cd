import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { buildProvince, fixtures, root } from './build-province.ts';

/**
 * The built kiosk of a gate, made at the first call of a run and kept for all test files.
 * @param name a folder of test/fixtures, or `sample` for the province in content/.
 * @throws Error with what the build said when it refuses.
 */
export async function builtKiosk(name: string, gate: string): Promise<string> {
  const outDir = join(inject('builds'), `${name}-kiosk-${gate}`);
  if (existsSync(outDir)) return outDir;
  const sample = name === 'sample';
  const outcome = await buildProvince({
    contentDir: sample ? join(root, 'content') : join(fixtures, name),
    outDir,
    env: { KIOSK: gate },
    ...(sample && { cacheDir: join(root, '.cache') }),
  });
  if (outcome.code !== 0) throw new Error(`${name} was not built:\n${outcome.stdout}\n${outcome.stderr}`);
  writeFileSync(`${outDir}.log`, outcome.stdout);
  return outDir;
}
