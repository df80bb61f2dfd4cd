import { z } from 'zod';
import { windowsName } from '../../catalogue/windows-names.ts';

/**
 * What a content folder was at one moment, in the shapes of the disk: a snapshot names the tree of the folder, a tree
 * its files and folders, each by the sha-256 of what it holds. What did not change is kept once. A restored backup
 * brings these from elsewhere, so that they are checked whenever they are read.
 */

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Names that the history keeps: none that is hidden, a word processor's leftover, a way out, or none on Windows. */
export const isKeptName = (name: string): boolean =>
  /^[^.~]/.test(name) && !/[/\\]/.test(name) && windowsName(name, '') === undefined;

const entries = z.array(z.tuple([z.string().refine(isKeptName), sha256]));

/** Both in code-unit order. */
const treeSchema = z.strictObject({ files: entries, folders: entries });

/** Why a file is in no snapshot. */
const REASONS = ['link', 'special', 'large', 'name', 'unreadable'] as const;

const snapshotSchema = z.strictObject({
  format: z.literal(1),
  at: z.iso.datetime(),
  /** What was done, in Vietnamese. */
  what: z.string(),
  /** Whether no command did it: an editor's own program, git, a copied file. */
  outside: z.boolean(),
  /** Number of the snapshot before; absent in the first. */
  former: z.int().positive().optional(),
  tree: sha256,
  /** What lies in the folder and is not kept, by its path below it. */
  left: z.array(z.strictObject({ path: z.string(), why: z.enum(REASONS) })),
});

export type Tree = z.infer<typeof treeSchema>;
export type Snapshot = z.infer<typeof snapshotSchema>;
export type Left = Snapshot['left'][number];

/** Undefined for what is none. */
export const parseSnapshot = (text: string): Snapshot | undefined =>
  snapshotSchema.safeParse(jsonOf(text)).data;
export const parseTree = (text: string): Tree | undefined => treeSchema.safeParse(jsonOf(text)).data;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a path, or a folder on the way to it, was left out of a snapshot: then it says nothing of it. */
export const isLeft = (path: string, left: readonly Left[]): boolean =>
  left.some((one) => path === one.path || path.startsWith(`${one.path}/`));
