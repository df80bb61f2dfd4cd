import { uptime } from '../agent/clock.ts';
import { bootId } from '../agent/state.ts';
import { readSettings, SETTINGS_FILES } from '../settings.ts';
import { exportLogTo } from './export-log.ts';
import { ServiceHelper } from './helper.ts';
import { listenForService } from './listen.ts';
import { programsIn } from './programs.ts';

/** Where the helper's own files lie on a kiosk: root's alone. */
export const SERVICE_FILES = {
  code: '/usr/lib/cua-ngo/service-code',
  tries: '/var/lib/cua-ngo-service/tries.json',
  /** Where a stick is bound while the log is written to it. */
  stick: '/run/cua-ngo-export/stick',
} as const;

type Log = (event: string, facts: Record<string, unknown>) => void;

/** `service-helper`: answers on the socket that systemd hands over, until nobody needs it. */
export async function runServiceHelper(log: Log): Promise<void> {
  const helper = new ServiceHelper({
    run: programsIn(),
    codeFile: SERVICE_FILES.code,
    triesFile: SERVICE_FILES.tries,
    settings: SETTINGS_FILES,
    clock: { uptime, boot: bootId },
    log,
  });
  // https://www.freedesktop.org/software/systemd/man/latest/sd_listen_fds.html
  await listenForService({ where: { fd: 3 }, helper, onIdle: () => process.exit(0) });
}

/** `service-export <device>`: writes the log to a stick. Its exit status is read by the helper. */
export async function runServiceExport(device: string): Promise<void> {
  const folder = SERVICE_FILES.stick;
  const { gate } = readSettings();
  process.exitCode = await exportLogTo({ run: programsIn(), device, gate, folder, now: new Date() });
}
