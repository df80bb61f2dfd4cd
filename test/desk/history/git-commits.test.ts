import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseCommits, readCommits } from '../../../src/desk/history/git-commits.ts';
import { historyOf } from '../../../src/desk/history/history.ts';
import { historyReport } from '../../../src/desk/history-report.ts';
import { formatHistory } from '../../../src/desk/history-text.ts';
import { place } from '../../support/province.ts';
import { desk, stateOf } from './support.ts';

const PLACE = 'places/bai-mau/index.vi.md';

function git(dir: string, args: string[], at = '2026-11-30T02:00:00+07:00') {
  const who = { GIT_AUTHOR_NAME: 'Nguyễn An', GIT_AUTHOR_EMAIL: 'an@mau.example', GIT_AUTHOR_DATE: at };
  const other = { GIT_COMMITTER_NAME: 'Máy', GIT_COMMITTER_EMAIL: 'may@mau.example', GIT_COMMITTER_DATE: at };
  const env = { ...process.env, ...who, ...other, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', args, { cwd: dir, env, encoding: 'utf8' });
}

/** A province in a repository: one commit of all, one of a record with a title that says what it likes. */
function repository() {
  const one = desk({ 'places/bai-hai/index.vi.md': place() });
  git(one.home, ['init', '-q']);
  git(one.home, ['add', '.']);
  git(one.home, ['commit', '-qm', 'Nội dung đầu tiên']);
  one.edit({ [PLACE]: place('', 'Sửa.\n') });
  git(one.home, ['commit', '-qam', 'Sửa giá vé \u001b[31m\u001e "x"\n\nLý do.'], '2026-11-30T07:30:00+07:00');
  return one;
}

it('tells the commits that touch the content, with author and title', async () => {
  const { contentDir } = repository();
  const commits = await readCommits(contentDir, '', 10);
  expect(commits.map(({ author, title, keys, at }) => ({ author, title, keys, at }))).toEqual([
    {
      author: 'Nguyễn An',
      title: 'Sửa giá vé \u001b[31m\u001e "x"',
      keys: ['places/bai-mau'],
      at: '2026-11-30T07:30:00+07:00',
    },
    {
      author: 'Nguyễn An',
      title: 'Nội dung đầu tiên',
      keys: ['places/bai-hai', 'places/bai-mau', 'province.yaml'],
      at: '2026-11-30T02:00:00+07:00',
    },
  ]);
  expect((await readCommits(contentDir, 'places/bai-hai', 10)).map(({ title }) => title)).toEqual([
    'Nội dung đầu tiên',
  ]);
  expect(await readCommits(contentDir, '', 1)).toHaveLength(1);
});

it('writes nothing into the repository and runs nothing that its settings name', async () => {
  const { home, contentDir } = repository();
  const program = `node -e "require('fs').writeFileSync('${join(home, 'chay').replaceAll('\\', '/')}','')" #`;
  for (const key of ['core.fsmonitor', 'core.pager', 'gpg.program', 'diff.external', 'core.sshCommand'])
    git(home, ['config', key, program]);
  git(home, ['config', 'log.showSignature', 'true']);
  const before = stateOf(home);
  expect(await readCommits(contentDir, '', 10)).toHaveLength(2);
  expect(stateOf(home)).toEqual(before);
});

it('takes a strange record for a folder, not for an option or a pattern', async () => {
  const { contentDir } = repository();
  for (const below of ['--output=x', ':(glob)**', 'places/b*'])
    expect(await readCommits(contentDir, below, 9)).toEqual([]);
});

it('has none where there is no repository, no git, or no folder', async () => {
  const { contentDir } = desk();
  expect(await readCommits(contentDir, '', 10)).toEqual([]);
  expect(await readCommits(join(contentDir, 'khong-co'), '', 10)).toEqual([]);
  expect(parseCommits('')).toEqual([]);
});

it('stands in one list with the changes of the desk, newest first, by the clock of Viet Nam', async () => {
  const one = repository();
  one.note();
  await one.command('nhận bản dịch', { [PLACE]: place('', 'Nữa.\n') });
  const question = { contentDir: one.contentDir, below: '', most: 20, mostRecords: 2 };
  const report = await historyReport(historyOf(one), question);
  const [, , second] = report.entries;
  expect(formatHistory(report).split('\n')).toEqual([
    '       số 2  30/11/2026 08:01  nhận bản dịch',
    '               Bãi Mẫu (places/bai-mau): bài viết',
    '       số 1  30/11/2026 08:00  bắt đầu giữ lịch sử',
    `git ${second?.commit}  30/11/2026 07:30  Nguyễn An: Sửa giá vé \ufffd[31m\ufffd "x"`,
    '               places/bai-mau',
    `git ${report.entries[3]?.commit}  30/11/2026 02:00  Nguyễn An: Nội dung đầu tiên`,
    '               places/bai-hai',
    '               places/bai-mau',
    '               … và 1 bản ghi, tệp nữa',
    '',
    'Xem từng dòng: npm run history -- --show <số>. Lấy lại bản trước: npm run undo -- <số>',
  ]);
  const ofRecord = await historyReport(historyOf(one), { ...question, below: 'places/bai-hai' });
  expect(ofRecord.entries.map(({ what }) => what)).toEqual(['Nội dung đầu tiên']);
  expect(await historyReport(historyOf(one), { ...question, most: 2 })).toMatchObject({
    older: true,
    entries: [{ number: 2 }, { number: 1 }],
  });
});

it('and undo works in a repository as without one, which it does not touch', async () => {
  const one = repository();
  one.note();
  const before = stateOf(join(one.home, '.git'));
  await one.command('ghi', { [PLACE]: 'x' });
  const { undoChange } = await import('../../../src/desk/undo-change.ts');
  const reporter = { color: false, say() {}, complain() {} };
  const undone = await undoChange(
    { ...one.keeping(), home: one.home, contentDir: one.contentDir },
    { yes: true },
    reporter,
  );
  expect(undone.outcome).toBe('written');
  expect(one.read(PLACE)).toBe(place('', 'Sửa.\n'));
  expect(stateOf(join(one.home, '.git'))).toEqual(before);
  // Git sees nothing of the history.
  expect(git(one.home, ['status', '--porcelain'])).toBe('');
});
