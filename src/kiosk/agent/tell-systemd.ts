import { spawn } from 'node:child_process';

/** Milliseconds between two words, at most: several of them within the time that systemd waits for a start. */
const MOST = 20_000;

/**
 * Ready and alive, as `Type=notify` and `WatchdogSec=` ask. Both are told each time: what is told while systemd reads its
 * units anew is lost when that takes longer than the teller lives, and an agent that serves would be ended as one that
 * never came to it.
 */
export function tellSystemd(
  { NOTIFY_SOCKET, WATCHDOG_USEC }: NodeJS.ProcessEnv = process.env,
  program = '/usr/bin/systemd-notify',
): NodeJS.Timeout | undefined {
  if (!NOTIFY_SOCKET) return undefined;
  const tell = () =>
    spawn(program, ['--ready', 'WATCHDOG=1'], { stdio: 'ignore' }).on('error', () => undefined);
  tell();
  // Microseconds; half of them is what systemd recommends.
  return setInterval(tell, Math.min(MOST, Number(WATCHDOG_USEC ?? Infinity) / 2000)).unref();
}
