import type { Answer } from './ask.ts';
import { button, field, make } from './elements.ts';
import { showMessage } from './message.ts';

export interface LoginOptions {
  place: HTMLElement;
  /** Why the code is asked for again. */
  message: string;
  login(code: string): Promise<Answer>;
  onOpen(): void;
}

/** The field for the code. */
export function showLogin({ place, message, login, onOpen }: LoginOptions): void {
  const { element, input } = field('Mã kỹ thuật', { keys: 'digits', isSecret: true });
  const said = make('p', { role: 'status', class: 'said' });
  const open = button('Mở', () => void send(), 'main');
  let wait = 0;
  const send = async () => {
    if (open.disabled || input.value === '') return;
    open.disabled = true;
    const answer = await login(input.value);
    input.value = '';
    if (answer.ok) return onOpen();
    showMessage(said, answer.message, true);
    wait = answer.wait ?? 0;
    tick();
    if (wait === 0) input.focus();
  };
  const tick = () => {
    open.disabled = wait > 0;
    open.textContent = wait > 0 ? `Đợi ${wait} giây` : 'Mở';
    if (wait <= 0) return;
    wait--;
    setTimeout(tick, 1000);
  };
  input.addEventListener('finished', () => void send());
  input.addEventListener('keydown', ({ key }) => key === 'Enter' && void send());
  place.replaceChildren(make('section', { class: 'login', 'aria-label': 'Nhập mã' }, element, said, open));
  if (message) showMessage(said, message, true);
  input.focus();
}
