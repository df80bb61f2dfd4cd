import type { ReturnOutcome } from '../../exchange/exchange-text.ts';
import type { HistoryReport } from '../../history-report.ts';
import type { ImportOutcome } from '../../import/import-text.ts';
import type { NewRecord } from '../../new-record.ts';
import { alikeRecords } from '../../photos/alike-records.ts';
import type { PhotosOutcome } from '../../photos/photos-text.ts';
import type { DeskEvent } from '../api.ts';
import type { ContentState } from '../content-watch.ts';
import type { Task } from '../tasks.ts';
import { alikeView } from './alike-view.ts';
import { Desk, Refused } from './ask-desk.ts';
import { type BoardFilters, BoardView } from './board-view.ts';
import { openDialog } from './dialogs.ts';
import { byId, element } from './dom.ts';
import { historyView } from './history-view.ts';
import type { PageFacts } from './html.ts';
import { importView } from './import-view.ts';
import { issuesView } from './issues-view.ts';
import { madeView } from './made-view.ts';
import { PreviewView } from './preview-view.ts';
import { returnView } from './return-view.ts';
import { takeDropped } from './take-dropped.ts';
import { type After, TasksView } from './tasks-view.ts';
import { urgentView } from './urgent-view.ts';

const facts = JSON.parse(byId('facts').textContent ?? '') as PageFacts;
const desk = new Desk(facts);
const preview = new PreviewView(byId('preview'), desk, facts);
const filters = byId<HTMLFormElement>('filters');
let content: ContentState = { isOld: true };

/** Shows what the desk refuses; everything else is a defect. */
function complain(error: unknown): void {
  if (!(error instanceof Refused)) throw error;
  const gone = byId('gone');
  gone.textContent = error.message;
  gone.hidden = false;
}

const run = (name: string, args: object = {}) => {
  byId('gone').hidden = true;
  desk.run(name, args).catch(complain);
};

const board = new BoardView(byId('table'), facts, {
  look: (record, lang) => {
    preview.show(record, lang).catch(complain);
    byId('preview').scrollIntoView({ block: 'nearest' });
  },
  accept: (record, lang) => run('accept', { record, lang }),
  history: (record) => run('history', { record }),
});

/** A Word file that was looked at asks where it goes; one that was written leads to what is still to be filled in. */
function importAfter(outcome: ImportOutcome, batch: string): After {
  const { isWritten, file, record = '', open } = outcome;
  if (isWritten && file) return { shown: madeView([{ file, id: record, open }]), isWhole: true };
  const write = (order: object) => desk.run('import', { batch, ...order });
  const records = content.report?.records ?? [];
  return { shown: importView(outcome, { facts, records, write }), isWhole: true };
}

/** What an ended task leads on to: what was shown first may be written now, what was made may be opened. */
function afterTask({ name, given, state, answer }: Task): After | undefined {
  if ((name === 'fix' || name === 'undo') && state === 'mistakes') {
    const write = () => run(name, { ...(given as object), write: true });
    const button = { type: 'button', class: 'main', onclick: write } as const;
    return { shown: element('button', button, 'Ghi những thay đổi này') };
  }
  if ((name === 'look' || name === 'import') && answer && 'losses' in answer.data)
    return importAfter(answer.data as ImportOutcome, (given as { batch: string }).batch);
  if (name === 'returned' && answer && 'told' in answer.data) {
    const receive = (order: object) => desk.run('receive', { ...(given as object), ...order });
    return { shown: returnView(answer.data as ReturnOutcome, receive), isWhole: true };
  }
  // Of several pictures some may be refused, and the others are taken.
  if ((state !== 'done' && name !== 'photos') || !answer) return undefined;
  if (name === 'history' && 'entries' in answer.data) {
    const shown = historyView(answer.data as HistoryReport, {
      show: (show) => run('history', { ...(given as object), show }),
      undo: (number) => run('undo', { number, write: false }),
    });
    return { shown, isWhole: true };
  }
  if (name === 'new') return { shown: madeView([answer.data as NewRecord]), isWhole: true };
  if (name !== 'photos') return undefined;
  const made = (answer.data as PhotosOutcome).kept.flatMap(({ record }) => record ?? []);
  if (made.length === 0) return undefined;
  const pairs = alikeRecords(answer.data as PhotosOutcome);
  const shown = element('div', {}, ...pairs.map((pair) => alikeView(desk, pair)), madeView(made));
  return { shown, isFirst: true };
}

const tasks = new TasksView(
  byId('tasks'),
  (id) => void desk.fetch(`/api/tasks/${id}`, { method: 'DELETE' }).catch(complain),
  afterTask,
);

function readFilters(): BoardFilters {
  const data = new FormData(filters);
  const of = (name: string) => String(data.get(name) ?? '');
  return { text: of('text'), kind: of('kind'), state: of('state'), lang: of('lang') };
}

function showBoard(isAnew = false): void {
  if (content.report) board.show(content.report, readFilters(), isAnew);
  else
    byId('table').replaceChildren(element('p', { class: 'none' }, 'Bảng hiện khi nội dung không còn lỗi.'));
}

function showContent(state: ContentState): void {
  content = state;
  byId('urgent').replaceChildren(...urgentView(state));
  byId('issues').replaceChildren(...issuesView(state));
  showBoard();
}

const heard = (event: DeskEvent): void =>
  event.kind === 'task' ? tasks.show(event.task) : showContent(event.state);

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-do]'))
  button.addEventListener('click', () => {
    const name = button.dataset['do'] as string;
    if (!openDialog(name, desk, facts, content.report?.records ?? []))
      run(name, name === 'fix' || name === 'undo' ? { write: false } : {});
  });
filters.addEventListener('input', () => showBoard(true));
filters.addEventListener('submit', (event) => event.preventDefault());
byId('urgent').addEventListener('click', (event) => {
  const target = event.target instanceof HTMLAnchorElement ? event.target.hash.slice(1) : '';
  const state = filters.elements.namedItem('state') as HTMLSelectElement;
  if (![...state.options].some(({ value }) => value === target)) return;
  event.preventDefault();
  state.value = target;
  showBoard(true);
  byId('board').scrollIntoView();
});
takeDropped(desk);
desk.listen(heard).catch(complain);
