import type { RunProgram } from '../programs.ts';
import { needSuccess } from './network-state.ts';

const ORDERS = {
  machine: ['reboot'],
  display: ['restart', 'cua-ngo-display.service'],
  update: ['start', 'cua-ngo-update.service'],
} as const;

/** Tells systemd, without waiting for it: the one who asks may be restarted by it. @throws ServiceFault */
export async function order(run: RunProgram, what: keyof typeof ORDERS): Promise<void> {
  const args = ['--no-block', '--no-ask-password', ...ORDERS[what]];
  needSuccess(await run('systemctl', args), 'Máy không nhận lệnh');
}
