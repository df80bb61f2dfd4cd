import type { ImportOutcome } from '../../import/import-text.ts';
import { LOSSES, type Loss, type LossKind } from '../../import/losses.ts';
import type { RecordStatus } from '../../status-report.ts';
import { Refused } from './ask-desk.ts';
import { count, element } from './dom.ts';
import type { PageFacts } from './html.ts';

/** Where the words go, as `commands.ts` takes it. */
export interface ImportOrder {
  target: { kind: string; id?: string } | { record: string; lang: string };
  title?: string;
  rejects?: boolean;
}

export interface ImportViewOptions {
  facts: Pick<PageFacts, 'kinds' | 'languages'>;
  records: readonly Pick<RecordStatus, 'record' | 'title'>[];
  /** @throws Refused */
  write: (order: ImportOrder) => Promise<unknown>;
}

/** What a Word file holds, the losses before the result, and the question where it goes. */
export function importView(outcome: ImportOutcome, options: ImportViewOptions): HTMLElement {
  const { mistakes, losses, title, body } = outcome;
  return element(
    'div',
    { class: 'import' },
    element('h4', {}, losses.length + mistakes.length > 0 ? 'Cần xem trước' : 'Không mất gì'),
    element('ul', { class: 'losses' }, ...mistakes.map(mistakeItem), ...lossItems(losses)),
    element('h4', {}, title ? `Kết quả: ${title}` : 'Kết quả'),
    element('pre', { tabindex: '0' }, body),
    mistakes.length > 0
      ? element('p', { class: 'fault' }, 'Sửa các lỗi trên trong tệp Word, lưu, rồi thả lại tệp.')
      : targetForm(outcome, options),
  );
}

const mistakeItem = ({ where, message, fix }: ImportOutcome['mistakes'][number]) =>
  element(
    'li',
    { class: 'error' },
    where && `${where}: `,
    message,
    ' ',
    element('span', { class: 'fix' }, fix),
  );

/** Each sort once, its places folded where they are many. */
function lossItems(losses: readonly Loss[]): HTMLElement[] {
  const byKind = new Map<LossKind, Loss[]>();
  for (const loss of losses) byKind.set(loss.kind, [...(byKind.get(loss.kind) ?? []), loss]);
  return [...byKind].map(([kind, all]) => {
    const places = element(
      'ul',
      {},
      ...all.map(({ where, words }) => element('li', {}, [where, words].filter(Boolean).join(': '))),
    );
    const name = LOSSES[kind];
    if (all.length <= 3) return element('li', {}, name, places);
    return element(
      'li',
      {},
      element('details', {}, element('summary', {}, `${name} (${count(all.length)} chỗ)`), places),
    );
  });
}

const CHANGES: readonly LossKind[] = ['inserted', 'deleted', 'moved'];

function targetForm(
  { title = '', losses }: ImportOutcome,
  { facts, records, write }: ImportViewOptions,
): HTMLElement {
  const text = (name: string, value = '', list?: string) =>
    element('input', { name, type: 'text', autocomplete: 'off', maxlength: '300', value, list });
  const labelled = (label: string, control: Node, hint = '') =>
    element('label', { class: 'field' }, label, control, hint !== '' && element('small', {}, hint));
  const listId = `ban-ghi-${crypto.randomUUID()}`;
  const isNew = [
    labelled(
      'Loại',
      element(
        'select',
        { name: 'kind' },
        ...facts.kinds.map(({ kind, label }) => element('option', { value: kind }, label)),
      ),
    ),
    labelled('Mã', text('id'), 'Là địa chỉ của trang. Để trống thì máy lấy từ tên.'),
  ];
  const isWords = [
    labelled('Bản ghi', text('record', '', listId), 'Gõ một phần tên, hoặc mã như places/bai-bien'),
    element(
      'datalist',
      { id: listId },
      ...records.map(({ record, title }) => element('option', { value: record }, title)),
    ),
    labelled(
      'Ngôn ngữ',
      element(
        'select',
        { name: 'lang' },
        ...facts.languages.map(({ tag, name }) => element('option', { value: tag }, name)),
      ),
    ),
  ];
  const forNew = element('div', {}, ...isNew);
  const forWords = element('div', { hidden: true }, ...isWords);
  const choose = (words: boolean) => {
    forNew.hidden = words;
    forWords.hidden = !words;
  };
  const radio = (value: string, label: string, checked: boolean) =>
    element(
      'label',
      { class: 'choice' },
      element('input', {
        type: 'radio',
        name: 'goes',
        value,
        checked,
        onchange: () => choose(value === 'words'),
      }),
      label,
    );
  const fault = element('p', { class: 'fault', role: 'alert' });
  const hasChanges = losses.some(({ kind }) => CHANGES.includes(kind));
  const form = element(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        fault.textContent = '';
        write(orderOf(new FormData(form))).catch((error: unknown) => {
          if (!(error instanceof Refused)) throw error;
          fault.textContent = error.message;
        });
      },
    },
    element('h4', {}, 'Ghi vào đâu'),
    radio('new', 'Bản ghi mới', true),
    radio('words', 'Lời của bản ghi đã có', false),
    forNew,
    forWords,
    labelled('Tên', text('title', title), 'Bằng ngôn ngữ của bài.'),
    hasChanges &&
      element(
        'label',
        { class: 'choice' },
        element('input', { type: 'checkbox', name: 'rejects' }),
        'Bỏ các chỗ sửa đang theo dõi, lấy lại chữ cũ',
      ),
    fault,
    element('p', { class: 'ends' }, element('button', { type: 'submit', class: 'main' }, 'Ghi vào nội dung')),
  );
  return form;
}

function orderOf(data: FormData): ImportOrder {
  const of = (name: string) =>
    String(data.get(name) ?? '')
      .normalize('NFC')
      .trim();
  const [title, id] = [of('title'), of('id')];
  return {
    target:
      of('goes') === 'words'
        ? { record: of('record'), lang: of('lang') }
        : { kind: of('kind'), ...(id && { id }) },
    ...(title && { title }),
    ...(data.has('rejects') && { rejects: true }),
  };
}
