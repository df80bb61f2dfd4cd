import type { ServiceAnswer } from '../helper.ts';
import type { ActionName, ServiceActions } from '../protocol.ts';

export type Refusal = Extract<ServiceAnswer, { ok: false }>;
export type Answer = ServiceAnswer;

const NO_AGENT: Refusal = {
  ok: false,
  kind: 'refused',
  message: 'Máy không trả lời.  → Đợi một phút rồi thử lại; nếu vẫn lỗi, khởi động lại máy.',
};

async function send(body: object): Promise<Answer> {
  try {
    const response = await fetch('/_kiosk/service/do', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-kiosk-service': '1' },
      body: JSON.stringify(body),
      cache: 'no-store',
    });
    return (await response.json()) as Answer;
  } catch {
    return NO_AGENT;
  }
}

/** Asks the helper; the token stays in the memory of this page, so that leaving the page ends the session. */
export class Asker {
  #token = '';

  async login(code: string): Promise<Answer> {
    const answer = await send({ action: 'login', code });
    if (answer.ok) this.#token = answer.token ?? '';
    return answer;
  }

  ask<Name extends ActionName>(action: Name, fields: ServiceActions[Name]): Promise<Answer> {
    return send({ action, token: this.#token, ...fields });
  }

  /** Tells that the page is left; nobody waits for the answer. */
  leave(): void {
    if (!this.#token) return;
    const body = JSON.stringify({ action: 'logout', token: this.#token });
    this.#token = '';
    void fetch('/_kiosk/service/do', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-kiosk-service': '1' },
      body,
      keepalive: true,
    }).catch(() => undefined);
  }
}
