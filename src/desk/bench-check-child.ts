import { readCatalogue } from '../catalogue/read.ts';
import type { RunRule } from '../catalogue/rules/rules.ts';

/** What one measured check used, in processor seconds. */
export interface CheckMessage {
  total: number;
  /** By the name of each rule. */
  rules: [name: string, seconds: number][];
}

/** One measured check in a process of its own. Pictures are looked at once and known from then on: not counted. */
const clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const rules: CheckMessage['rules'] = [];
const runRule: RunRule = (name, rule) => {
  const begin = clock();
  const found = rule();
  rules.push([name, clock() - begin]);
  return found;
};
const { issues } = readCatalogue(process.env['CONTENT_DIR'] ?? '', undefined, '2026-11-20', { runRule });
const first = issues.find(({ level }) => level === 'error');
if (first) throw new Error(`${first.file}: ${first.message}`);
// From the start of the process, as an editor waits for it.
process.send?.({ total: clock(), rules } satisfies CheckMessage);
process.disconnect?.();
