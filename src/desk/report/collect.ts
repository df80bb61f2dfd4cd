import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { goneRecords } from '../../catalogue/gone.ts';
import type { HistoryPlace } from '../history/history.ts';
import { dayText } from '../vietnam-time.ts';
import { contentAt } from './content-at.ts';
import type { Period, ReportPeriods } from './period.ts';
import { type PeriodFigures, periodFigures, type StateFigures, stateFigures } from './state-figures.ts';

/** One period as far as it is known. */
export interface Column {
  period: Period;
  /** Undefined: why not, in Vietnamese, stands in `unknown`. */
  state?: StateFigures;
  done?: PeriodFigures;
  unknown?: string;
  /** From what it is known, in Vietnamese. */
  source?: string;
}

/** What stands beside the content and is known of the present alone. */
export interface Beside {
  /** Files of open data in the site that was built last; undefined where none was. */
  dataFiles: number | undefined;
}

export interface Collected {
  periods: ReportPeriods;
  /** This period, the one before, the same a year ago. */
  columns: readonly Column[];
  beside: Beside;
}

export interface CollectOptions extends HistoryPlace {
  catalogue: Catalogue;
  outDir: string;
  /** YYYY-MM-DD. */
  today: string;
}

const SOURCES = { git: 'lịch sử git', snapshot: 'lịch sử của bàn biên tập' } as const;

/** Counts what a report tells, for the end of each period; of what is not known nothing is counted. */
export async function collect(periods: ReportPeriods, options: CollectOptions): Promise<Collected> {
  const columns: Column[] = [];
  for (const period of [periods.now, periods.last, periods.yearAgo])
    if (period) columns.push(await columnOf(period, options));
  return { periods, columns, beside: { dataFiles: countDataFiles(options.outDir) } };
}

async function columnOf(period: Period, { catalogue, today, ...place }: CollectOptions): Promise<Column> {
  if (period.from > today) return { period, unknown: `${period.name} chưa đến` };
  if (period.to >= today)
    return { period, ...figures(catalogue, period, today), source: `nội dung ngày ${dayText(today)}` };
  const past = await contentAt(place, period.to);
  if (typeof past === 'string') return { period, unknown: past };
  const source = `${SOURCES[past.source]}, hết ngày ${dayText(period.to)}`;
  return { period, ...figures(past.catalogue, period, period.to), source };
}

function figures(catalogue: Catalogue, period: Period, day: string): Pick<Column, 'state' | 'done'> {
  const until = { ...period, to: day < period.to ? day : period.to };
  return {
    state: stateFigures(catalogue, day),
    done: periodFigures(catalogue, until, goneRecords(catalogue, { today: day })),
  };
}

function countDataFiles(outDir: string): number | undefined {
  try {
    const files = readdirSync(join(outDir, 'data', 'v1'), { recursive: true, withFileTypes: true });
    return files.filter((entry) => entry.isFile()).length;
  } catch {
    return undefined;
  }
}
