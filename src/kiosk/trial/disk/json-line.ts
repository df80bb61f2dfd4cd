import { connect, type Socket } from 'node:net';

export interface QemuEvent {
  event: string;
  data?: Record<string, unknown>;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Between two texts of the guest agent: what came before was for somebody else. */
const RESET = 0xff;

/**
 * Speaks as QEMU and its guest agent do: one JSON document a line, answers by the number of the question.
 * https://www.qemu.org/docs/master/interop/qmp-spec.html
 */
export class JsonLine {
  readonly events: QemuEvent[] = [];
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #rest = '';

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding('latin1');
    socket.on('data', (part: string) => this.#read(part));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The other side has gone.'));
      this.#waiting.clear();
    });
  }

  /** @param path of the other side's socket. @throws Error where nobody listens. */
  static connect(path: string): Promise<JsonLine> {
    return new Promise((resolve, reject) => {
      const socket = connect(path);
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new JsonLine(socket));
      });
    });
  }

  /** @returns what the other side answers. @throws Error with its words when it refuses, is silent for too long, or goes. */
  ask(command: string, given: Record<string, unknown> = {}, seconds = 30): Promise<unknown> {
    const id = ++this.#last;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const tooLate = setTimeout(
      () => reject(new Error(`${command}: no answer within ${seconds} s.`)),
      seconds * 1000,
    );
    this.#waiting.set(id, { resolve, reject });
    if (this.#socket.destroyed) reject(new Error('The other side has gone.'));
    else this.#socket.write(`${JSON.stringify({ execute: command, arguments: given, id })}\n`);
    return promise.finally(() => {
      clearTimeout(tooLate);
      this.#waiting.delete(id);
    });
  }

  /** Makes a guest agent forget half a question of whoever spoke before. */
  reset(): void {
    this.#socket.write(Buffer.of(RESET));
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(part: string): void {
    const lines = `${this.#rest}${part}`.replaceAll('\xff', '').split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') this.#take(parse(line));
  }

  #take(message: Record<string, unknown>): void {
    if (typeof message['event'] === 'string') this.events.push(message as unknown as QemuEvent);
    const waiting = this.#waiting.get(Number(message['id']));
    if ('return' in message) waiting?.resolve(message['return']);
    else if ('error' in message) {
      const { desc } = message['error'] as { desc?: string };
      waiting?.reject(new Error(desc ?? JSON.stringify(message['error'])));
    }
  }
}

/** @returns nothing of half a line that was begun for another. */
function parse(line: string): Record<string, unknown> {
  try {
    return JSON.parse(Buffer.from(line, 'latin1').toString());
  } catch {
    return {};
  }
}
