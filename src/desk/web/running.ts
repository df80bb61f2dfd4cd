import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const runningSchema = z.strictObject({ port: z.int().min(1).max(65535), secret: z.string().min(32) });

/** A desk that runs, and the secret with which another start of it on this machine asks for a new ticket. */
export type Running = z.infer<typeof runningSchema>;

/** Outside of the province's folder: the draft of its site can read that. */
const fileOf = (home: string) =>
  join(tmpdir(), `cua-ngo-${createHash('sha256').update(home).digest('hex').slice(0, 16)}.json`);

/** Notes that a desk runs for a folder, readable by its own user alone. */
export function noteRunning(home: string, running: Running): void {
  forgetRunning(home);
  writeFileSync(fileOf(home), JSON.stringify(running), { flag: 'wx', mode: 0o600 });
}

/** Forgets what was noted. @param secret of the desk that ends: what another one has noted stays. */
export function forgetRunning(home: string, secret?: string): void {
  if (secret === undefined || readRunning(home)?.secret === secret) rmSync(fileOf(home), { force: true });
}

/** What is noted of a folder; undefined where nothing is, or another user wrote it. It may have ended meanwhile. */
export function readRunning(home: string): Running | undefined {
  const file = fileOf(home);
  try {
    const { uid, mode } = lstatSync(file);
    const isOwn = process.getuid === undefined || (uid === process.getuid() && (mode & 0o077) === 0);
    return isOwn ? runningSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  } catch {
    return undefined;
  }
}

/** The path at which a running desk gives a new ticket to whoever knows its secret. */
export const RENEWAL = '/ve-moi';

/** A new address of a desk that runs; undefined where it has ended. */
export async function renewedAddress({ port, secret }: Running): Promise<string | undefined> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${RENEWAL}`, {
      method: 'POST',
      headers: { authorization: `desk ${secret}` },
      signal: AbortSignal.timeout(5_000),
    });
    return response.ok
      ? z.strictObject({ address: z.url() }).parse(await response.json()).address
      : undefined;
  } catch {
    return undefined;
  }
}
