import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { explainFault } from '../../src/desk/machine-fault.ts';
import { serveFolder } from '../../src/desk/serve.ts';
import { temporaryFolder } from './temporary.ts';

const faultOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return explainFault(error);
  }
  return 'no fault';
};
const coded = (code: string, more = {}) => Object.assign(new Error(code), { code, ...more });

describe('a fault of the machine', () => {
  it.each([
    'ENOSPC',
    'EDQUOT',
    'EROFS',
    'EACCES',
    'EPERM',
    'EMFILE',
    'ENFILE',
    'EIO',
    'ENOTFOUND',
    'EADDRINUSE',
    'EADDRNOTAVAIL',
  ])('is told in Vietnamese, with what to do: %s', (code) => {
    expect(explainFault(coded(code))).toMatch(/^\p{Lu}[\s\S]*\. {2}→ \p{Lu}[\s\S]*\.$/u);
  });

  it('names the file or folder', () => {
    const dir = temporaryFolder({ file: '' });
    expect(faultOf(() => mkdirSync(join(dir, 'file', 'dist'), { recursive: true }))).toContain(
      join(dir, 'file'),
    );
    expect(explainFault(coded('ENOSPC', { path: '/x/dist' }))).toContain('/x/dist');
  });

  it('is found within what libraries make of it', () => {
    const wrapped = new Error('Could not write', {
      cause: new AggregateError([new Error('x'), coded('ENOSPC')]),
    });
    expect(explainFault(wrapped)).toContain('Ổ đĩa đã đầy');
  });

  it('is known where Node gives another code for it', () => {
    const made = coded('ENOENT', { syscall: 'mkdir', path: '/ro/dist' });
    expect(explainFault(made)).toMatch(/chỉ đọc.*/);
    const removed = (text: string) =>
      Object.assign(new Error(`, Unknown error: ${text} '/x'`), {
        code: '',
        errno: -4094,
        syscall: 'rm',
        path: '/x',
      });
    expect(explainFault(removed('Too many open files'))).toContain('quá nhiều tệp');
    expect(explainFault(removed('Read-only file system'))).toContain('(/x)');
  });

  it('is not made of a defect', () => {
    const loop = new Error('x');
    loop.cause = loop;
    for (const error of [
      new TypeError('x'),
      coded('ERR_INVALID_ARG_TYPE'),
      coded('constructor'),
      loop,
      'x',
      undefined,
    ])
      expect(explainFault(error)).toBeUndefined();
    expect(faultOf(() => readFileSync(join(temporaryFolder(), 'nowhere')))).toBeUndefined();
  });

  it('is told of a port that is taken, a host that is none, and one of another machine', async () => {
    const other = createServer();
    await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
    onTestFinished(() => void other.close());
    const { port } = other.address() as { port: number };
    const told = (options: { host: string; port?: number }) =>
      serveFolder(temporaryFolder(), options).then(
        (server) => server.close(),
        (error: unknown) => explainFault(error),
      );
    expect(await told({ host: '127.0.0.1', port })).toContain(`cổng ${port}`);
    expect(await told({ host: '192.0.2.1' })).toContain('192.0.2.1');
    expect(await told({ host: 'khong-co.invalid' })).toMatch(/khong-co\.invalid.*HOST/);
    expect(explainFault(coded('EACCES', { syscall: 'listen', address: '::1', port: 80 }))).toContain(
      'PORT từ 1024',
    );
  });
});

it('a reader who stops reading ends a command without a word', async () => {
  const root = join(import.meta.dirname, '..', '..');
  const script = join(temporaryFolder(), 'say.ts');
  writeFileSync(
    script,
    `import { runCommand } from ${JSON.stringify(join(root, 'src/desk/run-command.ts'))};
     await runCommand(async ({ reporter }) => {
       for (let line = 0; line < 20_000; line++) {
         reporter.say('x'.repeat(100));
         if (line % 100 === 0) await new Promise(setImmediate);
       }
       return true;
     });`,
  );
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script]);
  child.stdout.once('data', () => child.stdout.destroy());
  let complaints = '';
  child.stderr.on('data', (text) => (complaints += text));
  await new Promise((done) => child.on('close', done));
  expect(complaints).toBe('');
});
