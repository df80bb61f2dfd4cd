import { GRUB_USER } from '../../../install/access.ts';
import { GRUB_PASSWORD } from '../../parcel.ts';
import { expectThat, type Step } from '../../step.ts';
import type { DiskTrial } from '../disk-step.ts';
import { untilShown } from './disk.ts';

/** Its heading stands above the editor and the shell too. */
const MENU = /keys to select which entry/;
/** What is only seen by whoever got in. */
const EDITOR = /setparams|Minimum Emacs-like/;
const SHELL = /grub>/;
const ESCAPE = '\x1b';
const ENTER = '\r';
const DOWN = `${ESCAPE}[B`;
const UP = `${ESCAPE}[A`;
/** Seconds: a menu that is hidden for two of them, and a hash that GRUB computes without haste. */
const WAIT = { mark: 1, menu: 60, question: 15, verdict: 60 };

const LOCKS = [
  {
    key: 'e',
    title: 'GRUB không cho sửa dòng khởi động nếu sai mật khẩu, và cho khi đúng',
    english: 'An entry of GRUB’s menu is not edited without the password, and is with it',
    goal: EDITOR,
  },
  {
    key: 'c',
    title: 'GRUB không mở dòng lệnh nếu sai mật khẩu, và mở khi đúng',
    english: 'GRUB’s shell does not open without the password, and does with it',
    goal: SHELL,
  },
];

export const GRUB_STEPS: readonly Step<DiskTrial>[] = [
  ...LOCKS.map(
    ({ key, title, english, goal }): Step<DiskTrial> => ({
      title,
      english,
      async work(trial) {
        // Whoever got in once stays in until the next start.
        await startAtMenu(trial);
        const nobody = await tryKey(trial, key, goal, 'khach', GRUB_PASSWORD);
        const wrong = await tryKey(trial, key, goal, GRUB_USER, `${GRUB_PASSWORD}x`);
        const right = await tryKey(trial, key, goal, GRUB_USER, GRUB_PASSWORD);
        const seen = `key ${key}: unknown user ${nobody}, wrong password ${wrong}, password ${right}`;
        expectThat(nobody === 'refused' && wrong === 'refused' && right === 'let in', seen);
        const { serial } = trial.machine.qemu;
        await serial.until(MENU, { seconds: WAIT.question * trial.patience, press: ESCAPE });
        return seen;
      },
    }),
  ),
  {
    title: 'Mục trong “Advanced options” của GRUB khởi động được, không hỏi mật khẩu',
    english: 'An entry of GRUB’s submenu starts without a password',
    async work(trial) {
      await toMenu(trial);
      const { serial } = trial.machine.qemu;
      serial.take();
      // The submenu is the second, its first entry the newest kernel.
      for (const keys of [DOWN, ENTER]) serial.type(keys);
      await serial.until(/with Linux \d\S+-amd64/, { seconds: WAIT.question * trial.patience });
      serial.type(ENTER);
      const words = await serial.until(/Loading Linux|Enter username/, {
        seconds: WAIT.question * trial.patience,
      });
      expectThat(words.includes('Loading Linux'), 'the menu asks who one is');
      await untilShown(trial);
      return trial.machine.tell('cat /proc/cmdline');
    },
  },
];

/** Where the machine stands at its menu, it stays. */
async function toMenu(trial: DiskTrial): Promise<void> {
  if (!(await isAtMenu(trial))) await startAtMenu(trial);
}

/** Turns the machine off and on, and stops at the menu. */
async function startAtMenu(trial: DiskTrial): Promise<void> {
  if (trial.machine.qemu.isOn() && trial.machine.ask('true').status === 0) await trial.machine.shutDown();
  else await trial.machine.cut();
  await trial.turnOn();
  const { serial } = trial.machine.qemu;
  await serial.until(MENU, { seconds: WAIT.menu * trial.patience, press: ESCAPE });
}

/** Whether its mark moves. */
async function isAtMenu({ machine, patience }: DiskTrial): Promise<boolean> {
  const { serial } = machine.qemu;
  serial.take();
  serial.type(DOWN);
  try {
    await serial.until(/\*Advanced options/, { seconds: WAIT.mark * patience });
    serial.type(UP);
    await serial.until(/\*Debian/, { seconds: WAIT.mark * patience });
    return true;
  } catch {
    return false;
  }
}

/** Presses a key of the menu, and says who one is. */
async function tryKey(
  { machine, patience }: DiskTrial,
  key: string,
  goal: RegExp,
  user: string,
  password: string,
): Promise<'refused' | 'let in'> {
  const { serial } = machine.qemu;
  serial.take();
  serial.type(key);
  const asked = await serial.until(/Enter username:/, { seconds: WAIT.question * patience });
  if (goal.test(asked)) return 'let in';
  serial.type(`${user}${ENTER}`);
  await serial.until(/Enter password:/, { seconds: WAIT.question * patience });
  serial.type(`${password}${ENTER}`);
  const verdict = await serial.until(new RegExp(`${MENU.source}|${goal.source}`), {
    seconds: WAIT.verdict * patience,
  });
  return goal.test(verdict) ? 'let in' : 'refused';
}
