import { FACTS, type ProvinceFiles, photo, place } from '../../support/province.ts';

/**
 * A slip as an editor makes it: what was done, the files, and all that is told, in any order, each as
 * `path:line error|warning a piece of the sentence` (`-` for no line; pieces of one sentence are parted by ` … `).
 * Nothing told: a neighbour that is right and must pass.
 */
export type Slip = [what: string, files: ProvinceFiles, ...told: string[]];

export const VI = 'places/bai-mau/index.vi.md';

/** A place with such a body, whose first line is line 10, and what is told of that file. */
export const inBody = (body: string, ...told: string[]): Slip => [
  body,
  { [VI]: place('', body), ...PICTURE },
  ...told.map((text) => `${VI}:${text}`),
];

/** A place with such lines in its front matter, of which the first is line 4. */
export const inFront = (front: string, ...told: string[]): Slip => [
  front,
  { [VI]: place(front) },
  ...told.map((text) => `${VI}:${text}`),
];

/** A place in whose facts `from` is replaced by `to`; `type` is line 4. */
export const inFacts = (from: string, to: string, ...told: string[]): Slip => [
  `${to} for ${from}`,
  { [VI]: place('', '', FACTS.replace(from, to)) },
  ...told.map((text) => `${VI}:${text}`),
];

/** A whole Vietnamese file. */
export const asFile = (text: string, ...told: string[]): Slip => [
  text,
  { [VI]: text },
  ...told.map((words) => `${VI}:${words}`),
];

/** A photo `anh-1` that is whole. */
export const PICTURE: ProvinceFiles = {
  'photos/anh-1/index.vi.md': photo(),
  'photos/anh-1/photo.jpg': 'only its place is looked at here',
};
