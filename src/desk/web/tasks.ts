import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { STOP, type Told } from '../tell-parent.ts';

/** A command that was started from the desk, as its windows show it. */
export interface Task {
  id: number;
  /** As its button is called in `commands.ts`. */
  name: string;
  title: string;
  /** What the page gave with its order, for another order of the same. */
  given?: unknown;
  state: 'running' | 'done' | 'mistakes' | 'misuse' | 'stopped';
  /** Where it stands. */
  progress?: { title: string; done: number; total?: number };
  /** What it has said, line by line. */
  lines: string[];
  /** What came of it: the data that it gives to machines, and the text for a person. */
  answer?: { data: object; text: string };
}

export interface Start {
  name: string;
  title: string;
  /** Absolute path of the command's script. */
  script: string;
  args: readonly string[];
  given?: unknown;
  /** Commands that write content, or one output folder, never run side by side. */
  writes: boolean;
}

/** Lines of one task that are kept; a build says about forty. */
const MOST_LINES = 2000;
/** Ended tasks that are remembered. */
const MOST_ENDED = 20;
/** Milliseconds until a command that does not hear is ended all the same. */
const PATIENCE = 10_000;

const ENDS: Readonly<Record<number, Task['state']>> = {
  0: 'done',
  2: 'misuse',
  130: 'stopped',
  143: 'stopped',
};

/** Runs the commands of the desk, each in a process of its own: one that fails or is stopped takes nothing along. */
export class Tasks {
  readonly #cwd: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #changed: (task: Task) => void;
  readonly #running = new Map<number, { task: Task; child: ChildProcess; writes: boolean }>();
  readonly #ended: Task[] = [];
  #last = 0;

  /** @param changed is told of each change of a task. */
  constructor({ cwd, env }: { cwd: string; env: NodeJS.ProcessEnv }, changed: (task: Task) => void) {
    this.#cwd = cwd;
    this.#env = env;
    this.#changed = changed;
  }

  /** Those that run and those that ended last, the newest first. */
  get all(): Task[] {
    return [...[...this.#running.values()].map(({ task }) => task), ...this.#ended].sort(
      (a, b) => b.id - a.id,
    );
  }

  /** The task that a new one would have to wait for. */
  blocking(writes: boolean): Task | undefined {
    return writes ? [...this.#running.values()].find((one) => one.writes)?.task : undefined;
  }

  /** @throws Error where `blocking` names another. */
  start({ name, title, script, args, given, writes }: Start): Task {
    if (this.blocking(writes)) throw new Error('Another command is writing.');
    const task: Task = { id: ++this.#last, name, title, given, state: 'running', lines: [] };
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {
      cwd: this.#cwd,
      env: this.#env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      windowsHide: true,
    });
    this.#running.set(task.id, { task, child, writes });
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream as NodeJS.ReadableStream }).on('line', (line) => {
        if (task.lines.length < MOST_LINES) task.lines.push(line);
        this.#changed(task);
      });
    child.on('message', (told: Told) => {
      if (told.kind === 'answer') task.answer = { data: told.data, text: told.text };
      else
        task.progress = {
          title: told.title,
          done: told.done,
          ...(told.total !== undefined && { total: told.total }),
        };
      this.#changed(task);
    });
    const end = (state: Task['state']) => {
      if (!this.#running.delete(task.id)) return;
      task.state = state;
      delete task.progress;
      this.#ended.unshift(task);
      this.#ended.length = Math.min(this.#ended.length, MOST_ENDED);
      this.#changed(task);
    };
    child.once('error', (error) => {
      task.lines.push(String(error));
      end('mistakes');
    });
    child.once('close', (code) => end(code === null ? 'stopped' : (ENDS[code] ?? 'mistakes')));
    this.#changed(task);
    return task;
  }

  /** Asks a task to end; whether there is one. */
  stop(id: number): boolean {
    const one = this.#running.get(id);
    if (!one) return false;
    if (one.child.connected) one.child.send(STOP);
    // A command that writes is never cut off in the middle.
    if (!one.writes) setTimeout(() => one.child.kill('SIGKILL'), PATIENCE).unref();
    return true;
  }

  /** Ends all, as the desk does. */
  close(): Promise<void> {
    const ends = [...this.#running.values()].map(
      ({ child }) => new Promise<void>((done) => child.once('close', () => done())),
    );
    for (const id of this.#running.keys()) this.stop(id);
    return Promise.all(ends).then(() => undefined);
  }
}
