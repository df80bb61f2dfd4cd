import { setTimeout as wait } from 'node:timers/promises';
import type { Machine } from './machine.ts';
import type { Parcel } from './parcel.ts';

/** What is tried on, while it runs. */
export interface Trial {
  machine: Machine;
  parcel: Parcel;
  /** Whether only the units are asked: without screen and its programs. */
  quick: boolean;
  /** How many times longer than on a common machine things may take. */
  patience: number;
  /** Lets the machine read a stick with that file, and pulls it out. @returns what the stick's unit said. */
  readStick(file: string): Promise<string> | string;
  /** Starts the machine anew. @param how `cut`: as after a cut of the power, from what is on its disk. */
  restart(how: 'cut' | 'shutDown'): Promise<void>;
}

export interface Step<T extends Trial = Trial> {
  /** For whoever tries, in Vietnamese; and for the README. */
  title: string;
  english: string;
  /** Left out of a quick trial: it needs the screen's programs, or a long time. */
  isLong?: boolean;
  /** @returns what was seen. @throws Error that says what was seen instead. */
  work(trial: T): Promise<string> | string;
}

export interface Row {
  title: string;
  english: string;
  passed: boolean;
  seen: string;
  seconds: number;
}

/** Runs one step; a fault is a row like another. */
export async function tryStep<T extends Trial>(trial: T, step: Step<T>): Promise<Row> {
  const began = performance.now();
  const end = (passed: boolean, seen: string): Row => ({
    title: step.title,
    english: step.english,
    passed,
    seen,
    seconds: (performance.now() - began) / 1000,
  });
  try {
    return end(true, await step.work(trial));
  } catch (error) {
    return end(false, (error as Error).message);
  }
}

export interface Watch {
  onRow: (row: Row) => void;
  /** Asked before each step: whether whoever tries has had enough. */
  isStopped: () => boolean;
}

/** Runs one step after another. */
export async function trySteps<T extends Trial>(
  trial: T,
  plan: readonly Step<T>[],
  { onRow, isStopped }: Watch,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const step of plan) {
    if (isStopped()) break;
    const row = await tryStep(trial, step);
    rows.push(row);
    onRow(row);
  }
  return rows;
}

/** @throws Error with what was seen. */
export function expectThat(holds: boolean, seen: string): void {
  if (!holds) throw new Error(seen);
}

/** Asks again and again. @returns the first answer that is one. @throws Error with the last that was none. */
export async function until<T>(
  seconds: number,
  look: () => T | undefined | Promise<T | undefined>,
  otherwise: () => string,
): Promise<T> {
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await wait(300);
  }
  throw new Error(`${otherwise()} (${seconds} s)`);
}

const ORIGIN = 'http://127.0.0.1:8080';

/** An address of the kiosk, as its screen asks. */
export function page(machine: Machine, path: string): { status: number; release: string; body: string } {
  const { text } = machine.ask(`curl -s -m 60 -i ${ORIGIN}${path}`);
  const [head = '', ...body] = text.split('\r\n\r\n');
  return {
    status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0),
    release: /^x-kiosk-release: (\S+)/im.exec(head)?.[1] ?? '',
    body: body.join('\r\n\r\n'),
  };
}

/** A setting of a unit, as systemd holds it. */
export const shown = (machine: Machine, unit: string, property: string): string =>
  machine.ask(`systemctl show -P ${property} '${unit}'`).text;

/** The last of what a unit wrote in this run of the machine. */
export const lastWords = (machine: Machine, unit: string, lines = 3): string =>
  machine
    .ask(`journalctl --sync; journalctl -q -b -o cat -n ${lines} -u '${unit}' --no-pager`)
    .text.replaceAll('\n', ' ');
