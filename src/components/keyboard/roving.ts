const rowsOf = (root: HTMLElement): HTMLButtonElement[][] =>
  [...root.querySelectorAll('.keyboard-row')]
    .map((row) => [...row.querySelectorAll('button')])
    .filter((row) => row.length > 0);

const centre = (key: HTMLElement): number => {
  const { left, width } = key.getBoundingClientRect();
  return left + width / 2;
};

function nextKey(root: HTMLElement, from: HTMLButtonElement, pressed: string): HTMLButtonElement | undefined {
  const rows = rowsOf(root);
  const at = rows.findIndex((row) => row.includes(from));
  const row = rows[at] ?? [];
  const index = row.indexOf(from);
  const near = (other: HTMLButtonElement[] | undefined): HTMLButtonElement | undefined =>
    other?.toSorted((a, b) => Math.abs(centre(a) - centre(from)) - Math.abs(centre(b) - centre(from)))[0];
  switch (pressed) {
    case 'ArrowLeft':
      return row[index - 1];
    case 'ArrowRight':
      return row[index + 1];
    case 'ArrowUp':
      return near(rows[at - 1]);
    case 'ArrowDown':
      return near(rows[at + 1]);
    case 'Home':
      return row[0];
    case 'End':
      return row.at(-1);
    default:
      return undefined;
  }
}

/** One key takes part in the order of Tab: the one that had the focus last, else the first. */
export function keepOneTabStop(root: HTMLElement, wanted?: HTMLButtonElement): void {
  const all = [...root.querySelectorAll<HTMLButtonElement>('.keyboard-row button')];
  const one = wanted ?? all.find((key) => key.tabIndex === 0) ?? all[0];
  for (const key of all) key.tabIndex = key === one ? 0 : -1;
}

/** The arrows, Home and End walk over the keys of the rows (`.keyboard-row`), as over a grid. */
export function listenToArrows(root: HTMLElement): void {
  root.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLButtonElement))
      return;
    const next = nextKey(root, event.target, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  root.addEventListener('focusin', (event) => {
    if (event.target instanceof HTMLButtonElement) keepOneTabStop(root, event.target);
  });
}
