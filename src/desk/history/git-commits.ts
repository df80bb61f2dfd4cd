import { execFile } from 'node:child_process';
import { keyOf } from './describe-change.ts';

/** A commit of the git repository in which the content folder lies. */
export interface Commit {
  /** Of the commit, as short as git makes it. */
  id: string;
  /** ISO 8601. */
  at: string;
  author: string;
  title: string;
  /** Records and files below the content folder, as `places/ho-mau`. */
  keys: string[];
}

/** Reads nothing from the network, writes nothing, asks nobody, runs nothing that the repository's settings name. */
export const GIT_QUIET = [
  '--no-optional-locks',
  '-c',
  'core.quotePath=false',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'log.showSignature=false',
];
export const GIT_ENVIRONMENT = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_LITERAL_PATHSPECS: '1',
  LC_ALL: 'C',
};
const FORMAT = '%x00%h%x00%aI%x00%aN%x00%s%x00';

/** More than anybody reads. */
const LARGEST_ANSWER = 64_000_000;
const LONGEST_MS = 20_000;

/**
 * The newest commits that touch the content, newest first. Without git, or outside of a repository, there are none.
 * @param below only those that touch this folder. @param most so many.
 */
export function readCommits(contentDir: string, below: string, most: number): Promise<Commit[]> {
  const args = [
    ...GIT_QUIET,
    'log',
    `--max-count=${most}`,
    `--format=${FORMAT}`,
    '--name-only',
    '--no-renames',
    '--relative',
  ];
  const options = {
    cwd: contentDir,
    env: { ...process.env, ...GIT_ENVIRONMENT },
    maxBuffer: LARGEST_ANSWER,
    timeout: LONGEST_MS,
    windowsHide: true,
  };
  return new Promise((done) => {
    execFile('git', [...args, '--', below ? `./${below}` : '.'], options, (error, out) =>
      done(error ? [] : parseCommits(out)),
    );
  });
}

/** A commit's message holds no NUL, and of its files each stands on a line of its own. */
export function parseCommits(out: string): Commit[] {
  const [, ...parts] = out.split('\0');
  const commits: Commit[] = [];
  for (let at = 0; at + 4 < parts.length; at += 5) {
    const [id, when, author, title, files] = parts.slice(at, at + 5) as [
      string,
      string,
      string,
      string,
      string,
    ];
    const paths = files.split('\n').filter(Boolean);
    commits.push({ id, at: when, author, title, keys: [...new Set(paths.map(keyOf))] });
  }
  return commits;
}
