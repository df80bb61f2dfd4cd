import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
} from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
/** Where Debian's Chromium reads its policies. */
const READ = '/etc/chromium';

/**
 * A mount that only one process and its children see: the machine's own Chromium, and other tests', keep theirs.
 * Nothing has to be put back, however the test ends.
 */
const UNSHARE = process.getuid?.() === 0 ? 'unshare --mount' : 'unshare --user --map-root-user --mount';

/** Why a policy cannot be tried on this machine; undefined when it can. */
export function whyNoPolicy(): string | undefined {
  if (!existsSync(CHROMIUM)) return `no ${CHROMIUM}`;
  if (!existsSync(READ)) return `no ${READ}`;
  const script = `mount --bind ${tmpdir()} ${READ}`;
  const { status, stderr } = spawnSync('sh', ['-c', `${UNSHARE} sh -c '${script}'`], { encoding: 'utf8' });
  return status === 0 ? undefined : `no mount of one’s own: ${stderr}`;
}

export interface PolicyBrowser {
  context: BrowserContext;
  /** Chromium's folder for this visitor and all others: it goes with the browser. */
  profile: string;
  close(): Promise<void>;
}

/**
 * Chromium as a kiosk starts it, under the given policies.
 * @throws Error when it cannot be driven, as under the shipped policy.
 */
export async function openUnderPolicy(
  policy: Record<string, unknown>,
  options: LaunchOptions & BrowserContextOptions = {},
): Promise<PolicyBrowser> {
  const dir = mkdtempSync(join(tmpdir(), 'policy-'));
  const managed = join(dir, 'etc', 'policies', 'managed');
  mkdirSync(managed, { recursive: true });
  writeFileSync(join(managed, 'kiosk.json'), JSON.stringify(policy));
  const executablePath = join(dir, 'chromium');
  writeFileSync(
    executablePath,
    `#!/bin/sh\nexec ${UNSHARE} sh -c 'mount --bind "$0" ${READ} && exec ${CHROMIUM} "$@"' ${join(dir, 'etc')} "$@"\n`,
    { mode: 0o755 },
  );
  const profile = join(dir, 'profile');
  const remove = () => rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
      timeout: 20_000,
      ...options,
    });
    return {
      context,
      profile,
      async close() {
        await context.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
