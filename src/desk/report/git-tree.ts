import { execFile } from 'node:child_process';
import { GIT_ENVIRONMENT, GIT_QUIET } from '../history/git-commits.ts';

/** Larger than the pictures of any province together. */
const LARGEST_ANSWER = 2_000_000_000;
const LONGEST_MS = 120_000;

/** A file of a commit: its path below the folder, and what git calls its content. */
interface GitFile {
  path: string;
  blob: string;
}

/**
 * The files of a folder as the last commit before a moment has them, links left out; undefined without git, outside of a
 * repository, and where no commit is so old.
 * @param before ISO 8601 with its zone.
 */
export async function readGitTree(
  folder: string,
  before: string,
): Promise<{ commit: string; files: ReadonlyMap<string, Buffer> } | undefined> {
  const commit = (await git(folder, ['rev-list', '-1', `--before=${before}`, 'HEAD', '--', '.']))
    ?.toString()
    .trim();
  if (!commit) return undefined;
  const list = await git(folder, ['ls-tree', '-r', '-z', commit, '.']);
  const files = (list?.toString() ?? '').split('\0').flatMap((line): GitFile[] => {
    const [, blob, path] = /^100(?:644|755) blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
    return blob && path ? [{ blob, path }] : [];
  });
  const content = await git(folder, ['cat-file', '--batch'], files.map(({ blob }) => `${blob}\n`).join(''));
  if (!content) return undefined;
  return { commit, files: parseBatch(content, files) };
}

/** Each answer is a line that ends with the size, then so many bytes, then a line's end. */
function parseBatch(content: Buffer, files: readonly GitFile[]): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  let at = 0;
  for (const { path } of files) {
    const end = content.indexOf(10, at);
    const [, size] = / blob (\d+)$/.exec(content.subarray(at, end).toString()) ?? [];
    // What a partial clone has not is answered by a line alone.
    if (size === undefined) {
      at = end + 1;
      continue;
    }
    found.set(path, content.subarray(end + 1, end + 1 + Number(size)));
    at = end + 2 + Number(size);
  }
  return found;
}

function git(cwd: string, args: readonly string[], input?: string): Promise<Buffer | undefined> {
  const options = {
    cwd,
    env: { ...process.env, ...GIT_ENVIRONMENT },
    encoding: 'buffer' as const,
    maxBuffer: LARGEST_ANSWER,
    timeout: LONGEST_MS,
    windowsHide: true,
  };
  return new Promise((done) => {
    const child = execFile('git', [...GIT_QUIET, ...args], options, (error, out) =>
      done(error ? undefined : out),
    );
    child.on('error', () => done(undefined));
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? '');
  });
}
