import type { Task } from '../tasks.ts';
import { byButton } from './by-button.ts';
import { count, element } from './dom.ts';

const STATES: Readonly<Record<Task['state'], string>> = {
  running: 'đang chạy',
  done: 'xong',
  mistakes: 'chưa xong',
  misuse: 'chưa hiểu',
  stopped: 'đã dừng',
};

/** What a task offers once it has ended. */
export interface After {
  shown: HTMLElement;
  /** It says all that the answer says in words. */
  isWhole?: boolean;
  /** It goes before the words. */
  isFirst?: boolean;
}

export type AfterTask = (task: Task) => After | undefined;

/** The tasks that run and that have run, the newest first; each stays where it is while it goes on. */
export class TasksView {
  readonly #list: HTMLElement;
  readonly #stop: (id: number) => void;
  readonly #after: AfterTask;
  readonly #shown = new Map<number, HTMLElement>();

  constructor(list: HTMLElement, stop: (id: number) => void, after: AfterTask) {
    this.#list = list;
    this.#stop = stop;
    this.#after = after;
  }

  show(task: Task): void {
    const before = this.#shown.get(task.id);
    const next = this.#item(task, before?.querySelector('details')?.open ?? true);
    this.#shown.set(task.id, next);
    if (before) before.replaceWith(next);
    else {
      if (this.#shown.size === 1) this.#list.replaceChildren();
      for (const other of this.#list.querySelectorAll('details')) other.open = false;
      this.#list.prepend(next);
    }
  }

  #item(task: Task, open: boolean): HTMLElement {
    const { id, title, state, progress, lines, answer } = task;
    const after = state === 'running' ? undefined : this.#after(task);
    const text = answer && !after?.isWhole ? [answer.text] : [];
    const said = byButton([...lines, ...text].join('\n').trim());
    return element(
      'article',
      { class: `task ${state}`, 'aria-busy': state === 'running' ? 'true' : 'false' },
      element(
        'header',
        {},
        element('h3', {}, title),
        element('span', { class: 'state', role: 'status' }, STATES[state]),
        state === 'running' && element('button', { type: 'button', onclick: () => this.#stop(id) }, 'Dừng'),
      ),
      progress && progressBar(progress),
      after?.isFirst && after.shown,
      said !== '' &&
        element(
          'details',
          { open },
          element('summary', {}, 'Kết quả'),
          element('pre', { tabindex: '0' }, said),
        ),
      !after?.isFirst && after?.shown,
    );
  }
}

function progressBar({ title, done, total }: NonNullable<Task['progress']>): HTMLElement {
  const text = total === undefined ? title : `${title}: ${count(done)}/${count(total)}`;
  const bar = element('progress', {
    'aria-label': title,
    ...(total !== undefined && { max: String(total), value: String(done) }),
  });
  return element('p', { class: 'progress' }, bar, ` ${text}`);
}
