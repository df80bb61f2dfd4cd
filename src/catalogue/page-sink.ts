import { createSharedPlace } from './shared-place.ts';

/** Whoever waits for the pages of the records. */
export interface PageSink {
  /** How many there will be. */
  expect(pages: number): void;
  /** Takes a finished page by its address from the root. */
  write(address: string, html: string): void;
}

const sink = createSharedPlace<PageSink>('page-sink');

export const pageSink = sink.get;
export const setPageSink = sink.set;
