import { type FSWatcher, watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issue } from '../../catalogue/issues.ts';
import type { StatusReport } from '../status-report.ts';
import { fieldAtLine } from './field-at-line.ts';
import type { Start, Task } from './tasks.ts';

/** A mistake with the field of the form at which it is mended. */
export type FoundIssue = Issue & { field?: string };

/** How the content stands, as every window shows it. */
export interface ContentState {
  /** Of the last check; undefined before there was one. */
  issues?: FoundIssue[];
  /** The board, of the last content without an error. */
  report?: StatusReport;
  /** True while the content has been edited since. */
  isOld: boolean;
  /** What a check could not say, as for a folder that is gone. */
  fault?: string;
}

/** Programs write a file in several steps, and several files at once; in milliseconds. */
const SETTLED = 400;

export interface ContentWatchOptions {
  contentDir: string;
  /** Runs a command to its end. */
  run: (start: Pick<Start, 'name' | 'args'>) => Promise<Task>;
  changed: (state: ContentState) => void;
  /** Asked before each check: what other programs have written is kept. */
  keep: () => void;
}

/** Checks the content whenever it changes, whoever changes it, and keeps what was found. */
export class ContentWatch {
  readonly #options: ContentWatchOptions;
  readonly #watcher: FSWatcher | undefined;
  #state: ContentState = { isOld: true };
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #isClosed = false;

  constructor(options: ContentWatchOptions) {
    this.#options = options;
    try {
      this.#watcher = watch(options.contentDir, { recursive: true }, (_, name) => {
        // What begins with a dot is a part that is still being written.
        if (!name?.split(/[\\/]/).some((step) => step.startsWith('.'))) this.touch();
      });
      this.#watcher.on('error', () => undefined);
    } catch {
      // A folder on a network may not tell of edits: what is saved here is told by `touch`.
    }
    this.touch();
  }

  get state(): ContentState {
    return this.#state;
  }

  /** The content has changed, or may have. */
  touch(): void {
    if (this.#isClosed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), SETTLED);
    if (!this.#state.isOld) this.#set({ ...this.#state, isOld: true });
  }

  async #look(): Promise<void> {
    if (this.#running) {
      // Once more after the one that runs: it may have read the half of an edit.
      await this.#running;
      return this.touch();
    }
    this.#running = this.#check().finally(() => (this.#running = undefined));
    await this.#running;
  }

  async #check(): Promise<void> {
    this.#set({ ...this.#state, isOld: true });
    this.#options.keep();
    const checked = await this.#options.run({ name: 'check', args: [] });
    const found = (checked.answer?.data as { issues?: Issue[] } | undefined)?.issues;
    if (!found) {
      const fault = checked.lines.join('\n');
      return this.#set({ ...this.#state, isOld: false, fault });
    }
    const issues = await Promise.all(found.map((issue) => this.#withField(issue)));
    const hasError = issues.some(({ level }) => level === 'error');
    const { report } = this.#state;
    this.#set({ issues, isOld: !hasError, ...(report && { report }) });
    if (hasError) return;
    const status = await this.#options.run({ name: 'status', args: [] });
    const next = (status.answer?.data as StatusReport | undefined) ?? report;
    this.#set({ issues, isOld: false, ...(next && { report: next }) });
  }

  async #withField(issue: Issue): Promise<FoundIssue> {
    const { file, line } = issue;
    if (line === undefined || !file.startsWith('content/')) return issue;
    const text = await readFile(join(this.#options.contentDir, file.slice('content/'.length)), 'utf8').catch(
      () => undefined,
    );
    const field = text === undefined ? undefined : fieldAtLine(text, line);
    return field === undefined ? issue : { ...issue, field };
  }

  #set(state: ContentState): void {
    if (this.#isClosed) return;
    this.#state = state;
    this.#options.changed(state);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#watcher?.close();
  }
}
