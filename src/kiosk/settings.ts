import { readFileSync } from 'node:fs';
import { readJsonObject } from './json-file.ts';

/** Degrees by which the picture is turned clockwise on a panel that stands otherwise than it draws. */
export const ROTATIONS = [0, 90, 180, 270] as const;
export type Rotation = (typeof ROTATIONS)[number];

/** What differs between kiosks. */
export interface KioskSettings {
  /** Name of the site as signed, such as `tinh-mau`. */
  site: string;
  /** Id of the gate, as signed; a release of another gate is not taken. */
  gate: string;
  /** Where releases are published, as `https://tinh.example/kiosk/`. */
  from: string;
  /** First page, as `/` or `/vi/kiosk/`; a release without it is not taken. */
  home: string;
  /** When the screen lights up and goes dark, HH:MM. */
  on: string;
  off: string;
  rotate: Rotation;
  /** Loudness, 0 to 100. */
  volume: number;
  /** Whether the request for latest.json says how this kiosk fares. */
  report: boolean;
}

/** What a technician may change at the machine. Site and gate come with the package alone. */
export const CHANGEABLE = ['from', 'on', 'off', 'rotate', 'volume', 'report'] as const;
export type ChangeableSettings = Pick<KioskSettings, (typeof CHANGEABLE)[number]>;

/**
 * Where they stand on a kiosk. The package brings the first; the second is root's, holds only what was changed at
 * the machine, and is not touched by an upgrade.
 */
export const SETTINGS_FILES = {
  factory: '/usr/lib/cua-ngo/settings.json',
  changed: '/var/lib/cua-ngo-settings/settings.json',
} as const;

const text = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);
const isName = text(/^[a-z0-9][a-z0-9-]{0,62}$/);
const isTime = text(/^([01]\d|2[0-3]):[0-5]\d$/);

const isAddress = (value: unknown) =>
  typeof value === 'string' &&
  value.length <= 500 &&
  URL.canParse(value) &&
  /^https?:\/\//i.test(value) &&
  // Signs that a unit, a shell or a policy would read as their own; names of files are put at its end.
  /^[\x21-\x7e]+$/.test(value) &&
  !/["'\\%$`<>?#]/.test(value);

const RULES: { [Name in keyof KioskSettings]: { holds(value: unknown): boolean; want: string } } = {
  site: { holds: isName, want: 'chỉ gồm chữ thường không dấu, số, gạch ngang' },
  gate: { holds: isName, want: 'là mã cửa khẩu: chữ thường không dấu, số, gạch ngang' },
  from: { holds: isAddress, want: 'bắt đầu bằng https:// và không có dấu cách, dấu nháy, %, $, ?, #' },
  home: { holds: text(/^\/([a-z0-9-]+\/)*$/), want: 'có dạng / hoặc /vi/…/' },
  on: { holds: isTime, want: 'có dạng 06:30' },
  off: { holds: isTime, want: 'có dạng 21:00' },
  rotate: { holds: (value) => ROTATIONS.some((one) => one === value), want: 'là 0, 90, 180 hoặc 270' },
  volume: {
    holds: (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 100,
    want: 'là số nguyên từ 0 đến 100',
  },
  report: { holds: (value) => typeof value === 'boolean', want: 'là true hoặc false' },
};

/** Not every value of a JSON file can be made a string by `String`. */
const wordsOf = (value: unknown) =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');

/** @returns what is wrong with one value, in Vietnamese; undefined when it may be written into units and policies. */
export function settingFault(name: keyof KioskSettings, value: unknown): string | undefined {
  const { holds, want } = RULES[name];
  return holds(value)
    ? undefined
    : `Cài đặt “${name}” phải ${want}, không phải “${wordsOf(value).slice(0, 80)}”.`;
}

/** @returns what is wrong, in Vietnamese; empty when all is well. */
export const checkSettings = (settings: Readonly<Record<string, unknown>>): string[] =>
  (Object.keys(RULES) as (keyof KioskSettings)[]).flatMap((name) => settingFault(name, settings[name]) ?? []);

/**
 * The settings that hold. What was changed at the machine counts only where it is sound by itself: a torn file or one
 * wrong value must not take a kiosk down.
 * @throws Error when those of the package cannot be read.
 */
export function readSettings(files: { factory: string; changed: string } = SETTINGS_FILES): KioskSettings {
  const factory = JSON.parse(readFileSync(files.factory, 'utf8')) as Record<string, unknown>;
  const faults = checkSettings(factory);
  if (faults.length > 0) throw new Error(`${files.factory}: ${faults.join(' ')}`);
  const changed = readJsonObject(files.changed);
  const sound = CHANGEABLE.filter(
    (name) => Object.hasOwn(changed, name) && !settingFault(name, changed[name]),
  );
  return {
    ...(factory as unknown as KioskSettings),
    ...Object.fromEntries(sound.map((name) => [name, changed[name]])),
  };
}
