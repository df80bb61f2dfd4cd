import type { ThemeAnswer, ThemeColour, ThemeTrial } from '../theme-form.ts';
import type { Scheme, ThemeLook, ToldContrast } from '../theme-look.ts';
import { Desk, Refused } from './ask-desk.ts';
import { byId, element } from './dom.ts';
import type { PageFacts } from './html.ts';

/** Milliseconds without a change until the colours are measured: a colour field tells of each step of the hand. */
const PAUSE = 120;

const desk = new Desk(JSON.parse(byId('facts').textContent ?? '') as PageFacts);
const form = byId<HTMLFormElement>('colours');
const [saveButton, leaveButton] = [byId<HTMLButtonElement>('save'), byId<HTMLButtonElement>('leave')];
const fields = new Map<string, ColourField>();
let colours: ThemeColour[] = [];
/** What is not saved: a colour, or null for the engine's own. */
const draft = new Map<string, string | null>();

interface ColourField {
  node: HTMLElement;
  show(colour: ThemeColour, value: string): void;
  measure(contrasts: readonly ToldContrast[]): void;
}

const HEX = '#[0-9A-Fa-f]{6}';

function colourField({ name, about, usual }: ThemeColour): ColourField {
  const set = (value: string | null) => change(name, value);
  const picker = element('input', {
    type: 'color',
    'aria-label': `Chọn: ${about}`,
    oninput: () => set(picker.value),
  });
  const text = element('input', {
    type: 'text',
    'aria-label': `Mã màu: ${about}`,
    name,
    pattern: HEX,
    required: true,
    spellcheck: 'false',
    autocomplete: 'off',
    title: 'Dấu # và sáu chữ số từ 0 đến 9, chữ từ a đến f, ví dụ #8f2518',
    oninput: () => text.validity.valid && set(text.value.toLowerCase()),
  });
  const back = element(
    'button',
    {
      type: 'button',
      class: 'plain',
      'aria-label': `Trở về màu gốc ${usual}: ${about}`,
      onclick: () => set(null),
    },
    'trở về màu gốc',
  );
  const list = element('ul', {});
  const node = element(
    'fieldset',
    { class: 'colour' },
    element('legend', {}, about),
    element('div', { class: 'value' }, picker, text, back),
    list,
  );
  return {
    node,
    show({ own }, value) {
      if (picker.value !== value) picker.value = value;
      // Whoever types is not overtaken.
      if (text.value.toLowerCase() !== value) text.value = value;
      const said = draft.has(name) ? draft.get(name) : own;
      back.disabled = said === null || said === undefined;
      node.classList.toggle('changed', draft.has(name));
    },
    measure(contrasts) {
      list.replaceChildren(
        ...contrasts.map(({ pair, ratio, isEnough, enough }) =>
          element('li', { class: isEnough ? undefined : 'short' }, `${pair}: ${ratio}, ${enough}`),
        ),
      );
    },
  };
}

function change(name: string, value: string | null): void {
  const colour = colours.find((one) => one.name === name);
  if (!colour) return;
  const isAsItWas = value === null ? colour.own === undefined : value === colour.hex;
  if (isAsItWas) draft.delete(name);
  else draft.set(name, value);
  byId('said').textContent = '';
  showFields();
  measureSoon();
}

function showFields(): void {
  for (const colour of colours) {
    const value = draft.has(colour.name) ? (draft.get(colour.name) ?? colour.usual) : colour.hex;
    fields.get(colour.name)?.show(colour, value);
  }
  leaveButton.disabled = draft.size === 0;
  // Nothing is saved before it was measured.
  saveButton.disabled = true;
}

function showLook({ schemes, contrasts }: ThemeLook): void {
  for (const node of document.querySelectorAll<HTMLElement>('.sample'))
    for (const [name, value] of Object.entries(schemes[node.dataset['scheme'] as Scheme]))
      node.style.setProperty(`--${name}`, value);
  for (const [name, field] of fields) field.measure(contrasts[name] ?? []);
}

function tell(message: string): void {
  byId('fault').textContent = message;
}

let timer = 0;
let last = 0;

function measureSoon(): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => void measure(), PAUSE);
}

async function measure(): Promise<void> {
  const number = ++last;
  try {
    const trial = await desk.post<ThemeTrial>('/api/theme/try', { changes: Object.fromEntries(draft) });
    // An answer that comes late is of another colour.
    if (number !== last) return;
    showLook(trial.look);
    tell(trial.faults.join('\n'));
    saveButton.disabled = draft.size === 0 || trial.faults.length > 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    tell(error.message);
  }
}

function take(answer: ThemeAnswer): void {
  colours = answer.colours;
  for (const colour of colours) {
    if (fields.has(colour.name)) continue;
    const field = colourField(colour);
    fields.set(colour.name, field);
    byId(colour.scheme).append(field.node);
  }
  const others = byId('others');
  others.textContent = `content/theme/theme.css còn đặt: ${answer.others.join(', ')}. Các màu ấy sửa trong tệp.`;
  others.hidden = answer.others.length === 0;
  showFields();
}

const load = async () => take((await (await desk.fetch('/api/theme')).json()) as ThemeAnswer);

async function save(): Promise<void> {
  saveButton.disabled = true;
  const names = [...draft.keys()];
  const before = colours
    .filter(({ name }) => names.includes(name))
    .map(({ name, own }) => [name, own ?? null]);
  try {
    const answer = await desk.post<ThemeAnswer>('/api/theme', {
      changes: Object.fromEntries(draft),
      before: Object.fromEntries(before),
    });
    draft.clear();
    take(answer);
    showLook(answer.look);
    tell('');
    byId('said').textContent = 'Đã lưu.';
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // What was chosen here stays; what it is compared with is as it stands now.
    await load().catch(() => undefined);
    await measure();
    tell(error.message);
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (!saveButton.disabled) void save();
});
leaveButton.addEventListener('click', () => {
  draft.clear();
  showFields();
  void measure();
});
window.addEventListener('beforeunload', (event) => {
  if (draft.size > 0) event.preventDefault();
});
load().then(measure, (error: unknown) => {
  if (!(error instanceof Refused)) throw error;
  tell(error.message);
});
