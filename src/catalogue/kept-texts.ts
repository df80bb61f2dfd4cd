import { deserialize, serialize } from 'node:v8';
import type { Issue } from './issues.ts';
import { hashOf, type Keep, noteFile, readNote, saveNote } from './kept-note.ts';

interface Kept {
  /** Hash of the text. */
  text: string;
  value: Uint8Array;
}

/** What was made of whole files that hold nothing but their text: small ones, which are read each time. */
export interface KeptTexts {
  /**
   * What `make` gives, or gave of the same text without an issue.
   * @param make gives plain data, or nothing and issues.
   */
  read<T>(file: string, text: string, issues: Issue[], make: () => T | undefined): T | undefined;
  save(): void;
}

/** @param keep undefined: all is made anew. @param root absolute path of the content folder. */
export function openKeptTexts(keep: Keep | undefined, root: string): KeptTexts {
  if (!keep) return { read: (_file, _text, _issues, make) => make(), save() {} };
  const { code, now = Date.now() } = keep;
  const path = noteFile(keep, root, 'texts');
  const note = readNote<Kept>(path, code, now);
  const entries = new Map<string, Kept>();
  return {
    read<T>(file: string, text: string, issues: Issue[], make: () => T | undefined) {
      const hash = hashOf(text);
      const kept = note?.entries.get(file);
      if (kept?.text === hash) {
        entries.set(file, kept);
        return deserialize(kept.value) as T;
      }
      const before = issues.length;
      const value = make();
      if (value !== undefined && issues.length === before)
        entries.set(file, { text: hash, value: serialize(value) });
      return value;
    },
    save: () => saveNote(path, { key: code, begun: now, entries }, note),
  };
}
