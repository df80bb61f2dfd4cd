import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { daysOfChange } from '../../../src/desk/history/days-of-change.ts';
import { temporaryFolder } from '../temporary.ts';

it('tells the days in Viet Nam on which git saw a record change, each once, and nothing without git', async () => {
  const folder = temporaryFolder();
  const content = join(folder, 'content');
  const git = (args: string[], at: string) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@x.example', ...args], {
      cwd: folder,
      env: {
        ...process.env,
        GIT_AUTHOR_DATE: at,
        GIT_COMMITTER_DATE: at,
        GIT_CONFIG_GLOBAL: join(folder, 'none'),
      },
    });
  const commit = (text: string, at: string) => {
    mkdirSync(join(content, 'places/bai-mau'), { recursive: true });
    writeFileSync(join(content, 'places/bai-mau/index.vi.md'), text);
    git(['add', '-A'], at);
    git(['commit', '-q', '-m', text], at);
  };
  mkdirSync(content);
  expect(await daysOfChange(content)).toBeUndefined();
  git(['init', '-q'], '2026-11-01T00:00:00Z');
  commit('one', '2026-11-01T16:59:00Z');
  commit('two', '2026-11-01T17:00:00Z');
  commit('three', '2026-11-02T01:00:00Z');
  expect(await daysOfChange(content)).toEqual(new Map([['places/bai-mau', ['2026-11-01', '2026-11-02']]]));
});
