import { Refusal } from '../build/refusal.ts';
import { KioskRefusal } from '../kiosk/refusal.ts';
import { KIOSK_USAGE, parseKioskArguments } from './kiosk-arguments.ts';
import { runCommand } from './run-command.ts';

/** Each loads what it needs by itself: what the report of the fleet needs takes twice as long to load as all else. */
const COMMANDS = {
  keys: async () => (await import('./kiosk/keys.ts')).runKeys,
  pack: async () => (await import('./kiosk/releases.ts')).runPack,
  agent: async () => (await import('./kiosk/agent.ts')).runAgent,
  verify: async () => (await import('./kiosk/releases.ts')).runVerify,
  usb: async () => (await import('./kiosk/releases.ts')).runUsb,
  serve: async () => (await import('./kiosk/serve.ts')).runServe,
  simulate: async () => (await import('./kiosk/simulate.ts')).runSimulate,
  deb: async () => (await import('./kiosk/deb.ts')).runDeb,
  trial: async () => (await import('./kiosk/trial.ts')).runTrialCommand,
  fleet: async () => (await import('./kiosk/fleet.ts')).runFleet,
};

await runCommand(
  async (desk) => {
    const kiosk = parseKioskArguments(desk.args);
    try {
      const run = await COMMANDS[kiosk.command]();
      return (await run(desk, kiosk)) ?? true;
    } catch (error) {
      throw error instanceof KioskRefusal ? new Refusal(error.message) : error;
    }
  },
  { usage: KIOSK_USAGE },
);
