import { Refusal } from '../build/refusal.ts';
import { KioskRefusal } from '../kiosk/refusal.ts';
import { runAgent } from './kiosk/agent.ts';
import { runDeb } from './kiosk/deb.ts';
import { runFleet } from './kiosk/fleet.ts';
import { runKeys } from './kiosk/keys.ts';
import { runPack, runUsb, runVerify } from './kiosk/releases.ts';
import { runServe } from './kiosk/serve.ts';
import { runSimulate } from './kiosk/simulate.ts';
import { runTrialCommand } from './kiosk/trial.ts';
import { KIOSK_USAGE, parseKioskArguments } from './kiosk-arguments.ts';
import { runCommand } from './run-command.ts';

const COMMANDS = {
  keys: runKeys,
  pack: runPack,
  agent: runAgent,
  verify: runVerify,
  usb: runUsb,
  serve: runServe,
  simulate: runSimulate,
  deb: runDeb,
  trial: runTrialCommand,
  fleet: runFleet,
};

await runCommand(
  async (desk) => {
    const kiosk = parseKioskArguments(desk.args);
    try {
      return (await COMMANDS[kiosk.command](desk, kiosk)) ?? true;
    } catch (error) {
      throw error instanceof KioskRefusal ? new Refusal(error.message) : error;
    }
  },
  { usage: KIOSK_USAGE },
);
