import type { Term } from '../terms-table.ts';
import { Desk, Refused } from './ask-desk.ts';
import { byId, count, element } from './dom.ts';
import { folded } from './folded.ts';
import type { PageFacts } from './html.ts';

type Words = Term['words'];

/** Rows that are shown at once. */
const MOST = 100;

const facts = JSON.parse(byId('facts').textContent ?? '') as PageFacts;
const desk = new Desk(facts);
const search = byId<HTMLInputElement>('search');
let terms: Term[] = [];

const namesOf = ({ words }: Term): string[] =>
  Object.values(words).flatMap(({ preferred, variants = [], forbidden = [] }) => [
    preferred,
    ...variants,
    ...forbidden,
  ]);

function show(): void {
  const wanted = folded(search.value.trim());
  const found = terms.filter(
    (term) => wanted === '' || namesOf(term).some((name) => folded(name).includes(wanted)),
  );
  const heads = facts.languages.map(({ name }) => element('th', { scope: 'col' }, name));
  const rows = found
    .slice(0, MOST)
    .map((term) =>
      element(
        'tr',
        {},
        ...facts.languages.map(({ tag }, at) => (at === 0 ? firstCell(term, tag) : cell(term.words, tag))),
      ),
    );
  const more = found.length > MOST ? `, hiện ${count(MOST)} tên đầu: gõ thêm để tìm` : '';
  byId('terms').replaceChildren(
    element('p', { class: 'count', role: 'status' }, `${count(found.length)} tên${more}`),
    element('table', {}, element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...rows)),
  );
}

function firstCell(term: Term, tag: string): HTMLElement {
  const name = term.words[tag]?.preferred ?? term.id;
  return element(
    'th',
    { scope: 'row' },
    element('button', { type: 'button', class: 'plain', onclick: () => edit(term) }, name),
    ...details(term.words, tag),
  );
}

function cell(words: Words, tag: string): HTMLElement {
  const name = words[tag]?.preferred;
  return element(
    'td',
    { lang: tag, class: name === undefined ? 'missing' : undefined },
    name ?? '–',
    ...details(words, tag),
  );
}

/** Other ways to write it, and those that are not used. */
function details(words: Words, tag: string): Node[] {
  const { variants = [], forbidden = [] } = words[tag] ?? {};
  return [
    variants.length > 0 && element('small', {}, variants.join(', ')),
    forbidden.length > 0 &&
      element('small', { class: 'forbidden' }, element('del', {}, forbidden.join(', '))),
  ].filter((node) => node !== false);
}

/** One way to write a line. */
const lines = (text: FormDataEntryValue | null): string[] =>
  String(text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

function read(form: HTMLFormElement): Words {
  const data = new FormData(form);
  return Object.fromEntries(
    facts.languages.flatMap(({ tag }) => {
      const preferred = String(data.get(`${tag} preferred`) ?? '').trim();
      const [variants, forbidden] = [lines(data.get(`${tag} variants`)), lines(data.get(`${tag} forbidden`))];
      if (preferred === '' && variants.length + forbidden.length === 0) return [];
      return [
        [
          tag,
          { preferred, ...(variants.length > 0 && { variants }), ...(forbidden.length > 0 && { forbidden }) },
        ],
      ];
    }),
  );
}

/** @param term null: a new one. */
function edit(term: Term | null): void {
  const dialog = byId<HTMLDialogElement>('dialog');
  const fault = element('p', { class: 'fault', role: 'alert' });
  const save = async (words: Words | null) => {
    fault.textContent = '';
    try {
      const next = await desk.post<Term | null>('/api/terms', { before: term, words });
      terms = term ? terms.flatMap((one) => (one === term ? (next ?? []) : one)) : [...terms, next as Term];
      dialog.close();
      show();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      fault.textContent = error.message;
    }
  };
  const area = (tag: string, name: string, value: readonly string[] = []) => {
    const made = element('textarea', { name: `${tag} ${name}`, rows: '2', lang: tag });
    made.value = value.join('\n');
    return made;
  };
  const form = element(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        // Languages that the page does not show keep their words.
        const own = new Set(facts.languages.map(({ tag }) => tag));
        const others = Object.entries(term?.words ?? {}).filter(([tag]) => !own.has(tag));
        void save({ ...read(form), ...Object.fromEntries(others) });
      },
    },
    element('h2', { id: 'dialog-title' }, term ? 'Sửa tên thống nhất' : 'Thêm tên thống nhất'),
    ...facts.languages.map(({ tag, name }) => {
      const { preferred = '', variants, forbidden } = term?.words[tag] ?? {};
      return element(
        'fieldset',
        {},
        element('legend', {}, name),
        element(
          'label',
          {},
          'Cách viết đúng',
          element('input', {
            name: `${tag} preferred`,
            value: preferred,
            lang: tag,
            maxlength: '120',
            required: tag === 'vi',
          }),
        ),
        element('label', {}, 'Cách viết khác, mỗi dòng một cách', area(tag, 'variants', variants)),
        element('label', {}, 'Không dùng, mỗi dòng một cách', area(tag, 'forbidden', forbidden)),
      );
    }),
    fault,
    element(
      'p',
      { class: 'ends' },
      element('button', { type: 'submit', class: 'main' }, 'Lưu'),
      element('button', { type: 'button', onclick: () => dialog.close() }, 'Thôi'),
      term !== null &&
        element(
          'button',
          { type: 'button', onclick: () => confirm('Bỏ tên này khỏi bảng?') && void save(null) },
          'Bỏ khỏi bảng',
        ),
    ),
  );
  dialog.replaceChildren(form);
  dialog.showModal();
}

async function load(): Promise<void> {
  try {
    terms = (await (await desk.fetch('/api/terms')).json()) as Term[];
    show();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    byId('terms').replaceChildren(element('p', { class: 'fault', role: 'alert' }, error.message));
  }
}

search.addEventListener('input', show);
byId('add').addEventListener('click', () => edit(null));
void load();
