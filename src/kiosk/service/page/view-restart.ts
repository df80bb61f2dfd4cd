import { button, make } from './elements.ts';
import type { Desk, View } from './view.ts';

const SURE = 8000; // ms in which the second press counts

/** Two keys that ask before they do it. */
export function createRestartView(desk: Desk): View {
  const twice = (label: string, again: string, work: () => void) => {
    let timer = 0;
    const key = button(label, () => {
      const isSure = timer !== 0;
      clearTimeout(timer);
      timer = isSure ? 0 : window.setTimeout(reset, SURE);
      key.textContent = isSure ? label : again;
      key.classList.toggle('sure', !isSure);
      if (isSure) work();
    });
    const reset = () => {
      timer = 0;
      key.textContent = label;
      key.classList.remove('sure');
    };
    return key;
  };
  return {
    label: 'Khởi động lại',
    element: make(
      'div',
      { class: 'list' },
      twice(
        'Mở lại màn hình',
        'Bấm lần nữa để mở lại màn hình',
        () => void desk.work('restart', { what: 'display' }, 'Đang mở lại màn hình…'),
      ),
      twice(
        'Khởi động lại máy',
        'Bấm lần nữa để khởi động lại máy',
        () => void desk.work('restart', { what: 'machine' }, 'Đang khởi động lại máy…'),
      ),
    ),
  };
}
