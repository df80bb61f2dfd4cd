import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeDurably } from '../../agent/durable.ts';
import { readJsonObject } from '../../json-file.ts';
import { CHANGEABLE, settingFault } from '../../settings.ts';
import { ServiceFault } from '../fault.ts';

type Changeable = (typeof CHANGEABLE)[number];
const isChangeable = (name: string): name is Changeable => CHANGEABLE.some((one) => one === name);

/**
 * Writes what is changed at the machine; the system's own unit sees the file and applies it.
 * @param file of root's, in a folder of root's. @throws ServiceFault that names every wrong value; then nothing is written.
 */
export function changeSettings(file: string, changes: Readonly<Record<string, unknown>>): void {
  const entries = Object.entries(changes);
  const faults = entries.flatMap(([name, value]) =>
    isChangeable(name)
      ? (settingFault(name, value) ?? [])
      : `Không đổi được “${name.slice(0, 40)}” ở đây: chỉ gói cài đặt đổi được.`,
  );
  if (entries.length === 0) faults.push('Chưa có gì thay đổi.');
  if (faults.length > 0) throw new ServiceFault(faults.join('\n'));
  const former = Object.entries(readJsonObject(file)).filter(
    ([name, value]) => isChangeable(name) && !settingFault(name, value),
  );
  mkdirSync(dirname(file), { recursive: true });
  writeDurably(file, `${JSON.stringify(Object.fromEntries([...former, ...entries]), null, 2)}\n`);
}
