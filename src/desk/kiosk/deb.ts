import type { KioskArguments } from '../kiosk-arguments.ts';
import { Refusal } from '../refusal.ts';
import type { Desk } from '../run.ts';

export function runDeb(_desk: Desk, _kiosk: KioskArguments): void {
  throw new Refusal('Chưa có.');
}
