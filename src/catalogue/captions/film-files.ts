import type { Kind } from '../../model/kinds.ts';
import { conflictMarks } from '../conflict-marks.ts';
import { readText } from '../files.ts';
import type { Issue } from '../issues.ts';
import { signIssues } from '../signs.ts';
import { type Cue, parseVtt } from './parse-vtt.ts';

/** What a file beside a publication's words is: its film or sound, or the captions in a language. */
export interface FilmPart {
  captions?: string;
}

const FILM = /^(?:phim\.(?:mp4|webm)|tieng\.(?:mp3|m4a|ogg|opus))$/;
const CAPTIONS = /^phude\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.vtt$/;

/** Undefined where the file is none of these. */
export function filmPart(kind: Kind, name: string): FilmPart | undefined {
  if (kind !== 'publications') return undefined;
  const captions = CAPTIONS.exec(name)?.[1];
  if (captions !== undefined) return { captions };
  return FILM.test(name) ? {} : undefined;
}

/** The cues of a file of captions; what is wrong with it goes to the issues. */
export function readCaptions(path: string, file: string, issues: Issue[]): Cue[] {
  const { text, issue } = readText(path, file);
  const refused = issue ? [issue] : conflictMarks(text, file);
  issues.push(...refused);
  if (refused.length > 0) return [];
  const { cues, issues: mistakes } = parseVtt(text, file);
  issues.push(...signIssues(text, file), ...mistakes);
  return cues;
}
