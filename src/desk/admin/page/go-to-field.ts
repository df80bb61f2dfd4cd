/** Milliseconds until the form has come: it reads all of the content first. */
const PATIENCE = 60_000;
/** Milliseconds between two looks. */
const STEP = 400;
/** Looks for which the field is held: the editor of a body takes the cursor when it has come, later than the fields. */
const HELD = 6;

const CONTROL = 'input, textarea, [contenteditable=true], [role=combobox]';

/** The field at a path in the language that is shown first; what holds it, where it is folded away. */
function fieldIn(page: Document, steps: readonly string[]): HTMLElement | undefined {
  const at = (length: number) =>
    page.querySelector<HTMLElement>(
      `.pane [data-key-path="${CSS.escape(steps.slice(0, length).join('.'))}"]`,
    );
  for (let length = steps.length; length > 0; length--) {
    const found = at(length);
    if (found) return found;
  }
  return undefined;
}

/** Takes whoever comes from a mistake to the field where it is mended, once: `?truong=geo.lat`. */
export function goToField(page: Document): void {
  const path = new URLSearchParams(location.search).get('truong');
  if (path === null) return;
  // Whoever comes back later, or loads the page anew, stays where they are.
  history.replaceState(history.state, '', location.pathname + location.hash);
  const until = performance.now() + PATIENCE;
  let held = 0;
  const look = () => {
    const field = fieldIn(page, path.split('.'));
    if (field) {
      held++;
      // A list that is folded away is opened, and looked into the next time.
      const folded =
        field.dataset['keyPath'] === path ? undefined : '[aria-expanded=false]:not([aria-haspopup])';
      if (folded) field.querySelector<HTMLElement>(folded)?.click();
      if (!field.contains(page.activeElement)) {
        for (const other of page.querySelectorAll('.desk-asked')) other.classList.remove('desk-asked');
        field.classList.add('desk-asked');
        field.querySelector<HTMLElement>(CONTROL)?.focus({ preventScroll: true });
        field.scrollIntoView({ block: 'center' });
      }
      // Fields are drawn as they come into sight.
    } else page.querySelector('.pane .wrapper > .content')?.scrollBy(0, innerHeight);
    if (held < HELD && performance.now() < until) setTimeout(look, STEP);
  };
  look();
}
