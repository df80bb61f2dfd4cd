import type { NewRecord } from '../../new-record.ts';
import { element } from './dom.ts';
import { formAddress } from './form-address.ts';

/** What was made, what each must still be given, and the way to the first of it. */
export function madeView(made: readonly NewRecord[]): HTMLElement {
  return element('ul', { class: 'made' }, ...made.map(item));
}

function item({ file, id, open }: NewRecord): HTMLElement {
  const [first] = open;
  const address = formAddress(file, first && { field: first.key });
  return element(
    'li',
    {},
    element('strong', {}, `Đã tạo “${id}”. `),
    open.length > 0 && `Còn phải điền: ${open.map(({ title }) => title).join(', ')}.`,
    element('a', { href: address, class: 'main' }, `Điền tiếp “${id}” trong mẫu nhập`),
  );
}
