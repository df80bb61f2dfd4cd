import type { LogLine } from './access.ts';
import { parseClfLine } from './clf.ts';
import { parseJsonLine } from './json-log.ts';
import { W3cLog } from './w3c.ts';

/**
 * Reads the lines of one file in their order. Each line tells by itself of which server it is, so that files that were
 * joined are read too; only those of IIS depend on the line that names their columns.
 */
export function createLineParser(): (line: string) => LogLine {
  const w3c = new W3cLog();
  return (line) => {
    if (line.trim() === '') return 'other';
    if (line.startsWith('#')) return w3c.direct(line);
    const brace = line.indexOf('{"');
    // Words of syslog may stand before an object.
    if (brace >= 0 && line.trimEnd().endsWith('}')) {
      const read = parseJsonLine(line.slice(brace));
      if (read !== undefined || brace === 0) return read;
    }
    return (w3c.begun ? w3c.parse(line) : undefined) ?? parseClfLine(line);
  };
}
