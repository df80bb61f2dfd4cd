import type { DeskAnswer } from './route.ts';

/** A line now and then keeps what stands between from closing a quiet connection. */
const QUIET = 20_000; // ms

/** What the open windows are told, each as a line of JSON. */
export class Events<T> {
  readonly #windows = new Set<(event: T | undefined) => void>();

  tell(event: T): void {
    for (const window of this.#windows) window(event);
  }

  /** An answer that goes on until the window is gone. @param first what it is told at once. */
  stream(signal: AbortSignal, first: readonly T[]): DeskAnswer {
    return { status: 200, type: 'application/x-ndjson; charset=utf-8', body: this.#lines(signal, first) };
  }

  async *#lines(signal: AbortSignal, first: readonly T[]): AsyncGenerator<string> {
    const waiting: (T | undefined)[] = [...first];
    let wake = () => {};
    const add = (event: T | undefined) => {
      waiting.push(event);
      wake();
    };
    const beat = setInterval(() => add(undefined), QUIET);
    this.#windows.add(add);
    const end = () => wake();
    signal.addEventListener('abort', end);
    try {
      while (!signal.aborted) {
        const batch = waiting.splice(0);
        if (batch.length > 0)
          yield batch.map((event) => `${event === undefined ? '' : JSON.stringify(event)}\n`).join('');
        else await new Promise<void>((done) => (wake = done));
      }
    } finally {
      clearInterval(beat);
      this.#windows.delete(add);
      signal.removeEventListener('abort', end);
    }
  }
}
