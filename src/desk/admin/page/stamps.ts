import CMS from '@sveltia/cms';

/** What is used of the Immutable.js map that an event brings. */
interface EntryMap {
  getIn(path: readonly string[]): unknown;
  setIn(path: readonly string[], value: unknown): EntryMap;
}

interface SaveEvent {
  entry: EntryMap & { get(key: string): { keySeq(): { toArray(): string[] } } | undefined };
}

/**
 * “This translation is up to date” is said of what is saved now. Sveltia keeps what was saved as what stands there, so
 * the day and nothing else may stay of it: with the next save it would be said again.
 */
export function askForStamps(): void {
  CMS.registerEventListener({
    name: 'preSave',
    handler: (({ entry }: SaveEvent) => {
      let changed: EntryMap = entry;
      for (const lang of entry.get('i18n')?.keySeq().toArray() ?? []) {
        const at = ['i18n', lang, 'data', 'translation'];
        if (entry.getIn([...at, 'current']) !== true) continue;
        changed = changed
          .setIn([...at, 'current'], false)
          .setIn([...at, 'on'], today())
          .setIn([...at, ASKED], ask());
      }
      return changed === entry ? undefined : changed;
    }) as never,
  });
}

/** Stands in the entry in place of the wish, and is worth something once. */
export const ASKED = 'asked';

const open = new Set<string>();

function ask(): string {
  const wish = crypto.randomUUID();
  open.add(wish);
  return wish;
}

/** Whether a wish is new; from then on it is not. */
export const isAsked = (wish: unknown): boolean => typeof wish === 'string' && open.delete(wish);

/** YYYY-MM-DD, in Viet Nam, as the desk has it. */
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
