import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { acceptTranslations } from '../../src/desk/accept-translations.ts';
import { place, provinceYaml, translation, writeProvince } from '../support/province.ts';

const VI = 'places/bai-mau/index.vi.md';
const EN = 'places/bai-mau/index.en.md';
const BODY = 'Bãi *dài* ba cây số.\n\n- cát\n- đá\n\nMở cửa cả năm.\n';

/** What git is told of who and when: a day later with each command, so that no two have one date. */
let day = 0;
function git(cwd: string, ...args: string[]): string {
  const at = new Date(Date.UTC(2026, 0, ++day)).toISOString();
  const who = ['AUTHOR', 'COMMITTER'].map((role) => ({
    [`GIT_${role}_NAME`]: 'Biên tập',
    [`GIT_${role}_EMAIL`]: 'bien-tap@mau.example',
    [`GIT_${role}_DATE`]: at,
  }));
  const own = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_EDITOR: 'true' };
  const env = Object.assign({ ...process.env, ...own }, ...who);
  return execFileSync('git', args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A province in a git repository, whose English is true to the Vietnamese. */
function repository() {
  const content = writeProvince({
    'province.yaml': provinceYaml(),
    [VI]: place('', BODY),
    [EN]: translation('translation: { status: reviewed }', 'A beach.\n'),
  });
  const root = join(content, '..');
  accept(content);
  git(root, 'init', '--quiet', '--initial-branch=main');
  const edit = (path: string, change: (text: string) => string) => {
    const file = join(content, path);
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(file, after);
  };
  const commit = (what: string) => {
    git(root, 'add', '--all');
    git(root, 'commit', '--quiet', '-m', what);
  };
  commit('begin');
  return { root, content, edit, commit, run: (...args: string[]) => git(root, ...args) };
}

type Repository = ReturnType<typeof repository>;

function accept(content: string): void {
  acceptTranslations(content, { ids: [], languages: [], all: true }, '2026-11-20');
}

const changed = (text: string) => text.replace('ba cây số', 'bốn cây số');

/** How the English stands: the same whether git is there or not. */
function stateOf(content: string): string {
  const bare = join(temporary(), 'content');
  cpSync(content, bare, { recursive: true });
  const [state, without] = [content, bare].map((dir) => {
    const { catalogue, issues } = readCatalogue(dir);
    expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
    const words = catalogue?.records[0]?.words['en'];
    if (!words) return 'gone';
    return words.outdated ? `outdated, ${words.changedBlocks} blocks` : 'current';
  });
  expect(without).toBe(state);
  return state as string;
}

function temporary(): string {
  const dir = mkdtempSync(join(tmpdir(), 'translation-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true, maxRetries: 3 }));
  return dir;
}

/** What happened to the repository, and where its content is then read. */
const SCENARIOS: Record<string, [state: string, happens: (repository: Repository) => string | undefined]> = {
  'nothing has happened since it was accepted': ['current', () => undefined],
  'a word of the Vietnamese changed': [
    'outdated, 1 blocks',
    ({ edit, commit }) => {
      edit(VI, changed);
      commit('a word');
    },
  ],
  'the Vietnamese was only formatted anew': [
    'current',
    ({ edit, commit }) => {
      edit(VI, (text) => text.replace('*dài*', '_dài_').replaceAll('\n- ', '\n\n*   '));
      commit('format');
    },
  ],
  'a price changed, which is no word': [
    'current',
    ({ edit, commit }) => {
      edit(VI, (text) =>
        text.replace('type: beach', 'type: beach\nfeeVnd: { adult: 40000, child: 20000, asOf: 2026-01-02 }'),
      );
      commit('price');
    },
  ],
  'an editing program wrote both files, and one word of the Vietnamese is other': [
    'outdated, 1 blocks',
    ({ edit, commit }) => {
      edit(VI, changed);
      edit(EN, (text) => text.replace('Sample Beach', '"Sample Beach"'));
      commit('both');
    },
  ],
  'a small slip was mended, and the English said to be right still': [
    'current',
    ({ content, edit, commit }) => {
      edit(VI, changed);
      accept(content);
      commit('slip');
    },
  ],
  'the change and a touch of the English were squashed into one commit': [
    'outdated, 1 blocks',
    ({ run, edit, commit }) => {
      run('checkout', '--quiet', '-b', 'work');
      edit(VI, changed);
      commit('a word');
      edit(EN, (text) => text.replace('A beach.', 'A fine beach.'));
      commit('touch');
      run('checkout', '--quiet', 'main');
      run('merge', '--quiet', '--squash', 'work');
      commit('squashed');
    },
  ],
  'the translator’s commit was rebased upon the change, and is the younger': [
    'outdated, 1 blocks',
    ({ run, edit, commit }) => {
      run('checkout', '--quiet', '-b', 'translator');
      edit(EN, (text) => text.replace('A beach.', 'A fine beach.'));
      commit('translate');
      run('checkout', '--quiet', 'main');
      edit(VI, changed);
      commit('a word');
      run('checkout', '--quiet', 'translator');
      run('rebase', '--quiet', 'main');
    },
  ],
  'two branches were merged, each with its part': [
    'current',
    ({ run, content, edit, commit }) => {
      run('checkout', '--quiet', '-b', 'translator');
      edit(VI, changed);
      accept(content);
      commit('translate');
      run('checkout', '--quiet', 'main');
      edit('province.yaml', (text) => text.replace('Tỉnh Mẫu', 'Tỉnh Mẫu Mới'));
      commit('name');
      run('merge', '--quiet', '--no-edit', 'translator');
    },
  ],
  'the content was handed over as an archive, all of one date': [
    'current',
    ({ run }) => {
      const dir = temporary();
      run('archive', '--format=tar', '-o', join(dir, 'content.tar'), 'HEAD');
      execFileSync('tar', ['-xf', 'content.tar'], { cwd: dir });
      return join(dir, 'content');
    },
  ],
  'the record got another id': [
    'current',
    ({ content, commit }) => {
      renameSync(join(content, 'places/bai-mau'), join(content, 'places/bai-moi'));
      commit('rename');
    },
  ],
  'a shallow clone has the last commit alone': [
    'outdated, 1 blocks',
    ({ root, edit, commit }) => {
      edit(VI, changed);
      commit('a word');
      edit(EN, (text) => text.replace('A beach.', 'A fine beach.'));
      commit('touch');
      const dir = temporary();
      git(dir, 'clone', '--quiet', '--depth', '1', `file://${root}`, 'clone');
      expect(git(join(dir, 'clone'), 'rev-list', '--count', 'HEAD').trim()).toBe('1');
      return join(dir, 'clone', 'content');
    },
  ],
  'the change was reverted: it is current again, though both are younger': [
    'current',
    ({ run, edit, commit, content }) => {
      edit(VI, changed);
      commit('a word');
      expect(stateOf(content)).toBe('outdated, 1 blocks');
      run('revert', '--no-edit', 'HEAD');
    },
  ],
  'the change was reverted after the English had followed it': [
    'outdated, 1 blocks',
    ({ run, edit, commit, content }) => {
      edit(VI, changed);
      commit('a word');
      accept(content);
      commit('translate');
      run('revert', '--no-edit', 'HEAD~1');
    },
  ],
  'the change alone was cherry-picked': [
    'outdated, 1 blocks',
    ({ run, edit, commit, content }) => {
      run('checkout', '--quiet', '-b', 'work');
      edit(VI, changed);
      commit('a word');
      accept(content);
      commit('translate');
      run('checkout', '--quiet', 'main');
      run('cherry-pick', 'work~1');
    },
  ],
  'the translation was cherry-picked after its change': [
    'current',
    ({ run, edit, commit, content }) => {
      run('checkout', '--quiet', '-b', 'work');
      edit(VI, changed);
      commit('a word');
      accept(content);
      commit('translate');
      run('checkout', '--quiet', 'main');
      run('cherry-pick', 'work~1');
      run('cherry-pick', 'work');
    },
  ],
};

describe('a translation', () => {
  it.each(Object.entries(SCENARIOS))('when %s', (_, [state, happens]) => {
    const made = repository();
    expect(stateOf(happens(made) ?? made.content)).toBe(state);
  });
});

describe('a checkout with the line ends of Windows', () => {
  /** Git for Windows writes CR LF unless it is told otherwise. */
  function windowsClone({ root }: Repository): Repository['content'] {
    const dir = temporary();
    git(dir, 'clone', '--quiet', '-c', 'core.autocrlf=true', root, 'clone');
    const content = join(dir, 'clone', 'content');
    expect(readFileSync(join(content, VI), 'utf8')).toContain('\r\n');
    return content;
  }

  it('has the same states', () => {
    const made = repository();
    expect(stateOf(windowsClone(made))).toBe('current');
    made.edit(VI, changed);
    made.commit('a word');
    expect(stateOf(windowsClone(made))).toBe('outdated, 1 blocks');
  });

  it('accepts a translation for all others too', () => {
    const made = repository();
    made.edit(VI, changed);
    made.commit('a word');
    const content = windowsClone(made);
    accept(content);
    git(content, 'commit', '--quiet', '--all', '-m', 'accept');
    git(content, 'push', '--quiet', 'origin', 'HEAD:accepted');
    made.run('merge', '--quiet', 'accepted');
    expect(readFileSync(join(made.content, EN), 'utf8')).not.toContain('\r');
    expect(stateOf(made.content)).toBe('current');
    expect(made.run('diff', '--stat', 'HEAD~1')).toMatch(/index\.en\.md[\s\S]*1 file changed/);
  });
});
