import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const read = (file: string) => readFileSync(join(import.meta.dirname, '..', file), 'utf8');
const { jobs } = parse(read('.github/workflows/ci.yml'));
const [job] = Object.values(jobs) as [
  { strategy: { matrix: { os: string[]; node: number[] } }; steps: { uses?: string; run?: string }[] },
];

it('the template of continuous integration runs check, build and unit tests on three systems and two Nodes', () => {
  const { os, node } = job.strategy.matrix;
  expect(os).toEqual(['ubuntu-latest', 'windows-latest', 'macos-latest']);
  expect(node).toEqual([20, 24]);
  const oldest = /\d+/.exec(JSON.parse(read('package.json')).engines.node)?.[0];
  expect(Math.min(...node)).toBe(Number(oldest));
  expect(job.steps.flatMap(({ run }) => run ?? [])).toEqual([
    'npm run check',
    'npm run build',
    'npm test -- --project=unit*',
  ]);
});

it('names only commands there are, and actions by a whole version', () => {
  const { scripts } = JSON.parse(read('package.json'));
  for (const { run, uses } of job.steps) {
    if (run) expect(scripts).toHaveProperty(/^npm (?:run )?(\S+)/.exec(run)?.[1] as string);
    if (uses) expect(uses).toMatch(/^[\w-]+\/[\w-]+@v\d+\.\d+\.\d+$/);
  }
});

it('text keeps LF on every system, and no picture is taken for text', () => {
  const rules = read('.gitattributes');
  expect(rules).toContain('* text=auto eol=lf\n');
  for (const binary of ['jpg', 'png', 'webp', 'mp3', 'woff2'])
    expect(rules).toContain(`*.${binary} binary\n`);
});
