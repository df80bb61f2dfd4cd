import type { Cell, RecordStatus, State, StatusReport } from '../../status-report.ts';
import { dayText } from '../../vietnam-time.ts';
import { count, element } from './dom.ts';
import { folded } from './folded.ts';
import { formAddress } from './form-address.ts';
import type { PageFacts } from './html.ts';

/** What the filters above the board say; empty: all. */
export interface BoardFilters {
  text: string;
  kind: string;
  state: string;
  lang: string;
}

export interface BoardActions {
  /** Shows the page of a record. */
  look(record: string, lang: string): void;
  /** Says that a translation is up to date. */
  accept(record: string, lang: string): void;
  /** Shows what changed in a record. */
  history(record: string): void;
}

const STATES: Readonly<Record<State, readonly [sign: string, name: string]>> = {
  missing: ['–', 'thiếu'],
  draft: ['✎', 'nháp'],
  machine: ['⚙', 'máy dịch'],
  reviewed: ['✓', 'đã duyệt'],
};

/** Rows that are shown at once; of more than these a reader looks for one by its name. */
const STEP = 60;

/** The records that the filters let through, in the order of the report. */
export function filtered(records: readonly RecordStatus[], filters: BoardFilters): RecordStatus[] {
  const wanted = folded(filters.text.trim());
  return records.filter(({ record, title, overdueSince, translations }) => {
    const cells = Object.entries(translations).filter(
      ([lang]) => filters.lang === '' || lang === filters.lang,
    );
    const has = (test: (cell: Cell) => boolean) => cells.some(([, cell]) => test(cell));
    const isInState =
      filters.state === '' ||
      (filters.state === 'overdue' && overdueSince !== undefined) ||
      (filters.state === 'outdated' && has(({ changed }) => changed.length > 0)) ||
      has(({ state }) => state === filters.state);
    const isOfKind = filters.kind === '' || record.startsWith(`${filters.kind}/`);
    return isInState && isOfKind && (wanted === '' || folded(`${title} ${record}`).includes(wanted));
  });
}

/** The board: how every record stands in every language. */
export class BoardView {
  readonly #place: HTMLElement;
  readonly #facts: PageFacts;
  readonly #actions: BoardActions;
  #shown = STEP;

  constructor(place: HTMLElement, facts: PageFacts, actions: BoardActions) {
    this.#place = place;
    this.#facts = facts;
    this.#actions = actions;
  }

  /** @param isAnew whether other records are asked for than before. */
  show(report: StatusReport, filters: BoardFilters, isAnew = false): void {
    if (isAnew) this.#shown = STEP;
    const rows = filtered(report.records, filters);
    const names = new Map(this.#facts.languages.map(({ tag, name }) => [tag, name]));
    const heads = report.languages.map(({ lang, percent }) =>
      element('th', { scope: 'col' }, names.get(lang) ?? lang, element('small', {}, `${count(percent)} %`)),
    );
    const more = rows.length - this.#shown;
    this.#place.replaceChildren(
      element(
        'p',
        { class: 'count', role: 'status' },
        `${count(rows.length)} bản ghi, khách gặp nhiều đứng trước`,
      ),
      element(
        'table',
        {},
        element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'Bản ghi'), ...heads)),
        element('tbody', {}, ...rows.slice(0, this.#shown).map((row) => this.#row(row))),
      ),
      ...(more > 0
        ? [
            element(
              'button',
              {
                type: 'button',
                onclick: () => {
                  this.#shown += STEP;
                  this.show(report, filters);
                },
              },
              `Hiện thêm ${count(Math.min(more, STEP))}`,
            ),
          ]
        : []),
    );
  }

  #row({ record, title, draft: isDraft, appears, overdueSince, translations }: RecordStatus): HTMLElement {
    const form = formAddress(`content/${record}`);
    return element(
      'tr',
      {},
      element(
        'th',
        { scope: 'row' },
        form === undefined ? title : element('a', { href: form }, title),
        element('small', {}, record),
        isDraft && element('small', { class: 'overdue' }, 'bản nháp, chưa đăng'),
        appears !== undefined &&
          element(
            'small',
            { class: 'overdue' },
            `đăng lúc ${appears.slice(11)} ngày ${dayText(appears.slice(0, 10))}`,
          ),
        overdueSince !== undefined &&
          element('small', { class: 'overdue' }, `quá hạn từ ${dayText(overdueSince)}`),
        element(
          'button',
          { type: 'button', class: 'plain', onclick: () => this.#actions.look(record, 'vi') },
          'Xem trang',
          element('span', { class: 'hidden' }, ` ${title}`),
        ),
        element(
          'button',
          { type: 'button', class: 'plain', onclick: () => this.#actions.history(record) },
          'Lịch sử',
          element('span', { class: 'hidden' }, ` ${title}`),
        ),
      ),
      ...Object.entries(translations).map(([lang, cell]) => this.#cell(record, lang, cell)),
    );
  }

  #cell(record: string, lang: string, { state, changed, blocks }: Cell): HTMLElement {
    const isOld = changed.length > 0;
    const [sign, name] = STATES[state];
    return element(
      'td',
      { class: isOld ? 'old' : state },
      element(
        'button',
        {
          type: 'button',
          class: 'plain',
          title: `Xem trang ${record} bằng tiếng này`,
          onclick: () => this.#actions.look(record, lang),
        },
        element('span', { 'aria-hidden': 'true' }, isOld ? '↻' : sign),
        ` ${name}`,
        isOld && `, cũ ${count(changed.length)}/${count(blocks)} đoạn`,
      ),
      isOld &&
        element(
          'small',
          { title: changed.join('; ') },
          changed.slice(0, 2).join('; '),
          changed.length > 2 && ' …',
        ),
      isOld &&
        element('button', { type: 'button', onclick: () => this.#actions.accept(record, lang) }, 'Vẫn đúng'),
    );
  }
}
