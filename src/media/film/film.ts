/** What a film or a sound is, as its own bytes tell. */
export interface FilmFacts {
  format: FilmFormat;
  /** Codes of the format for how pictures and sound are packed; absent: there are none. */
  video?: string;
  audio?: string;
  seconds: number;
  /** As shown, in px. */
  width?: number;
  height?: number;
  /** Whether it can be played while it still loads. */
  startsAtOnce: boolean;
  /** Whether it tells where it was filmed, and in which boxes of the file. */
  place?: { boxes: readonly Box[] };
}

export type FilmFormat = 'mp4' | 'webm' | 'mp3' | 'ogg';

/** A part of a file, in bytes from its beginning. */
export interface Box {
  at: number;
  length: number;
}

/** A file read in pieces: a film is larger than what should be held at once. */
export interface Source {
  size: number;
  /** Fewer bytes where the file ends. */
  read(at: number, length: number): Promise<Buffer>;
}

/** A file that is no film that can be published; the message is what an editor reads. */
export class FilmFault extends Error {}

export const CUT = 'Tệp bị cắt dở, hoặc hỏng.';
