import { createSharedPlace } from '../language/shared-place.ts';

/** Whoever waits for the pages of the records. */
export interface PageSink {
  /** How many there will be. */
  expect(pages: number): void;
  /** Takes a page by its address from the root; it is not rendered where the former one still is what it would be. */
  take(address: string, render: () => Promise<string>): Promise<void>;
}

const sink = createSharedPlace<PageSink>('page-sink');

export const pageSink = sink.get;
export const setPageSink = sink.set;
