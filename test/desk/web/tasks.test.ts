import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { type Task, Tasks } from '../../../src/desk/web/tasks.ts';
import { temporaryFolder } from '../temporary.ts';

const RUN_COMMAND = pathToFileURL(join(import.meta.dirname, '../../../src/desk/run-command.ts')).href;

let open: Tasks | undefined;
afterEach(() => open?.close());

/** Tasks over commands that are written here, and a way to wait for one. */
function desk(commands: Record<string, string>) {
  const folder = temporaryFolder();
  const seen: string[] = [];
  const waiting: (() => void)[] = [];
  const tasks = new Tasks({ cwd: folder, env: process.env }, (task) => {
    seen.push(`${task.name} ${task.state}${task.progress ? ` ${JSON.stringify(task.progress)}` : ''}`);
    for (const look of waiting) look();
  });
  open = tasks;
  const start = (name: string, writes = false, args: string[] = []) => {
    const script = join(folder, `${name}.mjs`);
    writeFileSync(script, commands[name] ?? '');
    return tasks.start({ name, title: name, script, args, writes });
  };
  const until = (is: () => boolean) =>
    new Promise<void>((done) => {
      const look = () => is() && done();
      waiting.push(look);
      look();
    });
  return { tasks, start, seen, ended: (task: Task) => until(() => task.state !== 'running'), until };
}

const framed = (body: string) =>
  `import { runCommand } from ${JSON.stringify(RUN_COMMAND)};
await runCommand(async ({ reporter, args, answer }) => { ${body} }, { usage: 'Cách dùng' });`;

describe('a command that is run from the desk', () => {
  it('gives its progress, what it says, and its answer as data and as text', async () => {
    const { start, ended, seen } = desk({
      one: framed(`
        await reporter.step('Đếm', async (progress) => { progress(1, 3); progress(3, 3); });
        reporter.complain('Chú ý.');
        answer({ words: args }, 'Đã đếm.');`),
    });
    const task = start('one', false, ['a b', '“ç”']);
    await ended(task);
    expect(task).toMatchObject({
      state: 'done',
      answer: { data: { words: ['a b', '“ç”'] }, text: 'Đã đếm.' },
    });
    expect(task.lines.join('\n')).toMatch(/✓ Đếm[\s\S]*Chú ý\./);
    expect(task.lines.join('\n')).not.toContain('Đã đếm.');
    expect(seen).toContain('one running {"title":"Đếm","done":3,"total":3}');
    expect(task.progress).toBeUndefined();
  });

  it('that finds mistakes, is used wrongly or does not start is told apart', async () => {
    const { start, ended } = desk({
      mistakes: framed('return false;'),
      misuse: `process.exit(2)`,
      broken: 'syntax error (',
    });
    const tasks = ['mistakes', 'misuse', 'broken'].map((name) => start(name));
    for (const task of tasks) await ended(task);
    expect(tasks.map(({ state }) => state)).toEqual(['mistakes', 'misuse', 'mistakes']);
    expect(tasks[2]?.lines.join('\n')).toContain('SyntaxError');
  });

  it('ends when it is asked to, and clears away what it has begun', async () => {
    const { tasks, start, ended, until } = desk({
      long: framed(`
        process.once('SIGTERM', () => { reporter.say('Đã dọn.'); process.exit(143); });
        reporter.say('Bắt đầu.');
        await new Promise((done) => setTimeout(done, 60_000));`),
    });
    const task = start('long');
    await until(() => task.lines.includes('Bắt đầu.'));
    expect(tasks.stop(task.id)).toBe(true);
    await ended(task);
    expect(task.state).toBe('stopped');
    expect(task.lines).toContain('Đã dọn.');
    expect(tasks.stop(task.id)).toBe(false);
  });

  it('ends with the desk, also where the desk is killed', async () => {
    const folder = temporaryFolder({
      'command.mjs': framed(`
        const { writeFileSync } = await import('node:fs');
        process.once('exit', () => writeFileSync('ended', ''));
        answer({}, 'x');
        await new Promise((done) => setTimeout(done, 60_000));`),
      'desk.mjs': `
        import { spawn } from 'node:child_process';
        const child = spawn(process.execPath, ['command.mjs'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
        child.once('message', () => process.kill(process.pid, 'SIGKILL'));`,
    });
    const { signal } = spawnSync(process.execPath, ['desk.mjs'], { cwd: folder });
    expect(signal).toBe('SIGKILL');
    await expect.poll(() => existsSync(join(folder, 'ended')), { timeout: 10_000 }).toBe(true);
  });
});

describe('two windows', () => {
  it('do not write at the same time; what only reads goes on beside it', async () => {
    const { tasks, start, ended } = desk({
      write: framed('await new Promise((done) => setTimeout(done, 300));'),
      read: framed("answer({}, 'x');"),
    });
    const first = start('write', true);
    expect(tasks.blocking(true)).toBe(first);
    expect(() => start('write', true)).toThrow();
    expect(tasks.blocking(false)).toBeUndefined();
    const reading = start('read');
    await Promise.all([ended(first), ended(reading)]);
    expect(tasks.blocking(true)).toBeUndefined();
    expect(tasks.all.map(({ name, state }) => `${name} ${state}`)).toEqual(['read done', 'write done']);
  });
});
