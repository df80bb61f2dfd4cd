import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface ProgramResult {
  /** Exit status; null when it was ended for taking too long, or could not be started. */
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface ProgramLimits {
  /** Milliseconds. */
  time?: number;
  /** Bytes of output that are kept: the last ones. */
  output?: number;
}

/** Starts one of the system's programs, without a shell. */
export type RunProgram = (
  name: ProgramName,
  args: readonly string[],
  limits?: ProgramLimits,
) => Promise<ProgramResult>;

export type ProgramName = 'nmcli' | 'busctl' | 'systemctl' | 'journalctl' | 'lsblk' | 'mount' | 'umount';

/** In English, so that answers can be read; nothing of this program's own environment. */
const ENVIRONMENT = { PATH: '/usr/sbin:/usr/bin', LC_ALL: 'C.UTF-8', SYSTEMD_PAGER: '', TERM: 'dumb' };

/** @param folder where the programs lie. Nothing is looked for elsewhere. */
export const programsIn =
  (folder = '/usr/bin'): RunProgram =>
  (name, args, { time = 20_000, output = 1_000_000 } = {}) =>
    new Promise((done) => {
      const child = spawn(join(folder, name), args, {
        env: ENVIRONMENT,
        cwd: '/',
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: time,
        killSignal: 'SIGKILL',
      });
      const [stdout, stderr] = [tailOf(child.stdout, output), tailOf(child.stderr, 4000)];
      child.once('error', ({ message }) => done({ status: null, stdout: '', stderr: message }));
      child.once('close', (status) => done({ status, stdout: stdout(), stderr: stderr() }));
    });

/** The last bytes that a stream gave, from the beginning of a letter on. */
function tailOf(stream: NodeJS.ReadableStream, most: number): () => string {
  let parts: Buffer[] = [];
  let length = 0;
  let isCut = false;
  const cut = () => {
    const bytes = Buffer.concat(parts);
    isCut ||= bytes.length > most;
    parts = [bytes.subarray(-most)];
    length = Math.min(length, most);
    return parts[0] as Buffer;
  };
  stream.on('data', (part: Buffer) => {
    parts.push(part);
    length += part.length;
    if (length > 2 * most) cut();
  });
  return () => {
    const bytes = cut();
    let start = 0;
    while (isCut && start < 4 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start++;
    return bytes.subarray(start).toString('utf8');
  };
}
