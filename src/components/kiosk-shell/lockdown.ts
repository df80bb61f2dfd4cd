/** What a touch or a key may not start. The browser's policy is the real lock; this keeps the page quiet. */
const REFUSED = [
  'auxclick',
  'contextmenu',
  'copy',
  'cut',
  'dragover',
  'dragstart',
  'drop',
  'gesturestart',
  'paste',
];

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea') !== null;

/** Addresses of this origin that are pages: all else is handed over by a QR code, or is none of ours. */
export function staysInside(address: string, base: string, origin: string): boolean {
  if (!URL.canParse(address, base)) return false;
  const url = new URL(address, base);
  return url.origin === origin && /^https?:$/.test(url.protocol) && /(\/|\.html)$/.test(url.pathname);
}

/** @returns the address a click leads to, of HTML's links and of those on a map. */
function addressOf(target: EventTarget | null): { link: Element; address: string } | undefined {
  const link = target instanceof Element ? target.closest('a, area') : null;
  const address = link?.getAttribute('href') ?? link?.getAttribute('xlink:href');
  return link && address ? { link, address } : undefined;
}

/** @param signal ends it. */
export function lockPage(signal: AbortSignal): void {
  const options = { capture: true, passive: false, signal };
  const refuse = (event: Event) => event.preventDefault();
  for (const name of REFUSED) addEventListener(name, refuse, options);
  addEventListener('selectstart', (event) => !isField(event.target) && refuse(event), options);
  addEventListener('wheel', (event) => event.ctrlKey && refuse(event), options);
  addEventListener('keydown', (event) => isChord(event) && refuse(event), options);
  // Two fingers would make the page larger; the map's own pointers hear of them all the same.
  addEventListener(
    'touchmove',
    (event) => event.touches.length > 1 && event.cancelable && refuse(event),
    options,
  );
  addEventListener('dblclick', refuse, options);
  addEventListener('click', keepInside, options);
  addEventListener('submit', keepForm, options);
  window.open = () => null;
  window.print = () => undefined;
}

/** Chords and function keys are the browser's, not the page's. */
export const isChord = ({ ctrlKey, metaKey, altKey, key }: KeyboardEvent): boolean =>
  ctrlKey ||
  metaKey ||
  altKey ||
  /^(F\d+|ContextMenu|PrintScreen|Browser\w+|Launch\w+|Help|Find|Open|Print|Save)$/.test(key);

function keepInside(event: MouseEvent): void {
  const found = addressOf(event.target);
  if (!found) return;
  const { link, address } = found;
  const isPlain = !(event.ctrlKey || event.shiftKey || event.metaKey || event.altKey);
  if (isPlain && !link.hasAttribute('download') && staysInside(address, document.baseURI, location.origin))
    link.removeAttribute('target');
  else event.preventDefault();
}

function keepForm(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  const action = event.submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
  if (staysInside(action, document.baseURI, location.origin)) {
    form.removeAttribute('target');
    event.submitter?.removeAttribute('formtarget');
  } else event.preventDefault();
}
