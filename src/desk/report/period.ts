import { addDays } from '../../language/civil-date.ts';

/** A span of whole days, both ends included, as YYYY-MM-DD. */
export interface Period {
  /** In Vietnamese, as it follows “báo cáo”. */
  name: string;
  from: string;
  to: string;
}

/** What is reported on, with what it is compared with. */
export interface ReportPeriods {
  kind: 'quarter' | 'year';
  now: Period;
  /** The one before. */
  last: Period;
  /** The same of the year before; of a year none other than the last. */
  yearAgo?: Period;
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** @returns undefined for what is no quarter, as `2026-Q4`. */
export function parseQuarter(text: string): ReportPeriods | undefined {
  const [, year, number] = /^(20\d\d)-?Q([1-4])$/i.exec(text) ?? [];
  if (!year || !number) return undefined;
  const at = Number(year) * 4 + Number(number) - 1;
  return { kind: 'quarter', now: quarter(at), last: quarter(at - 1), yearAgo: quarter(at - 4) };
}

/** @returns undefined for what is no year, as `2026`. */
export function parseYear(text: string): ReportPeriods | undefined {
  if (!/^20\d\d$/.test(text)) return undefined;
  return { kind: 'year', now: wholeYear(Number(text)), last: wholeYear(Number(text) - 1) };
}

/** @param at quarters since the year 0. */
function quarter(at: number): Period {
  const [year, index] = [Math.floor(at / 4), at % 4];
  const first = (quarters: number) =>
    `${Math.floor(quarters / 4)}-${String((quarters % 4) * 3 + 1).padStart(2, '0')}-01`;
  return { name: `quý ${ROMAN[index]} năm ${year}`, from: first(at), to: addDays(first(at + 1), -1) };
}

const wholeYear = (year: number): Period => ({
  name: `năm ${year}`,
  from: `${year}-01-01`,
  to: `${year}-12-31`,
});
