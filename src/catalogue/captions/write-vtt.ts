import type { Cue } from './parse-vtt.ts';

/**
 * Cues as a WebVTT file with nothing in it but times and escaped text.
 * @param breakWords puts U+200B between the words of scripts without spaces: players break lines as they can.
 */
export function writeVtt(cues: readonly Cue[], breakWords: (text: string) => string): string {
  const blocks = cues.map(
    ({ start, end, text }) => `${timeText(start)} --> ${timeText(end)}\n${escapeVtt(breakWords(text))}\n`,
  );
  return `WEBVTT\n\n${blocks.join('\n')}`;
}

/** `-->` would end the text, and an empty line the cue. */
const escapeVtt = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(/\n+/g, '\n');

function timeText(seconds: number): string {
  const ms = Math.round(seconds * 1000);
  const part = (value: number, digits: number) => String(Math.floor(value)).padStart(digits, '0');
  return `${part(ms / 3_600_000, 2)}:${part((ms / 60_000) % 60, 2)}:${part((ms / 1000) % 60, 2)}.${part(ms % 1000, 3)}`;
}
