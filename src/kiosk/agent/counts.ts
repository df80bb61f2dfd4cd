import { writeDurably } from './durable.ts';
import { readPlainFile } from './plain.ts';

/** How often something was done on a day: no person, no time of day, nothing typed. */
export interface Count {
  /** YYYY-MM-DD in Vietnam, `unknown` while the clock is plainly wrong. */
  day: string;
  kind: CountKind;
  language: string;
  value: string;
  n: number;
}

/** What a value may be besides a page of the release. Free text has no way in. */
const VALUES = {
  page: undefined,
  start: ['touch'],
  language: ['chosen', 'switched'],
  warning: ['shown', 'continued'],
  reset: ['idle', 'asked'],
  qr: ['page', 'site', 'file', 'phone', 'mail', 'map'],
  search: ['found', 'nothing'],
  keyboard: ['opened'],
  listen: ['started'],
} as const satisfies Record<string, readonly string[] | undefined>;

export type CountKind = keyof typeof VALUES;

/** Below it a count could speak of one person. */
const FOLD = 5;
const KEEP_DAYS = 400;
/** Pages × languages × kinds of one day stay far below. */
const MOST = 50_000;
/** What so many lines are at most. */
const MOST_BYTES = 64 << 20;
const MOST_A_SECOND = 50;
const HEAD = 'day,kind,language,value,n';
export const OTHER = '(other)';

export interface CountRules {
  /** Whether the release has this page, as `/vi/gates/`. */
  isPage: (path: string) => boolean;
  isLanguage: (tag: string) => boolean;
}

export class Counts {
  readonly #counts = new Map<string, Count>();
  readonly #file: string;
  /** What was asked and not counted. */
  refused = 0;
  #second = 0;
  #inSecond = 0;

  constructor(file: string) {
    this.#file = file;
    for (const count of readCounts(file)) this.#add(count);
  }

  /** @param second of a clock that only goes forward. @returns false when it is none of what is counted. */
  record(
    { kind, language, value }: { kind: string; language: string; value: string },
    rules: CountRules,
    day: string,
    second: number,
  ): boolean {
    if (second !== this.#second) [this.#second, this.#inSecond] = [second, 0];
    const fits =
      ++this.#inSecond <= MOST_A_SECOND &&
      this.#counts.size < MOST &&
      isKind(kind) &&
      rules.isLanguage(language) &&
      (kind === 'page' ? rules.isPage(value) : (VALUES[kind] as readonly string[]).includes(value));
    if (fits) this.#add({ day, kind: kind as CountKind, language, value, n: 1 });
    else this.refused++;
    return fits;
  }

  /** Writes all to the disk. Days long past go when the clock knows the day. */
  save(today: string): void {
    if (today !== 'unknown') {
      const oldest = new Date(Date.parse(today) - KEEP_DAYS * 86_400_000).toISOString().slice(0, 10);
      for (const [key, { day }] of this.#counts) if (day < oldest) this.#counts.delete(key);
    }
    writeDurably(this.#file, formatCsv([...this.#counts.values()]));
  }

  /** CSV for others: counts below five are folded into `(other)`, and what is still below five says `1-4`. */
  export(): string {
    const folded = new Map<string, Count>();
    for (const count of this.#counts.values()) {
      const shown = count.n < FOLD ? { ...count, value: OTHER, language: OTHER } : count;
      const key = keyOf(shown);
      folded.set(key, { ...shown, n: shown.n + (folded.get(key)?.n ?? 0) });
    }
    return formatCsv([...folded.values()], (n) => (n < FOLD ? `1-${FOLD - 1}` : String(n)));
  }

  #add(count: Count): void {
    const key = keyOf(count);
    this.#counts.set(key, { ...count, n: count.n + (this.#counts.get(key)?.n ?? 0) });
  }
}

const isKind = (kind: string): kind is CountKind => Object.hasOwn(VALUES, kind);

const keyOf = ({ day, kind, language, value }: Count) => `${day},${kind},${language},${value}`;

/** RFC 4180; paths hold no comma as a rule, but nothing forbids one. */
const cell = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function formatCsv(counts: readonly Count[], number: (n: number) => string = String): string {
  const lines = counts.map(
    ({ n, day, kind, language, value }) => `${[day, kind, language, value].map(cell).join(',')},${number(n)}`,
  );
  return [HEAD, ...lines.sort()].map((line) => `${line}\n`).join('');
}

/** What an earlier run wrote; lines that cannot be read are left out. */
function readCounts(file: string): Count[] {
  let text = '';
  try {
    text = readPlainFile(file, MOST_BYTES);
  } catch {
    return [];
  }
  return text.split('\n').flatMap((line) => {
    const [, day, kind, language, quoted, plain, n] =
      /^(unknown|\d{4}-\d\d-\d\d),([a-z]+),([\w-]+),(?:"((?:[^"]|"")*)"|([^",]*)),([1-9]\d{0,8})$/.exec(
        line,
      ) ?? [];
    if (!day || !kind || !isKind(kind) || !language) return [];
    return [{ day, kind, language, value: quoted?.replaceAll('""', '"') ?? plain ?? '', n: Number(n) }];
  });
}
