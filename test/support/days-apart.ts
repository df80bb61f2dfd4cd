import { join } from 'node:path';
import { inject } from 'vitest';
import { type BuildRequest, buildProvince } from './build-province.ts';
import { hashesOf } from './site.ts';

/** Builds a province for a day (YYYY-MM-DD in Viet Nam). @returns the hashes of its files. @throws Error when refused */
export async function hashesOn(
  day: string,
  { env, ...request }: Omit<BuildRequest, 'outDir'>,
): Promise<Record<string, string>> {
  const outDir = join(inject('builds'), `day-${day}-${env?.['KIOSK'] ?? 'site'}`);
  const seconds = String(Date.parse(`${day}T00:00:00+07:00`) / 1000);
  const { code, stderr } = await buildProvince({
    cacheDir: join(inject('builds'), 'day.cache'),
    ...request,
    outDir,
    env: { ...env, SOURCE_DATE_EPOCH: seconds },
  });
  if (code !== 0) throw new Error(stderr);
  return hashesOf(outDir);
}

/** Files that one of two builds lacks or has otherwise, in order. */
export const differing = (a: Record<string, string>, b: Record<string, string>): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((file) => a[file] !== b[file]).sort();

/** What tells of which day a kiosk's build is. */
export const DAY_FILES = ['_health/index.html', 'kiosk.json'];
