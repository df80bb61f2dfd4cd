import type { AlikeRecords } from '../../photos/alike-records.ts';
import type { AlikeAnswer, AlikeSide } from '../alike-photos.ts';
import { type Desk, Refused } from './ask-desk.ts';
import { count, element } from './dom.ts';
import { formAddress } from './form-address.ts';

/** Two pictures that are nearly the same, side by side, until somebody has decided. */
export function alikeView(desk: Desk, pair: AlikeRecords): HTMLElement {
  const said = element('p', { role: 'status' }, 'Đang mở hai ảnh…');
  const view = element('section', { class: 'alike' }, element('h4', {}, 'Hai ảnh gần như một'), said);
  const end = (text: string) => {
    said.textContent = text;
    view.replaceChildren(said);
  };
  const decide = async (keep: 'both' | 'other') => {
    try {
      await desk.post('/api/photos/alike', { ...pair, keep });
      end(
        keep === 'both'
          ? `Giữ cả hai: ${pair.other}, ${pair.taken}.`
          : `Đã bỏ ảnh mới ${pair.taken}; lấy lại bằng Hoàn tác.`,
      );
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      said.textContent = error.message;
    }
  };
  const show = async () => {
    const query = new URLSearchParams({ ...pair });
    const { isOpen, sides } = (await (await desk.fetch(`/api/photos/alike?${query}`)).json()) as AlikeAnswer;
    const [other, taken] = sides;
    if (!isOpen || !other || !taken) return end('Hai ảnh gần như một đã được xem.');
    said.textContent = '';
    view.append(
      element('div', { class: 'sides' }, sideView('Ảnh đã có', other), sideView('Ảnh mới', taken)),
      element(
        'p',
        { class: 'ends' },
        element('button', { type: 'button', onclick: () => void decide('both') }, 'Giữ cả hai'),
        element('button', { type: 'button', onclick: () => void decide('other') }, 'Bỏ ảnh mới'),
      ),
    );
  };
  show().catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error;
    end(error.message);
  });
  return view;
}

function sideView(
  role: string,
  { id, title, takenOn, width, height, bytes, preview }: AlikeSide,
): HTMLElement {
  const [year, month, day] = takenOn?.split('-').map(Number) ?? [];
  const weight =
    bytes < 1e6 ? `${count(Math.ceil(bytes / 1e3))} kB` : `${count(Math.round(bytes / 1e5) / 10)} MB`;
  return element(
    'figure',
    {},
    element('img', { src: preview, alt: `${role}: ${title || id}` }),
    element(
      'figcaption',
      {},
      element('strong', {}, role),
      ' ',
      element('a', { href: formAddress(`content/photos/${id}`) }, title || id),
      element('small', {}, `${count(width)} × ${count(height)} điểm ảnh, ${weight}`),
      element('small', {}, day ? `Chụp ngày ${day}/${month}/${year}` : 'Không rõ ngày chụp'),
      element('small', {}, `Mã: ${id}`),
    ),
  );
}
