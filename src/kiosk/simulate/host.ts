import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join, normalize } from 'node:path';
import { parseRange } from '../../model/byte-range.ts';
import { endServer } from '../agent/site-server.ts';

/** Changes one answer: gives other bytes, or takes the answer over and gives true. */
export type Trick = (path: string, content: Buffer, response: ServerResponse) => Buffer | true | undefined;

export interface Host {
  url: string;
  /** The folder it serves; any static host would do. */
  folder: string;
  trick: Trick | undefined;
  /** Called at the first request after it was set. */
  onRequest: (() => void) | undefined;
  /** Told what is asked for, with its query. */
  onUrl?: (url: string) => void;
  /** Bytes sent since the last call, heads of answers included, and requests. */
  take(): { bytes: number; requests: number };
  close(): Promise<void>;
}

/** A static host with ranges, that can be told to misbehave. @param port 0: any that is free. */
export async function startHost(folder: string, port = 0): Promise<Host> {
  let requests = 0;
  let closedBytes = 0;
  let taken = 0;
  const sockets = new Set<Socket>();
  const total = () => closedBytes + [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0);
  const server = createServer((request, response) => {
    requests++;
    const { onRequest } = host;
    host.onRequest = undefined;
    onRequest?.();
    host.onUrl?.(request.url ?? '');
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    let content: Buffer;
    try {
      content = readFileSync(join(host.folder, path));
    } catch {
      response.writeHead(404, { 'content-length': 0 });
      return void response.end();
    }
    const changed = host.trick?.(path, content, response);
    if (changed === true) return;
    const body = changed ?? content;
    const range = parseRange(request.headers.range, body.length);
    if (range === 'unsatisfiable') {
      response.writeHead(416, { 'content-length': 0 });
      return void response.end();
    }
    const part = range ? body.subarray(range.start, range.end + 1) : body;
    response.writeHead(range ? 206 : 200, { 'content-length': part.length });
    response.end(part);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => {
      closedBytes += socket.bytesWritten;
      sockets.delete(socket);
    });
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const host: Host = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    folder,
    trick: undefined,
    onRequest: undefined,
    take() {
      const bytes = total() - taken;
      taken += bytes;
      const result = { bytes, requests };
      requests = 0;
      return result;
    },
    async close() {
      await endServer(server);
    },
  };
  return host;
}
