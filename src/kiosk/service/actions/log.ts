import type { ProgramLimits, RunProgram } from '../programs.ts';
import { needSuccess } from './network-state.ts';

/** The kiosk's own units, and the network's, whose words say why it does not connect. */
const UNITS = ['-u', 'cua-ngo-*', '-u', 'NetworkManager.service'];

/** @param lines newest ones, oldest first. @throws ServiceFault */
export async function readLog(run: RunProgram, lines: number, limits: ProgramLimits = {}): Promise<string> {
  const args = [...UNITS, '-n', String(lines), '--no-pager', '-o', 'short-iso'];
  const text = needSuccess(await run('journalctl', args, limits), 'Không đọc được nhật ký');
  // Nothing but letters, lines and tabs.
  return text.replace(/[\x00-\x08\x0b-\x1f\x7f]/g, '');
}
