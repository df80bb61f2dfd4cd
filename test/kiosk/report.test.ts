import { describe, expect, it } from 'vitest';
import { formatReport, type KioskReport, parseReport } from '../../src/kiosk/agent/report.ts';

const reports: KioskReport[] = [
  { gate: 'ck-na-meo', release: '1-15', state: 'ok', beat: 12, free: 8123, agent: 20261130081500 },
  { gate: 'x', state: 'network' },
  { gate: 'ck-na-meo', release: '2-1', state: 'stale', beat: 0, free: 0 },
];

describe('what a kiosk says of itself', () => {
  it.each(reports)('is read as it was written: %j', (report) => {
    expect(parseReport(new URLSearchParams(formatReport(report)))).toEqual(report);
  });

  it('is written in the same few words', () => {
    expect(formatReport(reports[0] as KioskReport)).toBe(
      'gate=ck-na-meo&release=1-15&state=ok&beat=12&free=8123&agent=20261130081500',
    );
    expect(formatReport(reports[1] as KioskReport)).toBe(
      'gate=x&release=-&state=network&beat=-&free=-&agent=-',
    );
  });

  it('is believed without the number of the program, which former programs do not say', () => {
    const former = formatReport(reports[0] as KioskReport).replace(/&agent=\d+$/, '');
    const { agent: _, ...rest } = reports[0] as KioskReport;
    expect(parseReport(new URLSearchParams(former))).toEqual(rest);
  });

  it('is not believed in another form', () => {
    const good = formatReport(reports[0] as KioskReport);
    const wrong = [
      '',
      good.replace('ck-na-meo', '<script>'),
      good.replace('ck-na-meo', '=1+1'),
      good.replace('state=ok', 'state=__proto__'),
      good.replace('1-15', '1-15-2'),
      good.replace('beat=12', 'beat=-5'),
      good.replace('free=8123', 'free=1e9'),
      good.replace('&free=8123', ''),
      good.replace('20261130081500', '-1'),
      `${good}&agent=1`,
      `${good}&gate=khac`,
    ];
    for (const query of wrong) expect(parseReport(new URLSearchParams(query)), query).toBeUndefined();
  });
});
