/** Milliseconds until the form has come: it reads all of the content first. */
const PATIENCE = 300_000;
/** Milliseconds between two looks. */
const STEP = 400;
/** Looks for which the field is held: the editor of a body takes the cursor when it has come, later than the fields. */
const HELD = 6;

const CONTROL = 'input, textarea, [contenteditable=true], [role=combobox]';

/** By which Sveltia's own list of mistakes leads to a field, of its own window alone; it puts the language into a pane. */
const HIGHLIGHT = 'highlight-editor-field';

interface Wanted {
  lang: string;
  /** Names that lead to the field, as `['geo', 'lat']`. */
  steps: readonly string[];
  /** What is to be mended there; absent where Sveltia has said it. */
  told?: string;
}

/**
 * Takes whoever comes from a mistake to the field where it is mended, once: `?truong=geo.lat`, in another language
 * `&tieng=lo`, with what is wrong `&loi=…`. Leads on from Sveltia's own list of mistakes too.
 */
export function goToField(page: Document): void {
  const asked = new URLSearchParams(location.search);
  // Whoever comes back later, or loads the page anew, stays where they are.
  if (asked.size > 0) history.replaceState(history.state, '', location.pathname + location.hash);
  const [field, lang, told] = ['truong', 'tieng', 'loi'].map((name) => asked.get(name) ?? undefined);
  if (field !== undefined || lang !== undefined)
    seek(page, { lang: lang ?? 'vi', steps: (field ?? 'title').split('.'), ...(told && { told }) });
  for (const type of ['pointerdown', 'keydown']) page.addEventListener(type, letGo, { capture: true });
  window.addEventListener('message', ({ source, data }) => {
    const { type, payload, isOurs } = (data ?? {}) as Highlight;
    if (source !== window || type !== HIGHLIGHT || isOurs || !payload) return;
    seek(page, { lang: payload.locale, steps: payload.keyPath.split('.') });
  });
}

interface Highlight {
  type?: string;
  payload?: { locale: string; keyPath: string };
  isOurs?: boolean;
}

let latest: Wanted | undefined;
let isFound = false;

/** Whoever has begun to work is not held at the field any longer. */
function letGo(): void {
  if (isFound) latest = undefined;
}

/** Looks until the field is there; fields are drawn as they come into sight. */
function seek(page: Document, wanted: Wanted): void {
  const { lang, steps, told } = wanted;
  const path = steps.join('.');
  const until = performance.now() + PATIENCE;
  const { hash } = location;
  let held = 0;
  latest = wanted;
  isFound = false;
  const look = () => {
    // Another field is looked for, or whoever waited has gone to another record.
    if (latest !== wanted || location.hash !== hash) return;
    const pane = page.querySelector<HTMLElement>(
      `.pane[data-mode="edit"][data-locale="${CSS.escape(lang)}"]`,
    );
    const field = pane && fieldIn(pane, steps);
    if (!pane) showLanguage(page, lang, path);
    else if (field) {
      held++;
      isFound = true;
      // A list that is folded away is opened, and looked into the next time.
      const folded =
        field.dataset['keyPath'] === path ? undefined : '[aria-expanded=false]:not([aria-haspopup])';
      if (folded) field.querySelector<HTMLElement>(folded)?.click();
      if (!field.contains(page.activeElement)) mark(page, field, told);
    } else scrollOn(pane);
    if (held < HELD && performance.now() < until) setTimeout(look, STEP);
  };
  look();
}

/** The field in a language; what holds it, where it is folded away. */
function fieldIn(pane: HTMLElement, steps: readonly string[]): HTMLElement | undefined {
  for (let length = steps.length; length > 0; length--) {
    const path = steps.slice(0, length).join('.');
    const found = pane.querySelector<HTMLElement>(`[data-key-path="${CSS.escape(path)}"]`);
    if (found) return found;
  }
  return undefined;
}

/** Has Sveltia put a language into a pane, beside the Vietnamese; the address of a record can say none. */
function showLanguage(page: Document, locale: string, keyPath: string): void {
  const ask: Highlight = { type: HIGHLIGHT, payload: { locale, keyPath }, isOurs: true };
  if (page.querySelector('.pane')) window.postMessage(ask, location.origin);
}

/** To what is not drawn yet, and from the end to the beginning. */
function scrollOn(pane: HTMLElement): void {
  const body = pane.querySelector('.wrapper > .content');
  if (!body) return;
  const isAtEnd = body.scrollTop + body.clientHeight >= body.scrollHeight - 1;
  body.scrollTo(0, isAtEnd ? 0 : body.scrollTop + body.clientHeight);
}

function mark(page: Document, field: HTMLElement, told: string | undefined): void {
  for (const other of page.querySelectorAll('.desk-asked')) other.classList.remove('desk-asked');
  field.classList.add('desk-asked');
  if (told) {
    page.querySelector('.desk-told')?.remove();
    const text = page.createElement('p');
    text.className = 'desk-told';
    text.setAttribute('role', 'status');
    text.textContent = told;
    field.append(text);
  }
  field.querySelector<HTMLElement>(CONTROL)?.focus({ preventScroll: true });
  field.scrollIntoView({ block: 'center' });
}
