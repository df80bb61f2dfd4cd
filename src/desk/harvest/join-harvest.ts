import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAside } from '../../catalogue/writer/write-aside.ts';
import { recordsIn } from './harvest-source.ts';

/** What the joined catalogue tells of a province. */
export interface JoinedProvince {
  code: string;
  records: number;
}

/** Writes all copies of all provinces as one file, a record a line, and what is in it. */
export function joinHarvest(into: string): JoinedProvince[] {
  const codes = readdirSync(into, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d{2}$/.test(entry.name))
    .map(({ name }) => name)
    .sort();
  const provinces = codes.map((code) => ({ code, files: recordsIn(join(into, code), code) }));
  const lines = provinces.flatMap(({ files }) => files.map(({ file }) => readFileSync(file, 'utf8')));
  writeAside(join(into, 'all.ndjson'), lines.join(''));
  const joined = provinces.map(({ code, files }) => ({ code, records: files.length }));
  writeAside(join(into, 'index.json'), `${JSON.stringify({ version: 1, provinces: joined }, null, 1)}\n`);
  return joined;
}
