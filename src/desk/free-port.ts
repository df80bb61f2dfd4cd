import { createServer } from 'node:net';

/** How many ports after the wanted one are tried. */
const TRIES = 20;

/**
 * The wanted port, or the next one that nobody uses: asked before minutes of building, so that what the machine
 * refuses is told at once.
 * @throws Error with the machine's code, as ENOTFOUND for a host that is none.
 */
export async function freePort(host: string, wanted: number): Promise<number> {
  for (let port = wanted; ; port++) {
    try {
      await listen(host, port);
      return port;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || port >= Math.min(wanted + TRIES, 65535)) throw error;
    }
  }
}

function listen(host: string, port: number): Promise<void> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(port, host, () => server.close(() => done()));
  });
}
