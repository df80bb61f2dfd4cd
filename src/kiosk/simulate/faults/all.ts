import type { Fault } from '../fault.ts';
import { AGENT_FAULTS } from './agent.ts';
import { BIT_FAULTS } from './bits.ts';
import { GATE_FAULTS } from './gate.ts';
import { FULL_DISK, MACHINE_FAULTS } from './machine.ts';
import { NETWORK_FAULTS } from './network.ts';
import { ODD_DISK_FAULTS } from './odd-disk.ts';
import { SIGNED_FAULTS } from './signed.ts';
import { STICK_FAULTS } from './stick.ts';

/** Every fault. @param mounts whether this process may mount, and so fill a disk. */
export const allFaults = (mounts: boolean): Fault[] => [
  ...NETWORK_FAULTS,
  ...SIGNED_FAULTS,
  ...BIT_FAULTS,
  ...STICK_FAULTS,
  ...GATE_FAULTS,
  ...MACHINE_FAULTS,
  ...AGENT_FAULTS,
  ...ODD_DISK_FAULTS,
  ...(mounts ? [FULL_DISK] : []),
];
