import { placeholders } from '../../../language/check-locales.ts';
import type { Forms, WordsCell, WordsRow } from '../words-rows.ts';
import type { WordsAnswer } from '../words-table.ts';
import { Desk, Refused } from './ask-desk.ts';
import { byId, count, element } from './dom.ts';
import type { PageFacts } from './html.ts';
import { WORD_GROUPS } from './word-groups.ts';
import { filteredWords, shownForms, shownText, type WordsFilters } from './words-filter.ts';

/** Rows that are shown at once. */
const MOST = 100;

const facts = JSON.parse(byId('facts').textContent ?? '') as PageFacts;
const desk = new Desk(facts);
const filters = byId<HTMLFormElement>('filters');
let rows: WordsRow[] = [];

function readFilters(): WordsFilters {
  const data = new FormData(filters);
  const of = (name: string) => String(data.get(name) ?? '');
  return {
    text: of('text'),
    group: of('group'),
    state: of('state') as WordsFilters['state'],
    lang: of('lang'),
  };
}

const groupOf = (key: string) => WORD_GROUPS[key.split('.')[0] ?? ''] ?? key;

function show(): void {
  const wanted = readFilters();
  const found = filteredWords(rows, wanted);
  const languages = facts.languages.filter(
    ({ tag }, at) => at === 0 || wanted.lang === '' || wanted.lang === tag,
  );
  const heads = ['Ở đâu', ...languages.map(({ name }) => name)];
  const more = found.length > MOST ? `, hiện ${count(MOST)} lời văn đầu: gõ thêm để tìm` : '';
  byId('words').replaceChildren(
    element('p', { class: 'count', role: 'status' }, `${count(found.length)} lời văn${more}`),
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...heads.map((name) => element('th', { scope: 'col' }, name)))),
      element(
        'tbody',
        {},
        ...found
          .slice(0, MOST)
          .map((row) =>
            element(
              'tr',
              {},
              element(
                'th',
                { scope: 'row' },
                element('span', {}, groupOf(row.key)),
                element('small', {}, row.key),
              ),
              ...languages.map(({ tag }) => cellOf(row, tag)),
            ),
          ),
      ),
    ),
  );
}

function cellOf(row: WordsRow, tag: string): HTMLElement {
  const cell = row.cells[tag];
  if (!cell || Object.keys(cell.engine).length === 0)
    return element('td', {}, element('small', {}, 'máy chưa có'));
  const text = shownText(cell);
  const onclick = () => edit(row, tag, cell);
  return element(
    'td',
    {},
    element(
      'button',
      { type: 'button', class: 'plain', id: `${row.key} ${tag}`, lang: text ? tag : undefined, onclick },
      text || 'chưa dịch',
    ),
    cell.open !== undefined && element('small', { class: 'overdue' }, 'chưa dịch'),
    cell.own !== undefined && element('small', {}, 'lời của tỉnh'),
  );
}

const FORM_NAMES: Readonly<Record<string, string>> = {
  '': 'Lời của tỉnh',
  zero: 'Khi số là không',
  one: 'Khi số là một',
  two: 'Khi số là hai',
  few: 'Khi số ít',
  many: 'Khi số nhiều',
  other: 'Với mọi số khác',
};

/** The dialog in which one text is worded in one language. */
function edit(row: WordsRow, tag: string, cell: WordsCell): void {
  const { engine, own = {} } = cell;
  const dialog = byId<HTMLDialogElement>('dialog');
  const fault = element('p', { class: 'fault', role: 'alert' });
  const names = Object.keys(engine);
  const areas = names.map((form) => {
    const area = element('textarea', { name: form, rows: '3', lang: tag });
    area.value = own[form] ?? engine[form] ?? '';
    return area;
  });
  const save = async (after: Forms) => {
    fault.textContent = '';
    try {
      const next = await desk.post<WordsRow>('/api/words', { lang: tag, key: row.key, before: own, after });
      rows = rows.map((one) => (one.key === row.key ? next : one));
      dialog.close();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      fault.textContent = error.message;
      // What was changed elsewhere is seen behind the dialog, which keeps what was typed.
      await load().catch(() => undefined);
    }
    show();
    document.getElementById(`${row.key} ${tag}`)?.focus();
  };
  const typed = (): Forms => {
    const forms = Object.fromEntries(areas.map(({ name, value }) => [name, value.trim()]));
    const isEngine = names.every((form) => !forms[form] || forms[form] === engine[form]);
    return isEngine ? {} : Object.fromEntries(Object.entries(forms).filter(([, text]) => text !== ''));
  };
  const marks = [...new Set(Object.values(engine).flatMap(placeholders))];
  const source = row.cells[facts.languages[0]?.tag ?? ''];
  const language = facts.languages.find((one) => one.tag === tag)?.name ?? tag;
  const form = element(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        void save(typed());
      },
    },
    element('h2', { id: 'dialog-title' }, `${language}: ${groupOf(row.key)}`),
    source !== undefined &&
      source !== cell &&
      element('p', {}, 'Tiếng Việt: ', element('q', {}, Object.values(shownForms(source)).join(' / '))),
    marks.length > 0 &&
      element(
        'p',
        {},
        'Giữ nguyên chỗ máy điền: ',
        element('code', {}, marks.map((name) => `{{${name}}}`).join(', ')),
      ),
    ...areas.map((area) =>
      element(
        'label',
        {},
        FORM_NAMES[area.name] ?? area.name,
        area,
        element('small', {}, 'Lời của máy: ', element('span', { lang: tag }, engine[area.name] ?? '')),
      ),
    ),
    fault,
    element(
      'p',
      { class: 'ends' },
      element('button', { type: 'submit', class: 'main' }, 'Lưu'),
      element('button', { type: 'button', onclick: () => dialog.close() }, 'Thôi'),
      cell.own !== undefined &&
        element('button', { type: 'button', onclick: () => void save({}) }, 'Dùng lời của máy'),
    ),
  );
  dialog.replaceChildren(form);
  dialog.showModal();
}

async function load(): Promise<void> {
  const answer = (await (await desk.fetch('/api/words')).json()) as WordsAnswer;
  rows = answer.rows;
  byId('faults').replaceChildren(
    ...answer.faults.map((text) => element('p', { class: 'fault', role: 'alert' }, text)),
  );
}

filters.addEventListener('input', show);
filters.addEventListener('submit', (event) => event.preventDefault());
load().then(show, (error: unknown) => {
  if (!(error instanceof Refused)) throw error;
  byId('words').replaceChildren(element('p', { class: 'fault', role: 'alert' }, error.message));
});
