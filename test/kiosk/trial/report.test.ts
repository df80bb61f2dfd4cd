import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatReport, recordReport } from '../../../src/kiosk/trial/report.ts';

const row = { title: 'Cài gói', english: 'apt installs', passed: true, seen: 'ok', seconds: 1.25 };
const report = (rows = [row]) =>
  formatReport({
    command: 'npm run kiosk -- trial',
    commit: 'abc1234567',
    date: '2026-11-29',
    rows,
    notTried: ['wifi'],
  });

describe('the report of a trial', () => {
  it('says what was tried, when, on which commit, and what was not', () => {
    const text = report([row, { ...row, passed: false }]);
    expect(text).toContain('commit abc1234567, 2026-11-29: 1 of 2 as promised.');
    expect(text).toContain('| ✓ | apt installs | ok | 1.3 |');
    expect(text).toContain('| ✗ | apt installs | ok | 1.3 |');
    expect(text).toMatch(/Not tried: wifi\.$/);
  });

  it('stays one table whatever a program wrote', () => {
    const seen = `a|b\n<script>\u001b[31m \`x\` ${'y'.repeat(900)}`;
    const line = report([{ ...row, seen }])
      .split('\n')
      .filter((one) => one.includes('apt installs'));
    expect(line).toHaveLength(1);
    expect(line[0]).toContain('a\\|b &lt;script\\> [31m \\`x\\`');
    expect(line[0]?.length).toBeLessThan(420);
    expect(line[0]?.split(/(?<!\\)\|/)).toHaveLength(6);
  });

  it('takes the place of the last one, and leaves the rest of the document', () => {
    const before = 'A\n<!-- last trial -->\nold\n<!-- /last trial -->\nB\n';
    const once = recordReport(before, 'new');
    expect(once).toBe('A\n<!-- last trial -->\nnew\n<!-- /last trial -->\nB\n');
    expect(recordReport(once, 'new')).toBe(once);
    // No sign of a program's words is read as a pattern of replacement.
    expect(recordReport(before, "$& $' $1")).toContain("\n$& $' $1\n");
  });

  it('is not written where its place is missing or the wrong way round', () => {
    expect(() => recordReport('A', 'x')).toThrow('last trial');
    expect(() => recordReport('<!-- /last trial --> <!-- last trial -->', 'x')).toThrow('last trial');
  });

  it('has its place in the README of the kiosk', () => {
    expect(recordReport(readFileSync('src/kiosk/README.md', 'utf8'), 'NEW')).toContain('\nNEW\n');
  });
});
