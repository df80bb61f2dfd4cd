const PATIENCE = 450; // ms until a held key repeats
const RHYTHM = 80; // ms between repeats

interface Press {
  key: HTMLButtonElement;
  /** Already counted: nothing is left to do when the finger goes up. */
  done: boolean;
  timer: number;
}

export interface PressOptions {
  press(key: HTMLButtonElement): void;
  /** Keys that act at once and again while held. */
  repeats(key: HTMLButtonElement): boolean;
  /**
   * Keys that take the keyboard away: were it gone when the finger goes up, the click would fall on what lay beneath,
   * so they wait for the click.
   */
  leaves(key: HTMLButtonElement): boolean;
}

/**
 * Presses of the keys (`button[data-key]`) within `root`, by any number of fingers. A key counts when its finger goes
 * up, on the key where the finger then is; but the next finger's coming down counts those before it first, so that
 * fast typing with two hands loses nothing and keeps its order. `click`, which no second finger gets, is heard only
 * where no pointer made it: from Enter, the space bar and assistive technology. The field keeps its focus.
 */
export function listenToPresses(root: HTMLElement, { press, repeats, leaves }: PressOptions): void {
  const presses = new Map<number, Press>();
  const keyOf = (node: EventTarget | null): HTMLButtonElement | null =>
    node instanceof Element ? node.closest<HTMLButtonElement>('button[data-key]') : null;
  const keyAt = ({ clientX, clientY }: PointerEvent): HTMLButtonElement | null => {
    const key = keyOf(document.elementFromPoint(clientX, clientY));
    return key && root.contains(key) ? key : null;
  };
  const count = (one: Press): void => {
    if (!one.done && !leaves(one.key)) press(one.key);
    one.done = true;
  };
  const end = (id: number): Press | undefined => {
    const one = presses.get(id);
    presses.delete(id);
    clearTimeout(one?.timer);
    one?.key.classList.remove('pressed');
    return one;
  };

  root.addEventListener('pointerdown', (event) => {
    const key = keyOf(event.target);
    if (!key || event.button !== 0) return;
    for (const before of presses.values()) count(before);
    key.setPointerCapture(event.pointerId);
    key.classList.add('pressed');
    const one: Press = { key, done: false, timer: 0 };
    presses.set(event.pointerId, one);
    if (!repeats(key)) return;
    count(one);
    const again = (): void => {
      // With another layout the key is gone, and nobody says when its finger goes up.
      if (!key.isConnected) return;
      press(key);
      one.timer = window.setTimeout(again, RHYTHM);
    };
    one.timer = window.setTimeout(again, PATIENCE);
  });
  root.addEventListener('pointermove', (event) => {
    const one = presses.get(event.pointerId);
    if (!one || one.done) return;
    const key = keyAt(event);
    if (!key || key === one.key || repeats(key)) return;
    one.key.classList.remove('pressed');
    key.classList.add('pressed');
    one.key = key;
  });
  root.addEventListener('pointerup', (event) => {
    const one = end(event.pointerId);
    if (one && keyAt(event) === one.key) count(one);
  });
  root.addEventListener('pointercancel', (event) => void end(event.pointerId));
  root.addEventListener('click', (event) => {
    const key = keyOf(event.target);
    if (key && (event.detail === 0 || leaves(key))) press(key);
  });
  // A press takes the focus, and a long one opens a menu.
  root.addEventListener('mousedown', (event) => event.preventDefault());
  root.addEventListener('contextmenu', (event) => event.preventDefault());
}
