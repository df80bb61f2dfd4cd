import { homedir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { faultReport, zipReport } from '../../../src/desk/web/fault-report.ts';
import { DeskLog, withoutHome } from '../../../src/desk/web/log.ts';

const at = new Date('2026-11-20T08:00:00Z');

it('holds versions, the state of the machine and what the desk did, and no name of the user', () => {
  const log = new DeskLog(() => at);
  log.add(`Error: x\n    at ${join(homedir(), 'tinh', 'a.ts')}`);
  const report = faultReport({
    version: '1.2.3',
    environment: { home: join(homedir(), 'tinh'), contentDir: join(homedir(), 'tinh', 'content'), now: at },
    findings: [{ name: 'Node', state: 'ok', found: join(homedir(), 'node') }],
    log: log.text,
  });
  expect(Object.keys(report)).toEqual(['phien-ban.json', 'kham-may.json', 'nhat-ky.txt']);
  expect(JSON.parse(report['phien-ban.json'] as string)).toMatchObject({
    cuaNgo: '1.2.3',
    node: process.version,
    at: '2026-11-20T08:00:00.000Z',
  });
  expect(report['nhat-ky.txt']).toContain('2026-11-20T08:00:00.000Z Error: x\n');
  expect(Object.values(report).join('')).not.toContain(homedir());
  const zip = unzipSync(zipReport(report, at));
  expect(Object.entries(zip).map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual(
    Object.entries(report),
  );
});

it('forgets what is long past, and hides a home of Windows in either slash', () => {
  const log = new DeskLog(() => at);
  for (let line = 0; line < 600; line++) log.add(`${line}`);
  expect(log.text.split('\n')).toHaveLength(501);
  expect(log.text).not.toContain('Z 99\n');
  expect(withoutHome('C:\\Users\\an\\x C:/Users/an/y', 'C:\\Users\\an')).toBe('~\\x ~/y');
});
