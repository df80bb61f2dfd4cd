import { type LogLine, parseStatus, visitorOf } from './access.ts';
import { parseIsoTime } from './log-time.ts';

const HOUR = 3_600_000; // ms
const DAY = 24 * HOUR;

/**
 * The extended format of the W3C, which IIS writes: a line `#Fields:` names the columns of those after it, and may
 * come again with others. Times are UTC. https://www.w3.org/TR/WD-logfile.html
 */
export class W3cLog {
  #columns: string[] | undefined;
  /** Of `#Date:`, for logs whose lines have the time alone. */
  #day = '';
  #last = Number.NEGATIVE_INFINITY;

  /** Whether the columns are known. */
  get begun(): boolean {
    return this.#columns !== undefined;
  }

  /** Takes a line that begins with `#`. */
  direct(line: string): LogLine {
    const [, fields] = /^#Fields:\s*(.+)$/i.exec(line) ?? [];
    if (fields) this.#columns = fields.trim().split(/\s+/);
    const [, day] = /^#Date:\s*(\d{4}-\d{2}-\d{2})/i.exec(line) ?? [];
    if (day) {
      this.#day = day;
      this.#last = Number.NEGATIVE_INFINITY;
    }
    return 'other';
  }

  /** @returns undefined when it has not the columns that were named. */
  parse(line: string): LogLine {
    const values = line.trimEnd().split(line.includes('\t') ? '\t' : ' ');
    if (values.length !== this.#columns?.length) return undefined;
    const value = (name: string) => {
      const at = this.#columns?.indexOf(name) ?? -1;
      return values[at] === '-' ? undefined : values[at];
    };
    const at = this.#timeOf(value('date'), value('time'));
    const path = value('cs-uri-stem') ?? value('cs-uri');
    if (at === undefined || path === undefined) return undefined;
    const query = value('cs-uri-query');
    const status = parseStatus(value('sc-status'));
    return {
      at,
      method: value('cs-method') ?? 'GET',
      target: query === undefined ? path : `${path}?${query}`,
      ...(status !== undefined && { status }),
      ...visitorOf({
        address: value('c-ip'),
        referrer: value('cs(Referer)'),
        // A space in a value stands there as a plus.
        agent: value('cs(User-Agent)')?.replaceAll('+', ' '),
      }),
    };
  }

  #timeOf(date: string | undefined, time: string | undefined): number | undefined {
    if (date !== undefined || !this.#day) return parseIsoTime(`${date} ${time}`);
    let at = parseIsoTime(`${this.#day} ${time}`);
    if (at === undefined) return undefined;
    // Midnight has passed since the day was named; answers are written out of order by minutes at most.
    while (this.#last - at > HOUR) at += DAY;
    this.#last = at;
    return at;
  }
}
