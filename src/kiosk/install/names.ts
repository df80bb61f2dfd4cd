/** Names that all files of a kiosk share. */
export const NAMES = {
  package: 'cua-ngo-kiosk',
  /** Runs server and updates; the screen has its own, which may read nothing of this one. */
  agentUser: 'cua-ngo',
  screenUser: 'cua-ngo-screen',
  /** The package's own agent: what runs as root starts this and no other. */
  program: '/usr/lib/cua-ngo/agent.mjs',
  /** Starts the newest agent, for the unprivileged user alone. */
  launcher: '/usr/lib/cua-ngo/launcher.mjs',
  night: '/usr/lib/cua-ngo/screen-power',
  session: '/usr/lib/cua-ngo/screen-session',
  /** What the display is told of the settings. */
  displaySettings: '/run/cua-ngo-settings/display.env',
  /** Public keys, which come with the package. */
  config: '/usr/lib/cua-ngo/keys',
  state: '/var/lib/cua-ngo',
  run: '/run/cua-ngo',
  /** Sticks are mounted below. */
  sticks: '/run/cua-ngo-stick',
  port: 8080,
} as const;

export const ORIGIN = `http://127.0.0.1:${NAMES.port}`;

/** One file of the package. */
export interface InstalledFile {
  /** Absolute path on the kiosk. */
  path: string;
  content: string;
  /** Permissions; 0o644 where absent. */
  mode?: number;
  /** An administrator may change it; an upgrade asks before it replaces it. */
  isConfig?: boolean;
}
