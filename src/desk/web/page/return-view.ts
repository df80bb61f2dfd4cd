import type { ReturnOutcome } from '../../exchange/exchange-text.ts';
import { TOLD, type Told, type ToldKind } from '../../exchange/told.ts';
import { Refused } from './ask-desk.ts';
import { count, element, typedIn } from './dom.ts';

/** Who translated, and who has compared it, as `commands.ts` takes it. */
export interface ReceiveOrder {
  translator: string;
  reviewer?: string;
}

/** What a translator's file holds, what is to be looked at first, and the question whose it is. @param write throws Refused */
export function returnView(
  outcome: ReturnOutcome,
  write: (order: ReceiveOrder) => Promise<unknown>,
): HTMLElement {
  const { mistakes, records } = outcome;
  const willWrite = mistakes.length > 0 ? [] : records;
  // Whose translation it is is asked below.
  const told = outcome.told.filter(({ kind }) => kind !== 'no-name');
  return element(
    'div',
    { class: 'import' },
    element('h4', {}, told.length + mistakes.length > 0 ? 'Cần xem trước' : 'Không có gì phải xem lại'),
    element('ul', { class: 'losses' }, ...mistakes.map(mistakeItem), ...toldItems(told)),
    element('h4', {}, willWrite.length > 0 ? 'Sẽ ghi' : 'Chưa ghi gì'),
    element(
      'ul',
      {},
      ...willWrite.map(({ title, file, changed, units }) =>
        element('li', {}, `${title} (${file}): ${count(changed)}/${count(units)} đoạn mới`),
      ),
    ),
    mistakes.length > 0
      ? element('p', { class: 'fault' }, 'Sửa các lỗi trên trong tệp của người dịch, lưu, rồi thả lại tệp.')
      : willWrite.length > 0 && namesForm(write),
  );
}

const mistakeItem = ({ where, message, fix }: ReturnOutcome['mistakes'][number]) =>
  element('li', { class: 'error' }, `${where}: ${message} `, element('span', { class: 'fix' }, fix));

/** Each sort once, its places folded where they are many. */
function toldItems(told: readonly Told[]): HTMLElement[] {
  return (Object.keys(TOLD) as ToldKind[]).flatMap((kind) => {
    const all = told.filter((one) => one.kind === kind);
    if (all.length === 0) return [];
    const places = element(
      'ul',
      {},
      ...all.map(({ where, words }) => element('li', {}, [where, words].filter(Boolean).join(': '))),
    );
    if (all.length <= 3) return [element('li', {}, TOLD[kind], places)];
    const summary = element('summary', {}, `${TOLD[kind]} (${count(all.length)} chỗ)`);
    return [element('li', {}, element('details', {}, summary, places))];
  });
}

function namesForm(write: (order: ReceiveOrder) => Promise<unknown>): HTMLElement {
  const name = (label: string, key: string, required: boolean, hint: string) =>
    element(
      'label',
      { class: 'field' },
      label,
      element('input', { name: key, type: 'text', autocomplete: 'off', maxlength: '120', required }),
      element('small', {}, hint),
    );
  const fault = element('p', { class: 'fault', role: 'alert' });
  const form = element(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        fault.textContent = '';
        const { translator = '', reviewer } = typedIn(form);
        write({ translator, ...(reviewer && { reviewer }) }).catch((error: unknown) => {
          if (!(error instanceof Refused)) throw error;
          fault.textContent = error.message;
        });
      },
    },
    name('Người dịch', 'translator', true, 'Bản dịch được ghi là bản nháp, mang tên này.'),
    name('Người duyệt', 'reviewer', false, 'Người thứ hai đã so với tiếng Việt; để trống thì là bản nháp.'),
    fault,
    element('p', { class: 'ends' }, element('button', { type: 'submit', class: 'main' }, 'Ghi vào nội dung')),
  );
  return form;
}
