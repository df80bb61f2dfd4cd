import type { HistoryEntry, HistoryReport } from '../../history-report.ts';
import { vietnamTime } from '../../vietnam-time.ts';
import { element } from './dom.ts';

export interface HistoryActions {
  /** Shows the lines of a change. */
  show(number: number): void;
  /** Shows what taking a change back would write. */
  undo(number: number): void;
}

/** The changes of the content, newest first, each with its lines and the way back. */
export function historyView({ entries }: HistoryReport, actions: HistoryActions): HTMLElement {
  return element('ol', { class: 'history' }, ...entries.map((entry) => item(entry, actions)));
}

function item({ number, author, at, what, records, more }: HistoryEntry, actions: HistoryActions): Node {
  const button = (label: string, act: (number: number) => void) =>
    number !== undefined &&
    element(
      'button',
      { type: 'button', class: 'plain', onclick: () => act(number) },
      label,
      element('span', { class: 'hidden' }, ` thay đổi số ${number}`),
    );
  return element(
    'li',
    {},
    element('strong', {}, `${number === undefined ? '' : `${number}. `}${what}`),
    element('small', {}, [vietnamTime(at), author].filter(Boolean).join(', ')),
    ...records.map(({ title, key, what: changed }) => element('small', {}, `${title ?? key}: ${changed}`)),
    more > 0 && element('small', {}, `… và ${more} bản ghi nữa`),
    button('Xem từng dòng', actions.show),
    button('Lấy lại bản trước', actions.undo),
  );
}
