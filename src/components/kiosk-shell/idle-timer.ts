/** Seconds. */
export interface IdleTimes {
  /** Without a touch or a key, until the warning. */
  idle: number;
  /** That the warning gives to answer. */
  warning: number;
  /** That a film or a reading voice may hold the timer, counted from the last touch. */
  hold: number;
}

export type IdleState = { kind: 'in-use' } | { kind: 'warning'; left: number } | { kind: 'over' };

/** When a visitor has gone: told of touches, asked now and then. Knows no clock; all times are seconds of one. */
export class IdleTimer {
  readonly #times: IdleTimes;
  #touched: number;
  #quietSince: number;
  #warnedAt: number | undefined;

  constructor(times: IdleTimes, now: number) {
    this.#times = times;
    this.#touched = now;
    this.#quietSince = now;
  }

  /** While the warning stands only its buttons count: a touch that closed it would fall through to the page. */
  touch(now: number): void {
    if (this.#warnedAt === undefined) this.answer(now);
  }

  /** The visitor wants to go on. */
  answer(now: number): void {
    this.#warnedAt = undefined;
    this.#touched = now;
    this.#quietSince = now;
  }

  /** @param isBusy something plays that they may be watching or listening to. */
  look(now: number, isBusy: boolean): IdleState {
    const { idle, warning, hold } = this.#times;
    if (this.#warnedAt === undefined) {
      if (isBusy && now - this.#touched < hold) this.#quietSince = now;
      if (now - this.#quietSince < idle) return { kind: 'in-use' };
      // However long the page slept, the warning is shown for its whole time.
      this.#warnedAt = now;
    }
    const left = this.#warnedAt + warning - now;
    return left > 0 ? { kind: 'warning', left: Math.ceil(left) } : { kind: 'over' };
  }
}
