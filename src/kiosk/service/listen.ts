import { createServer, type ListenOptions, type Server, type Socket } from 'node:net';
import { ServiceFault } from './fault.ts';
import type { ServiceHelper } from './helper.ts';
import { MOST_REQUEST } from './protocol.ts';

/** Milliseconds that one may take to say what it wants, and without need of this program until it ends. */
const PATIENCE = 10_000;
const REST = 60_000;
/** Connections at once; the agent needs one. */
const MOST = 8;

export interface HelperServerOptions {
  /** `{ fd: 3 }` where systemd listens; a path in tests. */
  where: ListenOptions | { fd: number };
  helper: ServiceHelper;
  /** Called when nobody has needed it for a while: systemd starts it again with the next connection. */
  onIdle?(): void;
}

/** One line in, one line out, then the connection ends. */
export async function listenForService({ where, helper, onIdle }: HelperServerOptions): Promise<Server> {
  let [open, usedAt] = [0, performance.now()];
  // What was sent before the other side closed its own half is still answered.
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    open++;
    socket.once('close', () => {
      open--;
      usedAt = performance.now();
    });
    socket.on('error', () => socket.destroy());
    serve(socket, helper, open > MOST);
  });
  const rest = setInterval(() => {
    if (open > 0 || helper.isNeeded || performance.now() - usedAt < REST) return;
    clearInterval(rest);
    onIdle?.();
  }, 5000);
  rest.unref();
  server.once('close', () => clearInterval(rest));
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(where, done);
  });
  return server;
}

const BUSY = new ServiceFault('Máy đang bận việc trước.  → Đợi xong rồi thử lại.').message;

function serve(socket: Socket, helper: ServiceHelper, isTooMany: boolean): void {
  const end = (answer: unknown) => socket.end(`${JSON.stringify(answer)}\n`);
  if (isTooMany) return void end({ ok: false, kind: 'refused', message: BUSY });
  const parts: Buffer[] = [];
  let length = 0;
  const timer = setTimeout(() => socket.destroy(), PATIENCE);
  socket.once('close', () => clearTimeout(timer));
  let isWhole = false;
  // Without the end of its line it asked nothing.
  socket.once('end', () => isWhole || socket.destroy());
  socket.on('data', function take(part: Buffer) {
    const stop = part.indexOf(10);
    parts.push(stop < 0 ? part : part.subarray(0, stop));
    length += part.length;
    if (stop < 0 && length <= MOST_REQUEST) return;
    isWhole = true;
    socket.off('data', take).resume();
    clearTimeout(timer);
    // A line that is too long is refused like any other that is none of ours.
    const line = Buffer.concat(parts)
      .subarray(0, MOST_REQUEST + 1)
      .toString('utf8');
    void helper.answer(line).then(end);
  });
}
