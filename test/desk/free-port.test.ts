import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { freePort } from '../../src/desk/free-port.ts';

const HOST = '127.0.0.1';

async function takenPort(): Promise<number> {
  const other = createServer();
  await new Promise<void>((ready) => other.listen(0, HOST, ready));
  onTestFinished(() => void other.close());
  return (other.address() as { port: number }).port;
}

it('a port that is taken is passed over, one that is free is given back free', async () => {
  const taken = await takenPort();
  const port = await freePort(HOST, taken);
  expect(port).toBeGreaterThan(taken);
  expect(await freePort(HOST, port)).toBe(port);
  expect(await freePort(HOST, 0)).toBe(0);
});

it('what is no address of this machine is told at once', async () => {
  await expect(freePort('192.0.2.1', 0)).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' });
  await expect(freePort('khong-co.invalid', 0)).rejects.toMatchObject({ syscall: 'getaddrinfo' });
});
