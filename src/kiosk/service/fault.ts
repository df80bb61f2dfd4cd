/** Why the page asks for the code again, waits, or only tells the technician. */
export type FaultKind = 'code' | 'wait' | 'session' | 'refused';

/** What could not be done and what to do instead, in Vietnamese, for the technician at the machine. */
export class ServiceFault extends Error {
  override readonly name = 'ServiceFault';
  readonly kind: FaultKind;
  /** Seconds until the next code is looked at. */
  readonly wait: number | undefined;

  constructor(message: string, kind: FaultKind = 'refused', wait?: number) {
    super(message);
    this.kind = kind;
    this.wait = wait;
  }
}
