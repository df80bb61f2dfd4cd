/** Whoever waits for the pages of the records. */
export interface PageSink {
  /** How many there will be. */
  expect(pages: number): void;
  /** Takes a finished page by its address from the root. */
  write(address: string, html: string): void;
}

/** The pages run in a module graph of their own, but in this process: they find here who waits for them. */
const SINK = Symbol.for('cua-ngo.page-sink');
const shared = globalThis as { [SINK]?: PageSink | undefined };

export const pageSink = (): PageSink | undefined => shared[SINK];

export function setPageSink(sink: PageSink | undefined): void {
  shared[SINK] = sink;
}
