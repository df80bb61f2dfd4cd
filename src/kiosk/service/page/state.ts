import type { NetworkCard } from '../actions/network-state.ts';
import type { ServiceStatus } from '../helper.ts';
import { make } from './elements.ts';

const STATES: Record<NetworkCard['state'], string> = {
  connected: 'đã nối',
  connecting: 'đang nối…',
  disconnected: 'chưa nối',
  'no-cable': 'không thấy dây hoặc bộ phát',
  unmanaged: 'chưa do NetworkManager quản lý: khởi động lại máy',
};

const KINDS = { wired: 'Mạng dây', wifi: 'Wi-Fi' } as const;

/** The network as it is, on top of the page. Written anew only when it has changed. */
export function showState(place: HTMLElement, { cards, settings }: ServiceStatus): void {
  const text = JSON.stringify([cards, settings.gate, settings.from]);
  if (place.dataset['shown'] === text) return;
  place.dataset['shown'] = text;
  place.replaceChildren(
    make('h2', {}, `Máy ở cửa khẩu “${settings.gate}”`),
    ...(typeof cards === 'string' ? [make('p', { class: 'said fault' }, cards)] : cards.map(cardOf)),
    typeof cards !== 'string' && cards.length === 0 ? make('p', {}, 'Máy không có cổng mạng nào.') : '',
  );
}

function cardOf(card: NetworkCard): HTMLElement {
  const { device, kind, state, wifi, addresses, gateways, dns, mac } = card;
  const isConnected = state === 'connected';
  const lines: [string, string][] = [
    ...(isConnected
      ? ([
          ['Địa chỉ', addresses.join(', ') || 'chưa có'],
          ['Cổng mặc định', gateways.join(', ') || 'không có'],
          ['DNS', dns.join(', ') || 'không có'],
        ] as [string, string][])
      : []),
    ['Số máy (MAC)', mac],
  ];
  const name = wifi ? ` “${wifi.name}”, sóng ${wifi.signal} %` : '';
  return make(
    'article',
    { class: `card ${state}` },
    make('h3', {}, `${KINDS[kind]} (${device}): ${STATES[state]}${name}`),
    make(
      'dl',
      {},
      ...lines.map(([term, value]) => make('div', {}, make('dt', {}, term), make('dd', {}, value))),
    ),
  );
}
