import type { Progress } from '../../agent/progress.ts';
import { REFUSALS } from '../../refusal.ts';
import type { ServiceStatus } from '../helper.ts';
import { button, make } from './elements.ts';
import type { Desk, View } from './view.ts';

const LOOK = 2000; // ms
const PHASES: Record<Progress['phase'], string> = {
  looking: 'đang xem có gì mới…',
  downloading: 'đang tải',
  checking: 'đang kiểm tra…',
  done: 'xong. Rút USB ra được rồi.',
  refused: 'không nhận.',
  failed: 'không xong. Thử lại; nếu vẫn lỗi, xem nhật ký.',
};

/** What an update says of itself, in one line. */
export function progressLine({ source, phase, percent, code, release }: Progress): string {
  const from = source === 'stick' ? 'Bản từ USB' : 'Bản từ mạng';
  const much = phase === 'downloading' && percent !== undefined ? ` ${percent} %` : '';
  const end = source === 'network' && phase === 'done' ? 'xong.' : PHASES[phase];
  return `${from}${release ? ` (${release})` : ''}: ${end}${much}${code ? ` ${REFUSALS[code]}` : ''}`;
}

/** A release by stick or by network, and the log onto a stick. */
export function createStickView(desk: Desk): View {
  const list = make('div', { class: 'list' });
  const line = make('p', { class: 'said', 'aria-live': 'polite' });
  const element = make(
    'div',
    {},
    make('p', {}, 'USB phải có nhãn KIOSK, định dạng FAT32 hoặc exFAT. Cắm vào là thấy ở đây.'),
    list,
    make(
      'div',
      { class: 'keys' },
      button('Hỏi bản mới từ mạng', () => void order('update', {}, 'Đang hỏi…')),
    ),
    line,
  );
  let [shown, isLooking] = ['-', false];
  const order: typeof desk.work = async (action, fields, doing) => {
    const answer = await desk.work(action, fields, doing);
    if (answer.ok) look();
    return answer;
  };
  const look = () => {
    if (isLooking) return;
    isLooking = true;
    const timer = setInterval(async () => {
      if (!element.isConnected) {
        clearInterval(timer);
        isLooking = false;
        return;
      }
      const progress = await readProgress();
      if (progress) line.textContent = progressLine(progress);
    }, LOOK);
  };
  const update = ({ sticks }: ServiceStatus) => {
    const text = JSON.stringify(sticks);
    if (text === shown) return;
    shown = text;
    if (typeof sticks === 'string') return list.replaceChildren(make('p', { class: 'said fault' }, sticks));
    if (sticks.length === 0) return list.replaceChildren(make('p', {}, 'Chưa thấy USB nào.'));
    list.replaceChildren(
      ...sticks.map(({ device, size }) =>
        make(
          'div',
          { class: 'stick' },
          make('h3', {}, `USB ${device} (${size})`),
          button('Đọc bản mới từ USB', () => void order('stick', { device }, 'Đang bắt đầu…')),
          button(
            'Ghi nhật ký lên USB',
            () => void desk.work('export', { device }, 'Đang ghi, đừng rút USB…'),
          ),
        ),
      ),
    );
  };
  return { label: 'USB và bản mới', element, onShow: look, onStatus: update };
}

async function readProgress(): Promise<Progress | undefined> {
  try {
    const answer = await fetch('/_kiosk/service/progress', { cache: 'no-store' });
    return ((await answer.json()) as Progress | null) ?? undefined;
  } catch {
    return undefined;
  }
}
