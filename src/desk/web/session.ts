import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** So many different wrong tokens end the session: whoever guesses gets no sixth try. */
const MOST_WRONG = 5;

const newToken = () => randomBytes(32).toString('base64url');
const digest = (token: string) => createHash('sha256').update(token).digest();
const same = (token: string, digested: Buffer) => timingSafeEqual(digest(token), digested);

/** Who may use the desk: whoever came with the one-time ticket that was shown where the desk was started. */
export class DeskSession {
  /** What documents and assets are asked with, in a cookie that no script can read. */
  readonly cookie = newToken();
  /** What the API is asked with besides, in a header that no other page can send. */
  readonly apiToken = newToken();
  /** What another start of the desk on this machine asks for a new ticket with. */
  readonly secret = newToken();
  readonly #cookie = digest(this.cookie);
  readonly #apiToken = digest(this.apiToken);
  readonly #secret = digest(this.secret);
  readonly #ended: () => void;
  readonly #wrong = new Set<string>();
  #ticket: Buffer | undefined;

  /** @param ended is called once, when too many wrong tokens came. */
  constructor(ended: () => void) {
    this.#ended = ended;
  }

  get isEnded(): boolean {
    return this.#wrong.size >= MOST_WRONG;
  }

  /** A ticket that lets in once; the one before it lets in nobody any more. */
  newTicket(): string {
    const ticket = newToken();
    this.#ticket = digest(ticket);
    return ticket;
  }

  /** Whether a ticket lets in; it is used up by that. */
  takeTicket(ticket: string): boolean {
    const isRight = this.#ticket !== undefined && same(ticket, this.#ticket);
    if (isRight) this.#ticket = undefined;
    return this.#counted(ticket, isRight);
  }

  /** A cookie of a former desk at this port is none of a guesser: it is not counted. */
  holdsCookie(cookie: string): boolean {
    return !this.isEnded && same(cookie, this.#cookie);
  }

  holdsApiToken(token: string): boolean {
    return this.#counted(token, same(token, this.#apiToken));
  }

  holdsSecret(secret: string): boolean {
    return this.#counted(secret, same(secret, this.#secret));
  }

  /** The same wrong token again, as from a window of a former desk, counts once. */
  #counted(token: string, isRight: boolean): boolean {
    if (this.isEnded) return false;
    if (!isRight) {
      this.#wrong.add(digest(token).toString('base64'));
      if (this.isEnded) this.#ended();
    }
    return isRight;
  }
}
