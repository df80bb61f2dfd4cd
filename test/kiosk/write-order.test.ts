import { relative } from 'node:path';
import { expect, it, vi } from 'vitest';
import { kioskFolder, PAGES } from './kiosk-folder.ts';

/** What was done to the disk, in order; `sync *`: all of the file system. */
const done = vi.hoisted(() => [] as [what: 'sync' | 'rename' | 'link', path: string, from?: string][]);

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const open = new Map<number, string>();
  return {
    ...fs,
    openSync: (path: string, ...rest: [string]) => {
      const handle = fs.openSync(path, ...rest);
      open.set(handle, path);
      return handle;
    },
    fsyncSync: (handle: number) => {
      fs.fsyncSync(handle);
      done.push(['sync', open.get(handle) as string]);
    },
    renameSync: (from: string, to: string) => {
      fs.renameSync(from, to);
      done.push(['rename', to, from]);
    },
    linkSync: (from: string, to: string) => {
      fs.linkSync(from, to);
      done.push(['link', to]);
    },
  };
});
vi.mock('node:child_process', async (importOriginal) => {
  const processes = await importOriginal<typeof import('node:child_process')>();
  return {
    ...processes,
    spawnSync: (program: string, args: string[]) => {
      if (program.endsWith('/sync')) done.push(['sync', '*']);
      return processes.spawnSync(program, args);
    },
  };
});

/** Indices of what was done to paths of the store that fit. */
const all = (root: string, what: (typeof done)[number][0], pattern: RegExp) =>
  done.flatMap(([kind, path], at) =>
    kind === what && pattern.test(path === '*' ? path : relative(root, path) || '.') ? [at] : [],
  );

it('a cut of the power at any moment leaves the old or the new release: all is on the disk before it is named', async () => {
  const { root, pack, update } = kioskFolder();
  pack();
  await update();
  pack({ ...PAGES, 'vi/index.html': '<!doctype html><title>hai</title>', 'x/y/z.txt': 'z' });
  done.length = 0;
  await update();
  const [switched = -1] = all(root, 'rename', /^current$/);
  const [named = -1] = all(root, 'rename', /^releases\/1-2$/);
  const lastLink = all(root, 'link', /./).at(-1) ?? -1;
  const written = (pattern: RegExp) => {
    const at = all(root, 'rename', pattern);
    expect(at.length, String(pattern)).toBeGreaterThan(0);
    // Contents first: a name that outlives them leads to an empty file.
    for (const index of at) {
      const [, , from] = done[index] as (typeof done)[number];
      const synced = done
        .slice(0, index)
        .findLastIndex(([kind, path]) => kind === 'sync' && (path === from || path === '*'));
      expect(synced, `${from} before ${index}`).toBeGreaterThanOrEqual(0);
    }
    return at;
  };
  expect(written(/^objects\/../).at(-1)).toBeLessThan(all(root, 'link', /./)[0] as number);
  // The whole tree, or each of its folders.
  const tree = all(root, 'sync', /^\*$|^releases\/1-2\.new/).filter((at) => at > lastLink && at < named);
  expect(tree.length).toBeGreaterThan(0);
  for (const file of ['manifest', 'keys.json', 'latest.json'])
    expect(written(new RegExp(`^proofs/1-2/${file}$`))[0], file).toBeLessThan(switched);
  expect(named).toBeLessThan(switched);
  expect(written(/^state\.json$/).some((at) => at > named && at < switched)).toBe(true);
  expect(all(root, 'sync', /^\.$/).some((at) => at > switched)).toBe(true);
  expect(written(/^highest\.json$/)[0]).toBeGreaterThan(switched);
});
