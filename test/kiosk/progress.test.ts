import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readProgress, writeProgress } from '../../src/kiosk/agent/progress.ts';
import { temporaryFolder } from '../desk/temporary.ts';

it('what an update is about is read as it was written', () => {
  const run = temporaryFolder();
  expect(readProgress(run)).toBeUndefined();
  writeProgress(run, { source: 'network', phase: 'downloading', percent: 40, release: '1-15' });
  expect(readProgress(run)).toMatchObject({
    source: 'network',
    phase: 'downloading',
    percent: 40,
    release: '1-15',
  });
  writeProgress(run, { source: 'stick', phase: 'refused', code: 'other-gate' });
  const { at, ...progress } = readProgress(run) ?? {};
  expect(progress).toEqual({ source: 'stick', phase: 'refused', code: 'other-gate' });
  expect(at).toBeGreaterThan(0);
});

it('what is torn or of another form is not shown', () => {
  const run = temporaryFolder();
  const wrong = [
    '',
    '{',
    'null',
    '{"source":"air","phase":"done","at":1}',
    '{"source":"stick","phase":"x","at":1}',
  ];
  for (const text of wrong) {
    writeFileSync(join(run, 'progress.json'), text);
    expect(readProgress(run), text).toBeUndefined();
  }
  const odd = { source: 'stick', phase: 'refused', at: 1, percent: 400, code: '__proto__', release: '<b>' };
  writeFileSync(join(run, 'progress.json'), JSON.stringify(odd));
  expect(readProgress(run)).toEqual({ source: 'stick', phase: 'refused', at: 1, percent: 100 });
});
