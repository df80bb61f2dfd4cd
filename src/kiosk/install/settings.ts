/** What differs between kiosks, and the names that all of their files share. */
export interface KioskSettings {
  /** Name of the site as signed, such as `tinh-mau`. */
  site: string;
  /** Where releases are published, as `https://tinh.example/kiosk/`. */
  from: string;
  /** First page, as `/` or `/vi/kiosk/`; a release without it is not taken. */
  home: string;
  /** When the screen lights up and goes dark, HH:MM. */
  on: string;
  off: string;
}

export const NAMES = {
  package: 'cua-ngo-kiosk',
  /** Runs server and updates; the screen has its own, which may read nothing of this one. */
  agentUser: 'cua-ngo',
  screenUser: 'cua-ngo-screen',
  program: '/usr/lib/cua-ngo/agent.mjs',
  night: '/usr/lib/cua-ngo/screen-power',
  config: '/etc/cua-ngo',
  state: '/var/lib/cua-ngo',
  run: '/run/cua-ngo',
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

/** @returns what is wrong, in Vietnamese; empty when all can be written into units and policies. */
export function checkSettings({ site, from, home, on, off }: KioskSettings): string[] {
  const url = URL.canParse(from) ? new URL(from) : undefined;
  return [
    ...(/^[a-z0-9][a-z0-9-]{0,40}$/.test(site)
      ? []
      : [`Tên trang “${site}” chỉ gồm chữ thường, số, gạch ngang.`]),
    ...(url && /^https?:$/.test(url.protocol) && !/[\s"'\\%$`]/.test(from)
      ? []
      : [`Địa chỉ phát hành “${from}” phải bắt đầu bằng https:// và không có dấu cách, %, $.`]),
    ...(/^\/([a-z0-9-]+\/)*$/.test(home) ? [] : [`Trang đầu “${home}” phải có dạng / hoặc /vi/…/.`]),
    ...[on, off]
      .filter((time) => !/^([01]\d|2[0-3]):[0-5]\d$/.test(time))
      .map((time) => `Giờ “${time}” phải có dạng 06:30.`),
  ];
}
