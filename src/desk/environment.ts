import { join, resolve } from 'node:path';
import { Refusal } from '../build/refusal.ts';
import type { BuildSettings } from '../build/settings.ts';
import { isBelowHost, NO_FOLDER, siteOrigin } from '../model/site-address.ts';

/** What the surroundings say of a run. */
export interface Environment extends BuildSettings {
  /** The border gate whose LED wall is built, and whether as pictures too; undefined: no wall. */
  led?: { gate: string; png: boolean };
  /** Whether the site gets sheets to print. */
  brochures?: boolean;
  /** The moment of the run, or the one that SOURCE_DATE_EPOCH says. */
  now: Date;
  /** Whether commands keep what they change; HISTORY=no keeps nothing, for machines that git alone serves. */
  history: boolean;
  host: string;
  port: number;
}

/**
 * Reads CONTENT_DIR, OUT_DIR, PUBLISHED, LOCALES_DIR, CACHE_DIR, SITE_URL, KIOSK, LED, LED_PNG, BROCHURES, SOURCE_DATE_EPOCH, HISTORY, HOST
 * and PORT. Empty is absent.
 * @param root the folder of the engine.
 * @param home the folder of the province, in which paths are looked for; in a clone of the engine the same.
 * @throws Refusal when a value cannot be used.
 */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
  { root, home = root, now }: { root: string; home?: string; now: Date },
): Environment {
  const path = (name: string, fallback: string) => resolve(home, variables[name] || fallback);
  const siteUrl = parseSiteUrl(variables['SITE_URL'] || undefined);
  const kiosk = variables['KIOSK'];
  const led = variables['LED'];
  const moment = parseEpoch(variables['SOURCE_DATE_EPOCH'] || undefined) ?? now;
  return {
    root,
    home,
    contentDir: path('CONTENT_DIR', 'content'),
    outDir: path('OUT_DIR', led ? 'dist-led' : kiosk ? 'dist-kiosk' : 'dist'),
    localesDir: path('LOCALES_DIR', join(root, 'locales')),
    cacheDir: path('CACHE_DIR', '.cache'),
    ...(variables['PUBLISHED'] && { published: path('PUBLISHED', '') }),
    ...(siteUrl && { siteUrl }),
    ...(kiosk && { kiosk }),
    ...(led && { led: { gate: led, png: variables['LED_PNG'] !== 'no' } }),
    ...(variables['BROCHURES'] === 'yes' && { brochures: true }),
    ...inVietnam(moment),
    now: moment,
    history: variables['HISTORY'] !== 'no',
    host: variables['HOST'] || 'localhost',
    port: parsePort(variables['PORT'] || '4321'),
  };
}

function parseSiteUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const origin = siteOrigin(text);
  if (isBelowHost(text))
    throw new Refusal(
      `Địa chỉ trang “${text}” không dùng được: ${NO_FOLDER}.  → Viết: ${new URL(text).origin} (hoặc xin một tên miền riêng)`,
    );
  if (!origin)
    throw new Refusal(
      `Địa chỉ trang “${text}” không dùng được.  → Viết cả https:// và chỉ tên miền, ví dụ: https://tinh.example`,
    );
  return origin;
}

/** https://reproducible-builds.org/specs/source-date-epoch/ */
function parseEpoch(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,11}$/.test(text))
    throw new Refusal(
      `SOURCE_DATE_EPOCH “${text}” không phải số giây.  → Viết số giây kể từ 1970, ví dụ: 1795132800`,
    );
  return new Date(Number(text) * 1000);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535)
    throw new Refusal(`PORT “${text}” không phải số cổng.  → Viết số từ 0 đến 65535.`);
  return port;
}

/** UTC+7 all year, in minutes. */
const VIETNAM = 7 * 60;

/** The day, YYYY-MM-DD, and the time of day, HH:MM, by the clock of Viet Nam. */
export function inVietnam(now: Date): { today: string; clock: string } {
  const shifted = new Date(now.getTime() + VIETNAM * 60_000).toISOString();
  return { today: shifted.slice(0, 10), clock: shifted.slice(11, 16) };
}
