import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** The serial line of a machine: what somebody at its keyboard types, and what stands on its screen. */
export class SerialLine {
  readonly #socket: Socket;
  #text = '';

  constructor(path: string) {
    this.#socket = connect(path);
    this.#socket.setEncoding('latin1');
    this.#socket.on('data', (part: string) => (this.#text += part));
    // It goes with the machine.
    this.#socket.on('error', () => undefined);
  }

  /** What came since the last call, as it reads on paper. */
  take(): string {
    const text = readable(this.#text);
    this.#text = '';
    return text;
  }

  type(keys: string): void {
    this.#socket.write(keys);
  }

  /** Waits for words on the screen, pressing a key meanwhile. @returns what stands there. @throws Error with that. */
  async until(
    words: RegExp,
    { seconds, press }: { seconds: number; press?: string | undefined },
  ): Promise<string> {
    const end = performance.now() + seconds * 1000;
    while (performance.now() < end) {
      if (words.test(readable(this.#text))) return this.take();
      if (press !== undefined) this.type(press);
      await wait(150);
    }
    throw new Error(`no ${words} within ${seconds} s: ${this.take().slice(-300)}`);
  }

  close(): void {
    this.#socket.destroy();
  }
}

/** Without what moves the cursor and colours the letters. https://en.wikipedia.org/wiki/ANSI_escape_code#CSI_sequences */
export const readable = (text: string): string =>
  text
    .replace(/\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z0-9]|\x1b[a-zA-Z=>]/g, ' ')
    .replace(/[\x00-\x09\x0b-\x1f\x7f]/g, '')
    .replace(/ {2,}/g, ' ');
