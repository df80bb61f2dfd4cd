import type { RunProgram } from '../programs.ts';

/**
 * NetworkManager itself keeps what the network was and goes back to it after a time, whatever becomes of this program.
 * https://networkmanager.dev/docs/api/latest/gdbus-org.freedesktop.NetworkManager.html
 */
const MANAGER = [
  '--timeout=20',
  'call',
  'org.freedesktop.NetworkManager',
  '/org/freedesktop/NetworkManager',
  'org.freedesktop.NetworkManager',
];

/** Other checkpoints end; what is made after it is removed, what was not connected is disconnected. */
const DESTROY_ALL = 1;
const DELETE_NEW_CONNECTIONS = 2;
const DISCONNECT_NEW_DEVICES = 4;

/** @param seconds until it goes back by itself. @returns its object path; undefined when it was not made. */
export async function createCheckpoint(run: RunProgram, seconds: number): Promise<string | undefined> {
  const flags = DESTROY_ALL | DELETE_NEW_CONNECTIONS | DISCONNECT_NEW_DEVICES;
  // Of no device in particular: of all.
  const args = ['CheckpointCreate', 'aouu', '0', String(seconds), String(flags)];
  const { status, stdout } = await run('busctl', [...MANAGER, ...args]);
  return status === 0 ? /^o "(\/[\w/]+)"$/m.exec(stdout)?.[1] : undefined;
}

const call = async (run: RunProgram, ...args: string[]): Promise<boolean> =>
  (await run('busctl', [...MANAGER, ...args])).status === 0;

/** @param seconds counted from now. */
export const prolongCheckpoint = (run: RunProgram, path: string, seconds: number): Promise<boolean> =>
  call(run, 'CheckpointAdjustRollbackTimeout', 'ou', path, String(seconds));

/** The network stays as it is now. @returns false when it has gone back already. */
export const dropCheckpoint = (run: RunProgram, path: string): Promise<boolean> =>
  call(run, 'CheckpointDestroy', 'o', path);

/** Goes back at once. */
export const rollBack = (run: RunProgram, path: string): Promise<boolean> =>
  call(run, 'CheckpointRollback', 'o', path);
