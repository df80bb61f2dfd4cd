/** What is taken in at all. */
export const LIMITS = {
  /** Bytes of a file; a photo of 100 megapixels has 40 to 60 million. */
  mostBytes: 100e6,
  /** Telephones take up to 108 megapixels with one press of the button; above that a file is taken for a bomb. */
  mostPixels: 120e6,
  /** Of a HEIC, whose decoder holds a picture three times over: 48 megapixels are the most an iPhone takes. */
  mostHeicPixels: 60e6,
  /** Time for one file, in milliseconds: a HEIC of 48 megapixels took 70 seconds on a machine with ten times too much to do. */
  timeLimitMs: 180_000,
  /** Memory of the process that decodes, in bytes: that HEIC took 1.1 billion, a JPEG of its size 0.4. */
  mostMemory: 1.5e9,
};
export type Limits = typeof LIMITS;

/**
 * The longer side of a picture that is kept, in px: twice the widest rendition (2,400 px), so that any part of it can be
 * shown as wide as a window, and enough for a printed A4 (3,508 px). What a camera gives beyond that only makes the folder
 * heavy: thousands of such pictures are copied, kept in history and backed up.
 */
export const LONGEST_SIDE = 4800;

/** Below this a picture looks soft on large screens and in print; px on the longer side. */
export const SMALL_SIDE = 2000;
