import { SETTINGS_FILES } from '../settings.ts';
import { NAMES } from './names.ts';

/** Files of settings, as flags of the program. */
export const SETTINGS = [`--settings ${SETTINGS_FILES.factory}`, `--changed ${SETTINGS_FILES.changed}`];
const FOLDERS = [
  `--root ${NAMES.state}/site`,
  `--kept ${NAMES.state}/kept`,
  `--run ${NAMES.run}`,
  `--keys ${NAMES.config}`,
];
/** What talks to the net, serves, and reads sticks: the newest agent, for units of the unprivileged user alone. */
export const agent = (command: string, ...more: string[]) =>
  ['/usr/bin/node', NAMES.launcher, command, ...FOLDERS, ...SETTINGS, ...more].join(' ');
/**
 * Always the package's own program, never through the launcher: no update brings root other code. Without V8's
 * compilers its memory can be barred from becoming code.
 */
export const rootProgram = (command: string, ...more: string[]) =>
  ['/usr/bin/node --jitless', NAMES.program, command, ...more].join(' ');
