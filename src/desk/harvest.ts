import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { count } from '../build/reporter.ts';
import { type Harvested, harvestSource } from './harvest/harvest-source.ts';
import { joinHarvest } from './harvest/join-harvest.ts';
import { openSource, SourceFault } from './harvest/source.ts';
import { HARVEST_USAGE, parseHarvestArguments } from './harvest-arguments.ts';
import { runCommand } from './run-command.ts';

await runCommand(
  async ({ environment: { home }, args, reporter, answer }) => {
    const request = parseHarvestArguments(args);
    const into = resolve(home, request.into);
    mkdirSync(into, { recursive: true });
    const done: Harvested[] = [];
    const failed: { source: string; why: string }[] = [];
    for (const given of request.sources) {
      try {
        const source = openSource(/^https?:/.test(given) ? given : resolve(home, given));
        done.push(await harvestSource(source, into));
      } catch (error) {
        if (!(error instanceof SourceFault)) throw error;
        failed.push({ source: given, why: error.message });
        reporter.complain(`✗ ${given}: ${error.message}`);
      }
    }
    const provinces = joinHarvest(into);
    const total = provinces.reduce((sum, { records }) => sum + records, 0);
    answer(
      { done, failed, provinces },
      [
        ...done.map(
          ({ source, province, records, read, removed }) =>
            `✓ ${source} (tỉnh ${province}): ${count(records)} bản ghi, đọc mới ${count(read)}, gỡ ${count(removed)}`,
        ),
        `${count(total)} bản ghi của ${count(provinces.length)} tỉnh trong ${into}`,
      ].join('\n'),
    );
    return failed.length === 0;
  },
  { usage: HARVEST_USAGE },
);
