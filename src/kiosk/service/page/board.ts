import type { ServiceStatus } from '../helper.ts';
import type { ActionName, ServiceActions } from '../protocol.ts';
import type { Answer } from './ask.ts';
import { button, make } from './elements.ts';
import { showMessage } from './message.ts';
import { showState } from './state.ts';
import { createTrialBar } from './trial.ts';
import type { Desk, View } from './view.ts';
import { createLogView } from './view-log.ts';
import { createRestartView } from './view-restart.ts';
import { createSettingsView } from './view-settings.ts';
import { createStickView } from './view-stick.ts';
import { createWifiView } from './view-wifi.ts';
import { createWiredView } from './view-wired.ts';

const EVERY = 5000; // ms between looks at the machine

export interface BoardOptions {
  ask<Name extends ActionName>(action: Name, fields: ServiceActions[Name]): Promise<Answer>;
  /** Asks for the state; holds nobody on the page. */
  look(): Promise<Answer>;
  /** The session is over. */
  onEnd(message: string): void;
}

/** Everything behind the code: the state on top, then one part of the page at a time. */
export class Board implements Desk {
  readonly elements: HTMLElement[];
  readonly #options: BoardOptions;
  readonly #state = make('section', { class: 'state', 'aria-label': 'Tình trạng mạng' });
  readonly #said = make('p', { role: 'status', class: 'said' });
  readonly #trial = createTrialBar(this);
  readonly #views: View[];
  readonly #panel = make('section', { class: 'panel' });
  readonly #keys: HTMLButtonElement[];
  #status: ServiceStatus | undefined;
  #busy = 0;
  #isOver = false;

  constructor(options: BoardOptions) {
    this.#options = options;
    this.#views = [
      createWiredView(this),
      createWifiView(this),
      createSettingsView(this),
      createStickView(this),
      createLogView(this),
      createRestartView(this),
    ];
    this.#keys = this.#views.map((view) => button(view.label, () => this.#show(view)));
    const keys = make('nav', { 'aria-label': 'Phần' }, ...this.#keys);
    this.elements = [
      make('div', { class: 'aside' }, this.#state, this.#trial.element, keys),
      make('div', { class: 'work' }, this.#said, this.#panel),
    ];
  }

  start(): void {
    this.#show(this.#views[0] as View);
    void this.#look();
    const looks = setInterval(() => {
      if (this.#isOver) clearInterval(looks);
      else if (this.#busy === 0) void this.#look();
    }, EVERY);
  }

  status(): ServiceStatus | undefined {
    return this.#status;
  }

  async work<Name extends ActionName>(
    action: Name,
    fields: ServiceActions[Name],
    doing: string,
  ): Promise<Answer> {
    this.#busy++;
    this.#panel.inert = true;
    showMessage(this.#said, doing);
    try {
      const answer = await this.#options.ask(action, fields);
      this.#take(answer);
      if (!this.#isOver) {
        showMessage(this.#said, answer.message, !answer.ok);
        const news = this.#trial.element.hidden ? this.#said : this.#trial.element;
        news.scrollIntoView({ block: 'center' });
      }
      return answer;
    } finally {
      this.#busy--;
      this.#panel.inert = false;
      if (!this.#isOver) void this.#look();
    }
  }

  async #look(): Promise<void> {
    const answer = await this.#options.look();
    if (this.#busy === 0) this.#take(answer);
  }

  #take(answer: Answer): void {
    if (this.#isOver) return;
    if (!answer.ok) {
      this.#isOver = answer.kind === 'session';
      if (this.#isOver) this.#options.onEnd(answer.message);
      return;
    }
    if (!answer.status) return;
    this.#status = answer.status;
    showState(this.#state, answer.status);
    const ended = this.#trial.update(answer.status.trial);
    if (ended && this.#busy === 0)
      showMessage(this.#said, 'Không có xác nhận trong 60 giây: mạng đã quay lại như trước.', true);
    for (const view of this.#views) view.onStatus?.(answer.status);
  }

  #show(view: View): void {
    for (const [at, key] of this.#keys.entries())
      key.setAttribute('aria-current', String(this.#views[at] === view));
    showMessage(this.#said, '');
    this.#panel.setAttribute('aria-label', view.label);
    this.#panel.replaceChildren(view.element);
    view.onShow?.();
    if (this.#status) view.onStatus?.(this.#status);
  }
}
