import type { WifiFound } from '../actions/network-state.ts';
import type { WifiSecurity } from '../protocol.ts';
import { createAddressForm } from './address-form.ts';
import { createCardChoice } from './card-choice.ts';
import { button, choice, field, make } from './elements.ts';
import type { Desk, View } from './view.ts';

/** What NetworkManager says of a network; undefined: it asks for what cannot be given here. */
export function securityOf(words: string): WifiSecurity | undefined {
  if (words === '') return 'none';
  if (/802\.1X|WEP/i.test(words)) return undefined;
  return /WPA[12]|RSN/i.test(words) ? 'wpa-psk' : /WPA3|SAE/i.test(words) ? 'sae' : undefined;
}

const hexOf = (text: string) =>
  Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, '0')).join('');

export function createWifiView(desk: Desk): View {
  const card = createCardChoice('wifi', 'Máy không có Wi-Fi.');
  const list = make('div', { class: 'list' });
  const form = make('div', {});
  const search = async () => {
    const answer = await desk.work('scan', {}, 'Đang tìm Wi-Fi…');
    if (answer.ok && answer.wifi) list.replaceChildren(...answer.wifi.map(keyOf));
  };
  const keyOf = (found: WifiFound) => {
    const security = securityOf(found.security);
    const words =
      security === 'none'
        ? 'không mật khẩu'
        : security
          ? 'có mật khẩu'
          : 'cần tài khoản riêng: không dùng được ở đây';
    const key = button(`${found.name || '(tên không đọc được)'} · sóng ${found.signal} % · ${words}`, () =>
      show(found.name, security ?? 'none', () => found.ssid),
    );
    key.disabled = security === undefined;
    return key;
  };
  /** @param ssid tells the name's bytes; absent: the name is typed. */
  const show = (title: string, security: WifiSecurity, ssid?: () => string) => {
    const name = field('Tên Wi-Fi');
    const password = field('Mật khẩu Wi-Fi', {
      isSecret: true,
      hint: 'Từ 8 đến 63 chữ không dấu, số hoặc dấu',
    });
    const reveal = button('Hiện mật khẩu', () => {
      password.input.type = password.input.type === 'password' ? 'text' : 'password';
      reveal.textContent = password.input.type === 'password' ? 'Hiện mật khẩu' : 'Ẩn mật khẩu';
    });
    const secret = make('div', { class: 'fields', hidden: security === 'none' }, password.element, reveal);
    const kind = choice<WifiSecurity>({
      label: 'Bảo mật',
      options: [
        ['wpa-psk', 'WPA/WPA2'],
        ['sae', 'WPA3'],
        ['none', 'Không mật khẩu'],
      ],
      value: security,
      onChange: (value) => {
        secret.hidden = value === 'none';
      },
    });
    const addresses = createAddressForm();
    const send = () => {
      const device = card.read();
      if (device === undefined) return;
      const asked = {
        device,
        ssid: ssid?.() ?? hexOf(name.input.value),
        security: kind.read(),
        password: password.input.value,
        addresses: addresses.read(),
      };
      void desk.work('wifi', asked, 'Đang thử nối Wi-Fi, có thể mất 45 giây…');
    };
    form.replaceChildren(
      make('h3', {}, ssid ? `Nối với “${title}”` : 'Nối với Wi-Fi ẩn tên'),
      ...(ssid ? [] : [name.element, kind.element]),
      secret,
      addresses.element,
      button('Thử nối', send, 'main'),
    );
    form.scrollIntoView({ block: 'start' });
  };
  return {
    label: 'Wi-Fi',
    element: make(
      'div',
      {},
      card.element,
      make(
        'div',
        { class: 'keys' },
        button('Tìm Wi-Fi', () => void search()),
        button('Wi-Fi ẩn tên', () => show('', 'wpa-psk')),
      ),
      list,
      form,
    ),
    onStatus: card.update,
  };
}
