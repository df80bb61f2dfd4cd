import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatReport, formatSummary, recordReport } from '../../../src/kiosk/trial/report.ts';

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
    expect(text.trim()).toMatch(/Not tried: wifi\.$/);
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
    const once = recordReport(before, '\nnew\n');
    expect(once).toBe('A\n<!-- last trial -->\nnew\n<!-- /last trial -->\nB\n');
    expect(recordReport(once, '\nnew\n')).toBe(once);
    // No sign of a program's words is read as a pattern of replacement.
    expect(recordReport(before, "$& $' $1")).toContain("trial -->$& $' $1<!--");
  });

  it('is not written where its place is missing or the wrong way round', () => {
    expect(() => recordReport('A', 'x')).toThrow('last trial');
    expect(() => recordReport('<!-- /last trial --> <!-- last trial -->', 'x')).toThrow('last trial');
  });

  it('has its place in the READMEs, in one line where only ten may stand', () => {
    for (const file of ['src/kiosk/README.md', 'src/kiosk/trial/README.md']) {
      expect(recordReport(readFileSync(file, 'utf8'), 'NEW'), file).toContain('<!-- last trial -->NEW<!--');
      const other = recordReport(readFileSync(file, 'utf8'), 'NEW', 'disk trial');
      expect(other, file).toContain('<!-- last disk trial -->NEW<!--');
      expect(other, file).not.toContain('<!-- last trial -->NEW<!--');
    }
    const summary = formatSummary({
      command: 'c',
      commit: 'abc',
      date: '2026-11-29',
      rows: [row],
      notTried: [],
    });
    expect(summary).toBe('`c`, commit abc, 2026-11-29: 1 of 1 as promised.');
  });
});
