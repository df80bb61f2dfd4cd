import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Milliseconds without a request after which the code is asked for again. */
const LASTS = 600_000;

const digest = (token: string) => createHash('sha256').update(token).digest();

/** The one technician who gave the code. A new one ends the former; the end of this program ends all. */
export class Session {
  readonly #now: () => number;
  #token: Buffer | undefined;
  #until = 0;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  get isOpen(): boolean {
    return this.#token !== undefined && this.#now() < this.#until;
  }

  /** @returns the token that each request must carry. */
  open(): string {
    const token = randomBytes(32).toString('base64url');
    this.#token = digest(token);
    this.#until = this.#now() + LASTS;
    return token;
  }

  /** Whether the token holds; then it holds for another ten minutes. */
  check(token: string): boolean {
    if (!this.#token || !this.isOpen || !timingSafeEqual(digest(token), this.#token)) return false;
    this.#until = this.#now() + LASTS;
    return true;
  }

  close(): void {
    this.#token = undefined;
  }
}
