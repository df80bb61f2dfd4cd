import { button, make } from './elements.ts';
import type { Desk } from './view.ts';

/** The two keys of a network that is tried, with the seconds that are left. */
export function createTrialBar(desk: Desk) {
  const left = make('strong', {}, '');
  const element = make(
    'section',
    { class: 'trial', 'aria-label': 'Mạng đang thử', hidden: true },
    make('p', {}, 'Mạng mới đang thử. Quay lại mạng trước sau ', left, ' giây.'),
    button('Giữ mạng này', () => void end('keep', 'Đang giữ…'), 'main'),
    button('Quay lại', () => void end('undo', 'Đang quay lại…')),
  );
  let until = 0;
  let isAnswered = false;
  const end = (action: 'keep' | 'undo', doing: string) => {
    isAnswered = true;
    return desk.work(action, {}, doing);
  };
  const show = () => {
    const seconds = Math.max(0, Math.ceil((until - performance.now()) / 1000));
    left.textContent = String(seconds);
    if (!element.hidden) setTimeout(show, 500);
  };
  return {
    element,
    /** @param seconds that are left; absent: none is tried. @returns whether one has ended without an answer. */
    update(seconds: number | undefined): boolean {
      const wasShown = !element.hidden;
      element.hidden = seconds === undefined;
      if (seconds !== undefined) {
        until = performance.now() + seconds * 1000;
        if (!wasShown) {
          isAnswered = false;
          show();
        }
      }
      return wasShown && seconds === undefined && !isAnswered;
    },
  };
}
