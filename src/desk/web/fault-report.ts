import { arch, release } from 'node:os';
import { zipSync } from 'fflate';
import type { Finding } from '../diagnose.ts';
import type { Environment } from '../environment.ts';
import { withoutHome } from './log.ts';

/** What a report of faults holds: file name to text. Nothing of the content. */
export type FaultReport = Readonly<Record<string, string>>;

export interface FaultFacts {
  version: string;
  environment: Pick<Environment, 'home' | 'contentDir' | 'now'>;
  /** Of `npm run doctor`; undefined where it did not run. */
  findings: readonly Finding[] | undefined;
  log: string;
}

/** The report as the editor sees it before it is saved. */
export function faultReport({ version, environment, findings, log }: FaultFacts): FaultReport {
  const facts = {
    cuaNgo: version,
    node: process.version,
    system: `${process.platform} ${release()} ${arch()}`,
    language: Intl.DateTimeFormat().resolvedOptions().locale,
    home: environment.home,
    contentDir: environment.contentDir,
    at: environment.now.toISOString(),
  };
  const json = (data: unknown) => withoutHome(`${JSON.stringify(data, null, 2)}\n`);
  return { 'phien-ban.json': json(facts), 'kham-may.json': json(findings ?? null), 'nhat-ky.txt': log };
}

/** The same as a ZIP. */
export function zipReport(report: FaultReport, at: Date): Uint8Array {
  const files = Object.entries(report).map(([name, text]) => [name, Buffer.from(text)] as const);
  return zipSync(Object.fromEntries(files), { mtime: at });
}
