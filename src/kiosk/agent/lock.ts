import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { sha256 } from '../format/hash.ts';
import { KioskRefusal } from '../refusal.ts';

/**
 * One updater a store. The lock is a listening socket, so the system itself gives it back when its holder dies,
 * also by kill -9: nothing is left to be judged stale.
 * @returns what gives it back. @throws KioskRefusal `busy`
 */
export async function takeLock(root: string): Promise<() => Promise<void>> {
  const address = lockAddress(sha256(realOf(root)).slice(0, 32));
  for (let attempt = 0; ; attempt++) {
    const server = await listen(address);
    if (server) return () => new Promise((done) => server.close(() => done()));
    // Only where sockets are files can one outlive its process.
    if (address.startsWith('\0') || process.platform === 'win32' || attempt > 0 || (await answers(address)))
      throw new KioskRefusal('busy');
    rmSync(address, { force: true });
  }
}

/** The store itself may be absent yet. */
function realOf(root: string): string {
  try {
    return realpathSync(root);
  } catch {
    return join(realpathSync(dirname(root)), basename(root));
  }
}

function lockAddress(id: string): string {
  if (process.platform === 'linux') return `\0cua-ngo-kiosk-${id}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\cua-ngo-kiosk-${id}`;
  return join(tmpdir(), `cua-ngo-kiosk-${id}.sock`);
}

function listen(address: string): Promise<Server | undefined> {
  return new Promise((done, failed) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? done(undefined) : failed(error),
    );
    server.listen(address, () => {
      server.unref();
      done(server);
    });
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(address, () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}
