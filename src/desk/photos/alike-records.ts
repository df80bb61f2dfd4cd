import type { PhotosOutcome } from './photos-text.ts';

/** Two records of pictures that are nearly the same, by their ids. */
export interface AlikeRecords {
  /** Of what was taken in now. */
  taken: string;
  /** Of what was there before it. */
  other: string;
}

/** Each picture that was taken in beside those like it, among them others of the same drop. */
export function alikeRecords({ kept, alike }: Pick<PhotosOutcome, 'kept' | 'alike'>): AlikeRecords[] {
  const ids = new Map(kept.map(({ photo, record }) => [photo.path, record?.id]));
  return alike.flatMap(({ path, other, record }) => {
    const [taken, before] = [ids.get(path), record?.replace(/^photos\//, '') ?? ids.get(other)];
    return taken === undefined || before === undefined ? [] : [{ taken, other: before }];
  });
}
