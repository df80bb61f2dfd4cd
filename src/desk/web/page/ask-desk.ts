import type { DeskEvent } from '../api.ts';
import { element } from './dom.ts';
import type { PageFacts } from './html.ts';

/** A refusal in the desk's own words. */
export class Refused extends Error {}

const GONE =
  'Bàn biên tập không trả lời: có thể cửa sổ đen đã đóng.  → Mở lại tệp “Bàn biên tập” trong thư mục của tỉnh.';

/** What the page asks of the desk. */
export class Desk {
  readonly #headers: Record<string, string>;

  constructor({ apiToken }: Pick<PageFacts, 'apiToken'>) {
    this.#headers = { authorization: `token ${apiToken}` };
  }

  /** @throws Refused */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(path, { ...init, headers: this.#headers }).catch(() => {
      throw new Refused(GONE);
    });
    // Another desk runs at this port now, or this page is of its former run.
    if (response.status === 401) location.reload();
    if (!response.ok) {
      const { message = GONE } = (await response.json().catch(() => ({}))) as { message?: string };
      throw new Refused(message);
    }
    return response;
  }

  /** @throws Refused */
  async post<T>(path: string, data: unknown = {}): Promise<T> {
    const response = await this.fetch(path, { method: 'POST', body: JSON.stringify(data) });
    return (await response.json()) as T;
  }

  /** Gives a file of the desk to whoever sits at it. @throws Refused */
  async save(path: string, name: string): Promise<void> {
    const href = URL.createObjectURL(await (await this.fetch(path)).blob());
    element('a', { href, download: name }).click();
    URL.revokeObjectURL(href);
  }

  /** Starts a command. @throws Refused */
  async run(name: string, args: object = {}): Promise<number> {
    return (await this.post<{ id: number }>('/api/tasks', { name, args })).id;
  }

  /** Hears what happens, until the desk is gone. @throws Refused */
  async listen(heard: (event: DeskEvent) => void): Promise<never> {
    const { body } = await this.fetch('/api/events');
    if (!body) throw new Refused(GONE);
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    for (let rest = ''; ; ) {
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
      if (done) throw new Refused(GONE);
      const lines = (rest + value).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line) heard(JSON.parse(line) as DeskEvent);
    }
  }
}
