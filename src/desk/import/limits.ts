/** What is read of a Word file at all. */
export const LIMITS = {
  /** Bytes of the file. A scanned annex has about 50 million. */
  mostBytes: 100e6,
  /** Bytes of all its parts together, unpacked. */
  mostUnpacked: 500e6,
  /** Parts: a text of 500 pages with 300 pictures has about 350. */
  mostParts: 2000,
  /** Bytes of one part of XML, unpacked: a text of 500 pages has about 8 million. */
  mostXml: 64e6,
  /** Elements of one part. */
  mostElements: 1_000_000,
  /** How deep elements may stand within one another: Word itself does not go beyond 60. */
  deepest: 200,
  /** Time for one file, in milliseconds. */
  timeLimitMs: 120_000,
  /** Time for LibreOffice to open a file and save it anew, in milliseconds; its first start takes 20 seconds. */
  officeLimitMs: 180_000,
};
export type Limits = typeof LIMITS;

export type FaultCode =
  | 'missing'
  | 'too-heavy'
  | 'no-zip'
  | 'encrypted'
  | 'bomb'
  | 'unsafe-names'
  | 'damaged'
  | 'doctype'
  | 'no-word'
  | 'too-slow'
  | 'crashed';

/** A file that is not read at all. */
export class WordFault extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode) {
    super(code);
    this.code = code;
  }
}
