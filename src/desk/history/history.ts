import { existsSync, realpathSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { suggestId } from '../../catalogue/record-id.ts';
import { explainFault } from '../machine-fault.ts';
import { NO_MARKS, readFileMarks } from './file-marks.ts';
import { HISTORY_FOLDER } from './history-folder.ts';
import { pruneWeekly } from './prune.ts';
import { type Scan, scanContent, scanWithin } from './scan.ts';
import type { Left, Snapshot } from './snapshot.ts';
import { Damaged, openStore, type Store, sha256Of } from './store.ts';

/** Of which content the history is. */
export interface HistoryPlace {
  /** The folder in which editors work. */
  home: string;
  contentDir: string;
}

export interface Keeping extends HistoryPlace {
  now: Date;
  /** What is done, in Vietnamese, for a list: “nhận bản dịch places/ho-mau lo”. */
  what: string;
  /** Told in one line, in Vietnamese, when no snapshot could be made; the work goes on. */
  tell(text: string): void;
  /** False: nothing is kept. */
  history?: boolean;
  /**
   * Only these files and folders below the content folder are looked at, as `places/ho-mau`: for whoever saves often and
   * knows what. What else was changed is told by the next snapshot of all.
   */
  within?: readonly string[];
}

/** What a change is called that no command made. */
export const OUTSIDE = 'sửa ngoài bàn biên tập';
const BEGINNING = 'bắt đầu giữ lịch sử';

/** Where the history of a content folder lies: below `.lich-su` of the home, each folder apart. */
export function historyFolder({ home, contentDir }: HistoryPlace): string {
  const way = relative(home, resolve(contentDir)).replaceAll('\\', '/');
  const name = way === 'content' ? way : `${suggestId(basename(way))}-${sha256Of(way).slice(0, 8)}`;
  return join(home, HISTORY_FOLDER, name);
}

export const historyOf = (place: HistoryPlace): Store => openStore(historyFolder(place));

export interface State {
  number: number;
  snapshot: Snapshot;
  /** Whether this snapshot was made now; else the newest one has the very same content. */
  isNew: boolean;
  /** Whether other files were left out than before. */
  leavesOthers: boolean;
}

/**
 * Keeps the content as it is now, unless the newest snapshot has the same.
 * @throws what the machine says. Undefined where there is no content folder.
 */
export function takeSnapshot(
  place: HistoryPlace,
  { what, outside, now, within }: Pick<Keeping, 'what' | 'now' | 'within'> & { outside: boolean },
): State | undefined {
  if (!existsSync(place.contentDir)) return undefined;
  const root = realpathSync(place.contentDir);
  for (let time = 0; time < MOST_TIMES; time++) {
    const store = historyOf(place);
    const next = (store.numbers().at(-1) ?? 0) + 1;
    const newest = store.newest();
    const part = newest && within && scanPart(root, store, within, newest.snapshot);
    const { tree, left } = part || scanAll(root, store);
    const leavesOthers = JSON.stringify(left) !== JSON.stringify(newest?.snapshot.left ?? []);
    if (newest && newest.snapshot.tree === tree && !leavesOthers)
      return { ...newest, isNew: false, leavesOthers };
    const snapshot: Snapshot = {
      format: 1,
      at: now.toISOString(),
      what: newest ? what : BEGINNING,
      outside: outside || !newest,
      ...(newest && { former: newest.number }),
      tree,
      left,
    };
    // Another process kept what it wrote meanwhile, which this look may have missed: it would seem to be taken back.
    if (store.add(next, snapshot)) return { number: next, snapshot, isNew: true, leavesOthers };
  }
  throw new Error('các chương trình khác ghi liên tục.');
}

/** Each time another process has got on; so many in a row are no chance. */
const MOST_TIMES = 50;

/** Undefined where the newest snapshot is damaged: only a look at everything helps then. */
function scanPart(root: string, store: Store, within: readonly string[], former: Scan): Scan | undefined {
  try {
    return scanWithin(root, store, NO_MARKS, { within, former });
  } catch (error) {
    if (error instanceof Damaged) return undefined;
    throw error;
  }
}

function scanAll(root: string, store: Store): Scan {
  const marks = readFileMarks(join(store.dir, 'files.json'));
  const scan = scanContent(root, store, marks);
  marks.save();
  return scan;
}

/** Keeps what was changed by other programs since the last command, as before a build. Never throws. */
export function noteOutside(keeping: Omit<Keeping, 'what'>): State | undefined {
  return attempt({ ...keeping, what: OUTSIDE }, true);
}

/**
 * Does what writes content between two snapshots: what other programs changed before it is one change of the history,
 * what it does is the next. A snapshot that cannot be made stops nothing.
 */
export async function keepHistory<T>(keeping: Keeping, work: () => T | Promise<T>): Promise<T> {
  let isTold = false;
  const once: Keeping = {
    ...keeping,
    tell(text) {
      if (!isTold) keeping.tell(text);
      isTold = true;
    },
  };
  noteOutside(once);
  try {
    return await work();
  } finally {
    attempt(once, false);
  }
}

/** Keeps what has just been written, where what stood before it is known to be kept. Never throws. */
export function keepWritten(keeping: Keeping): State | undefined {
  return attempt(keeping, false);
}

const REASONS: Readonly<Record<Left['why'], string>> = {
  link: 'là liên kết của hệ thống tệp',
  special: 'không phải tệp thường',
  large: 'lớn hơn 100 MB',
  name: 'có tên mà Windows không chép được',
  unreadable: 'máy không đọc được',
};

export const leftText = ({ path, why }: Left): string => `content/${path} (${REASONS[why]})`;

function attempt({ history = true, tell, ...keeping }: Keeping, outside: boolean): State | undefined {
  if (!history) return undefined;
  const telling = <T>(failed: string, work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      tell(`${failed}, công việc vẫn tiếp tục: ${explainFault(error) ?? (error as Error).message}`);
      return undefined;
    }
  };
  const state = telling('Lịch sử không giữ được lần này', () =>
    takeSnapshot(keeping, { ...keeping, outside }),
  );
  const { left = [] } = state?.leavesOthers ? state.snapshot : {};
  if (left.length > 0)
    tell(
      `Lịch sử không giữ: ${left.slice(0, 3).map(leftText).join('; ')}${left.length > 3 ? ` và ${left.length - 3} mục nữa` : ''}.`,
    );
  if (state && !keeping.within)
    telling('Lịch sử chưa bỏ được các bản cũ', () => pruneWeekly(historyOf(keeping), keeping.now));
  return state;
}
