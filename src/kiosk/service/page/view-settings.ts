import type { Rotation } from '../../settings.ts';
import type { ServiceStatus } from '../helper.ts';
import { button, choice, field, make } from './elements.ts';
import type { Desk, View } from './view.ts';

type Settings = ServiceStatus['settings'];

const STEP = 10;
const ROTATIONS: readonly Rotation[] = [0, 90, 180, 270];

/** Address of updates, hours, rotation, volume; written when the state is first known, and after each saving. */
export function createSettingsView(desk: Desk): View {
  const element = make('div', {}, make('p', {}, 'Đang đọc cài đặt…'));
  let shown: string | undefined;
  const update = ({ settings }: ServiceStatus) => {
    const text = JSON.stringify(settings);
    if (text === shown) return;
    shown = text;
    element.replaceChildren(...formOf(settings, desk));
  };
  return { label: 'Cài đặt', element, onStatus: update };
}

function formOf(settings: Settings, desk: Desk): HTMLElement[] {
  const from = field('Địa chỉ lấy bản mới', { value: settings.from, hint: 'Bắt đầu bằng https://' });
  const on = field('Bật màn hình lúc', { value: settings.on, hint: 'Ví dụ 06:00' });
  const off = field('Tắt màn hình lúc', { value: settings.off, hint: 'Ví dụ 21:00' });
  const rotate = choice({
    label: 'Xoay hình (độ, theo chiều kim đồng hồ)',
    options: ROTATIONS.map((angle) => [String(angle), String(angle)] as const),
    value: String(settings.rotate),
  });
  const report = choice({
    label: 'Báo tình trạng máy khi hỏi bản mới',
    options: [
      ['true', 'Có'],
      ['false', 'Không'],
    ],
    value: String(settings.report),
  });
  const volume = volumeOf(settings.volume);
  const save = () => {
    const now: Record<string, unknown> = {
      from: from.input.value.trim(),
      on: on.input.value.trim(),
      off: off.input.value.trim(),
      rotate: Number(rotate.read()),
      volume: volume.read(),
      report: report.read() === 'true',
    };
    const changes = Object.entries(now).filter(([name, value]) => value !== settings[name as keyof Settings]);
    void desk.work('settings', { changes: Object.fromEntries(changes) }, 'Đang lưu…');
  };
  return [
    from.element,
    make('div', { class: 'pair' }, on.element, off.element),
    rotate.element,
    volume.element,
    report.element,
    button('Lưu cài đặt', save, 'main'),
  ];
}

function volumeOf(value: number) {
  let now = value;
  const shown = make('output', {}, String(now));
  const turn = (by: number) => {
    now = Math.min(100, Math.max(0, now + by));
    shown.textContent = String(now);
  };
  const quieter = button('−', () => turn(-STEP));
  quieter.setAttribute('aria-label', 'Nhỏ hơn');
  const louder = button('+', () => turn(STEP));
  louder.setAttribute('aria-label', 'To hơn');
  const element = make(
    'fieldset',
    { class: 'volume' },
    make('legend', {}, 'Âm lượng (0 đến 100)'),
    quieter,
    shown,
    louder,
  );
  return { element, read: () => now };
}
