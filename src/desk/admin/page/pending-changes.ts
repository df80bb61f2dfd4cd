/** Until a change by a button has arrived: a dialog goes away first, and the cursor comes back into the text. */
const ARRIVES_MS = 600;
/** Nobody waits for longer, whatever goes on in a text. */
const MOST_MS = 3000;
const EVERY_MS = 50;

/** What stands beside or above a text and changes it: its bar, the menus of the bar, the dialog of a link. */
const BUTTONS = '.text-editor, [role="menu"], [role="dialog"], dialog';

/**
 * Before it saves, Sveltia waits for what was typed into a text to arrive in the record. It knows of it by the event
 * `beforeinput`, which no button causes: a link put in just before “Lưu” was lost. What a button does is told to it by
 * that event here, for as long as the change may be on its way.
 */
export function waitForButtons(page: Document): void {
  let began = 0;
  let last = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const tell = () => {
    const now = Date.now();
    if (now - last > ARRIVES_MS || now - began > MOST_MS) {
      clearInterval(timer);
      timer = undefined;
    }
    // Not to the text itself, whose editor would take it for typing.
    else
      for (const text of page.querySelectorAll('.text-editor')) text.dispatchEvent(new Event('beforeinput'));
  };
  const begin = ({ target }: Event) => {
    if (!(target instanceof Element) || !target.closest(BUTTONS)) return;
    last = Date.now();
    if (timer !== undefined) return;
    began = last;
    timer = setInterval(tell, EVERY_MS);
    tell();
  };
  page.addEventListener('click', begin, true);
  page.addEventListener('keydown', (event) => event.key === 'Enter' && begin(event), true);
  page.addEventListener('Update', () => timer !== undefined && (last = Date.now()), true);
}
