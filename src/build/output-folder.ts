import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isWithin } from '../catalogue/is-within.ts';
import { isAbandonedPart } from '../catalogue/part-files.ts';
import { moveSync, removeSync } from '../catalogue/patient-disk.ts';
import { stampText } from '../catalogue/stamps.ts';
import { applyChanges, type Changes, finishChanges } from './apply-changes.ts';
import {
  type FileNumbers,
  type FormerOutput,
  isSameFile,
  lookAtOutput,
  type OutputStamps,
  pathsIn,
  stampOf,
  stampsIn,
} from './former-output.ts';
import { acquireLock, type LockHost } from './lock.ts';
import { Refusal } from './refusal.ts';

/**
 * A folder in which a build grows beside its destination. What the former output holds byte for byte is not written
 * again; at the end only what differs is moved there.
 */
export interface Stage {
  /** The folder of this run, removed at its end; other work files may stand in it. */
  dir: string;
  /** Holds what will be in the output, but not what is kept of the former one: read by `read`, write by `write`. */
  site: string;
  /** What stood in the output before. */
  former: FormerOutput | undefined;
  /** @param path from the output folder, its parts apart by `/`. @returns whether the former output has just this. */
  write(path: string, content: string | Uint8Array): boolean;
  /** What a file of the new output holds; undefined where there is none. */
  read(path: string): Buffer | undefined;
  /** Keeps a file as the former output has it. @returns false where it has none. */
  keep(path: string): boolean;
  /** The same, where that file is another name of one whose numbers are given. */
  keepSame(path: string, numbers: FileNumbers): boolean;
  /**
   * Makes the output what `site` and the kept files are, and ends the stage.
   * @returns the stamps of its files. Those of kept files are as they stood before: what somebody did to them meanwhile is
   * a difference for the next build.
   */
  commit(): OutputStamps;
  /** Ends the stage and leaves the former output as it was. Harmless after `commit`. */
  discard(): void;
}

export interface StageOptions {
  /** Folders that an output must neither be nor hold: what is in its place is thrown away. */
  protect: readonly string[];
  /** Files by which a former output of this kind is known; else those of the site. */
  marks?: readonly string[];
  lockHost?: LockHost;
}

/**
 * Everything is synchronous, so that it can be called from a signal handler.
 * @throws Refusal when the output folder is not one to replace, or another build is writing to it.
 */
export function openStage(outDir: string, { protect, marks = SITE_MARKS, lockHost }: StageOptions): Stage {
  const out = existsSync(outDir) ? realpathSync(outDir) : resolve(outDir);
  checkReplaceable(out, protect, marks);
  const parent = dirname(out);
  const sibling = (what: string) => join(parent, `.${basename(out)}.${what}`);
  mkdirSync(parent, { recursive: true });
  const release = acquireLock(sibling('lock'), lockHost);
  try {
    healAfterCrash(out, sibling('former'), sibling('stage-'), sibling('lock.'));
  } catch (error) {
    release();
    throw error;
  }
  // A name of its own: Node keeps modules by path, and two builds may run in one process.
  const dir = `${sibling('stage-')}${randomBytes(4).toString('hex')}`;
  const site = join(dir, 'site');
  mkdirSync(site, { recursive: true });
  const looked = existsSync(out) ? lookAtOutput(out) : undefined;
  const former = looked?.isPlain ? looked : undefined;
  const kept = new Set<string>();
  const folders = new Set<string>();
  const written = new Set<string>();
  const keep = (path: string) => {
    const isThere = former?.files.has(path) ?? false;
    if (isThere) kept.add(path);
    return isThere;
  };
  let open = true;
  const end = () => {
    open = false;
    removeSync(dir);
    release();
  };
  return {
    dir,
    site,
    former: looked,
    write(path, content) {
      if (former?.holds(path, content)) {
        if (written.delete(path)) removeSync(join(site, path));
        kept.add(path);
        return true;
      }
      kept.delete(path);
      const file = join(site, path);
      const folder = dirname(file);
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      if (written.has(path)) removeSync(file);
      written.add(path);
      // Never through a link, whose other name may stand in the cache.
      writeFileSync(file, content, { flag: 'wx' });
      return false;
    },
    read(path) {
      const file = join(kept.has(path) ? out : site, path);
      return existsSync(file) ? readFileSync(file) : undefined;
    },
    keep,
    keepSame(path, numbers) {
      const looked = former?.files.get(path);
      return looked !== undefined && isSameFile(looked, numbers) && keep(path);
    },
    commit() {
      if (!open) throw new Error('This stage has ended.');
      if (!former) {
        swap(site, out, sibling('former'));
        end();
        return stampsIn(out);
      }
      const staged = pathsIn(site);
      const changes = changesTo(out, former, { site, staged, kept });
      open = false;
      apply(dir, out, changes, release);
      end();
      return stampsAfter(out, former, { staged, kept });
    },
    discard() {
      if (open) end();
    },
  };
}

