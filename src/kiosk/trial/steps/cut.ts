import { setTimeout as wait } from 'node:timers/promises';
import { SETTINGS_FILES } from '../../settings.ts';
import { expectThat, page, type Step, shown, type Trial, until } from '../step.ts';
import { emptyStore, expectRelease, publish, setPace, update } from './releases.ts';

const UPDATE = 'cua-ngo-update.service';
/** Milliseconds after the beginning of the update: while it looks and fetches, while it builds and switches, and after. */
const MOMENTS = [150, 350, 700];

export const RESTART_STEP: Step = {
  title: 'Khởi động lại: máy chiếu bản đã có',
  english: 'After a restart the machine shows what it had',
  async work(trial) {
    await trial.restart('shutDown');
    await untilServing(trial);
    return expectRelease(trial, 'newer');
  },
};

export const CUT_STEPS: readonly Step[] = MOMENTS.map(
  (moment): Step => ({
    title: `Mất điện ${moment} ms sau khi bắt đầu cập nhật`,
    english: `Power cut ${moment} ms into an update: exactly the old or the new release, and the next update is taken`,
    async work(trial) {
      await emptyToOld(trial);
      publish(trial, 'new');
      trial.machine.tell(`systemctl start --no-block ${UPDATE}`);
      await wait(moment * trial.patience);
      await trial.restart('cut');
      await untilServing(trial);
      const { status, release } = page(trial.machine, '/');
      const { old, new: next } = trial.parcel.names;
      const altered = /"altered":(\d+)/.exec(page(trial.machine, '/_kiosk/health').body)?.[1];
      const seen = `${status}, release ${release} (old ${old}, new ${next}), altered ${altered}`;
      expectThat(status === 200 && (release === old || release === next) && altered === '0', seen);
      const done = update(trial);
      return `${seen}; then ${expectRelease(trial, 'new')} ${done}`;
    },
  }),
);

/** Back to the first release; what was set at the machine would lead the update elsewhere. */
async function emptyToOld(trial: Trial): Promise<void> {
  setPace(trial, 0);
  trial.machine.tell(`rm -f ${SETTINGS_FILES.changed}`);
  emptyStore(trial);
  publish(trial, 'old');
  update(trial);
  expectRelease(trial, 'old');
  trial.machine.tell('sync');
}

export const untilServing = ({ machine, patience }: Trial) =>
  until(
    60 * patience,
    () => (page(machine, '/').status === 200 ? true : undefined),
    () => `not served; ${shown(machine, 'cua-ngo-agent.service', 'SubState')}`,
  );
