import type { TypedAddresses } from '../protocol.ts';
import { choice, field, make } from './elements.ts';

/** How a card gets its address: from the network, or as typed. */
export function createAddressForm() {
  const address = field('Địa chỉ máy', { hint: 'Ví dụ 192.168.1.20' });
  const prefix = field('Mặt nạ mạng', { value: '255.255.255.0', hint: '255.255.255.0 hoặc 24' });
  const gateway = field('Cổng mặc định', { hint: 'Địa chỉ bộ định tuyến, ví dụ 192.168.1.1' });
  const dns = field('DNS', { hint: 'Một hay nhiều địa chỉ, cách nhau bằng dấu cách; có thể bỏ trống' });
  const fixed = make(
    'div',
    { class: 'fields', hidden: true },
    ...[address, prefix, gateway, dns].map((one) => one.element),
  );
  const method = choice<TypedAddresses['method']>({
    label: 'Địa chỉ',
    options: [
      ['auto', 'Tự động (DHCP)'],
      ['manual', 'Cố định'],
    ],
    value: 'auto',
    onChange: (value) => {
      fixed.hidden = value === 'auto';
    },
  });
  return {
    element: make('div', {}, method.element, fixed),
    read: (): TypedAddresses =>
      method.read() === 'auto'
        ? { method: 'auto' }
        : {
            method: 'manual',
            address: address.input.value,
            prefix: prefix.input.value,
            gateway: gateway.input.value,
            dns: dns.input.value,
          },
  };
}
