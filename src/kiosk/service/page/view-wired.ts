import { createAddressForm } from './address-form.ts';
import { createCardChoice } from './card-choice.ts';
import { button, make } from './elements.ts';
import type { Desk, View } from './view.ts';

export function createWiredView(desk: Desk): View {
  const card = createCardChoice('wired', 'Máy không có cổng mạng dây.');
  const addresses = createAddressForm();
  const send = () => {
    const device = card.read();
    if (device !== undefined)
      void desk.work('wired', { device, addresses: addresses.read() }, 'Đang thử nối, có thể mất 45 giây…');
  };
  return {
    label: 'Mạng dây',
    element: make('div', {}, card.element, addresses.element, button('Thử cài đặt này', send, 'main')),
    onStatus: card.update,
  };
}
