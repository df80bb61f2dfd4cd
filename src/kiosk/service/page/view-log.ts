import { button, make } from './elements.ts';
import type { Desk, View } from './view.ts';

/** The newest lines of the log. */
export function createLogView(desk: Desk): View {
  const lines = make('pre', { class: 'log', tabindex: '0', 'aria-label': 'Dòng nhật ký' });
  const read = async () => {
    const answer = await desk.work('log', {}, 'Đang đọc nhật ký…');
    if (!answer.ok) return;
    lines.textContent = answer.log || 'Nhật ký trống.';
    lines.scrollTop = lines.scrollHeight;
  };
  return {
    label: 'Nhật ký',
    element: make(
      'div',
      {},
      button('Đọc lại', () => void read()),
      lines,
    ),
    onShow: () => void read(),
  };
}
