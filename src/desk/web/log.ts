import { homedir } from 'node:os';

const MOST = 500;

/** What the desk has done, for a report of faults: no word of the content, and no name of the user in a path. */
export class DeskLog {
  readonly #lines: string[] = [];
  readonly #now: () => Date;

  constructor(now: () => Date = () => new Date()) {
    this.#now = now;
  }

  add(text: string): void {
    for (const line of withoutHome(text).split('\n'))
      this.#lines.push(`${this.#now().toISOString()} ${line}`);
    this.#lines.splice(0, Math.max(0, this.#lines.length - MOST));
  }

  get text(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }
}

/** A user's name is often in the path of their folder. */
export function withoutHome(text: string, home: string = homedir()): string {
  return home.length > 1 ? text.replaceAll(home, '~').replaceAll(home.replaceAll('\\', '/'), '~') : text;
}
