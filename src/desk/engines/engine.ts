/** The engines of browsers in which the pages are tried: of Chrome and Edge, of Firefox, of Safari and every iPhone. */
export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof ENGINES)[number];

export interface EngineOptions {
  /** Size of letters that the reader has chosen in their browser, in CSS pixels; absent: 16. */
  fontSize?: number;
}

/** One page of an engine: what all three can do, so that one test runs in each. */
export interface EnginePage {
  /** Opens an address and waits until it is loaded. */
  goto(url: string): Promise<void>;
  /** Sets the room of the page, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /**
   * Runs a function in the page. It stands by itself: only what it is given can be used inside.
   * @param input anything that survives JSON.
   * @returns what the function gives, after its promise, through JSON.
   */
  evaluate<In, Out>(work: (input: In) => Out | Promise<Out>, input: In): Promise<Out>;
  /** What is seen, as PNG. */
  screenshot(): Promise<Uint8Array>;
  /** The page as PDF (A4); absent where the engine's driver cannot print. */
  print?(): Promise<Uint8Array>;
}

export interface Engine {
  name: EngineName;
  /** How many pages may be worked with at the same time. */
  pages: readonly EnginePage[];
  close(): Promise<void>;
}

/** A function and its input as an expression whose value is a string of JSON, or a promise of one. */
export const asExpression = (work: (input: never) => unknown, input: unknown): string =>
  `Promise.resolve((${work})(${JSON.stringify(input) ?? 'undefined'})).then((value) => JSON.stringify(value) ?? 'null')`;
