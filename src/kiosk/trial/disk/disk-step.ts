import type { Trial } from '../step.ts';
import type { DiskMachine } from './disk-machine.ts';

/** A trial on a whole machine, with its own kernel, loader, disk and ports. */
export interface DiskTrial extends Trial {
  machine: DiskMachine;
  /** Folder for images of sticks. */
  dir: string;
  /** Turns it on and leaves it to its loader. */
  turnOn(): Promise<void>;
}