/** @throws Refusal when somebody has removed meanwhile what was to be kept. */
function changesTo(
  out: string,
  former: FormerOutput,
  { site, staged, kept }: { site: string; staged: readonly string[]; kept: ReadonlySet<string> },
): Changes {
  const gone = [...kept].find((path) => !existsSync(join(out, path)));
  if (gone !== undefined)
    throw new Refusal(`Trong lúc dựng, có người đã xóa ${gone} trong ${out}.  → Chạy lại lệnh vừa rồi.`);
  const stays = new Set([...staged, ...kept]);
  return {
    moves: staged.filter((path) => !former.equals(path, join(site, path))),
    deletions: [...former.files.keys()].filter((path) => !stays.has(path)),
  };
}

/** Of staged files that are equal as well: a further name, made and removed, changes what the disk says of a file. */
function stampsAfter(
  out: string,
  former: FormerOutput,
  { staged, kept }: { staged: readonly string[]; kept: ReadonlySet<string> },
): OutputStamps {
  const stamps = new Map<string, string>();
  for (const path of kept) {
    const looked = former.files.get(path);
    if (looked) stamps.set(path, stampText(looked));
  }
  for (const path of staged) {
    const stamp = stampOf(join(out, path));
    if (stamp !== undefined) stamps.set(path, stamp);
  }
  return stamps;
}

/** What fails on the way stays with its journal, and the next build goes on from there. */
function apply(dir: string, out: string, changes: Changes, release: () => void): void {
  try {
    applyChanges(dir, out, changes);
  } catch (error) {
    release();
    const { code, path = out } = error as NodeJS.ErrnoException;
    throw new Refusal(
      `Mới thay được một phần của ${out} (${code ?? ''}): có chương trình đang mở ${path}.  → Đóng nó rồi chạy lại: lần chạy sau làm nốt.`,
    );
  }
}

/** A former build is known by the files every build makes. */
const SITE_MARKS = ['robots.txt', 'sitemap.xml', 'sitemap.txt'];

function checkReplaceable(out: string, protect: readonly string[], marks: readonly string[]): void {
  const held = protect.find((path) => isWithin(resolve(path), out));
  if (held)
    throw new Refusal(
      `Không thể ghi trang vào ${out}: thư mục này chứa ${held}.  → Đặt OUT_DIR là một thư mục riêng, ví dụ dist.`,
    );
  if (!existsSync(out)) return;
  const names = readdirSync(out);
  if (names.length > 0 && !marks.every((mark) => names.includes(mark)))
    throw new Refusal(
      `Thư mục ${out} đang có tệp khác, không phải bản dựng trước, nên không thay.  → Xóa nó, hoặc đặt OUT_DIR là thư mục khác.`,
    );
}

/** Under the lock no other build is here: what lies about was left by one that was killed. */
function healAfterCrash(out: string, former: string, stagePrefix: string, lockPrefix: string): void {
  if (existsSync(former)) {
    if (existsSync(out)) removeSync(former);
    else moveSync(former, out);
  }
  const parent = dirname(stagePrefix);
  for (const name of readdirSync(parent)) {
    const isLeft =
      name.startsWith(basename(stagePrefix)) ||
      (name.startsWith(basename(lockPrefix)) && isAbandonedPart(name, 0));
    if (!isLeft) continue;
    finishChanges(join(parent, name), out);
    removeSync(join(parent, name));
  }
}

/** Two renames; a failed second one brings the former output back. */
function swap(site: string, out: string, former: string): void {
  const replaced = existsSync(out);
  try {
    if (replaced) moveSync(out, former);
    try {
      moveSync(site, out);
    } catch (error) {
      if (replaced) moveSync(former, out);
      throw error;
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new Refusal(
      `Không thay được ${out} (${code}): có chương trình đang mở thư mục này.  → Đóng nó rồi chạy lại; bản cũ vẫn còn nguyên.`,
    );
  }
  removeSync(former);
}
