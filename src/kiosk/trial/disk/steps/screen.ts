import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NAMES } from '../../../install/names.ts';
import { expectThat, lastWords, type Step, shown, until } from '../../step.ts';
import type { DiskTrial } from '../disk-step.ts';
import { countColours } from '../picture.ts';

const DISPLAY = 'cua-ngo-display.service';

export const SCREEN_STEP: Step<DiskTrial> = {
  title: 'Chromium trong cage chiếu trang lên màn hình thật của máy',
  english: "Cage and Chromium, as shipped, draw the page on the machine's own screen, and it beats",
  async work(trial) {
    const { machine, dir, patience } = trial;
    const beat = await until(
      180 * patience,
      () => /"at":[\d.]+/.exec(machine.ask(`cat ${NAMES.run}/beat.json`).text)?.[0],
      () => `no beat; ${shown(machine, DISPLAY, 'SubState')} ${lastWords(machine, DISPLAY, 12)}`,
    );
    const file = join(dir, 'screen.ppm');
    const colours = await until(
      30 * patience,
      async () => {
        await machine.qemu.control.ask('screendump', { filename: file });
        const count = countColours(readFileSync(file));
        return count > 16 ? count : undefined;
      },
      () => 'the screen is empty',
    );
    const seen = `${beat}; ${shown(machine, DISPLAY, 'NRestarts')} restarts; a picture of ${colours} colours; getty ${shown(machine, 'getty@tty1.service', 'ActiveState')}`;
    expectThat(shown(machine, DISPLAY, 'NRestarts') === '0', `${seen} ${lastWords(machine, DISPLAY, 8)}`);
    return seen;
  },
};
