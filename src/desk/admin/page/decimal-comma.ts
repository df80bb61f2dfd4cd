/** How long the word stands, in milliseconds. */
const SHOWN = 8000;

const TEXT =
  'Phần lẻ viết sau dấu chấm: gõ 16.6192, không gõ 16,6192. Hàng nghìn viết liền: 50000, không viết 50,000.';

const isNumber = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.role === 'spinbutton';

/** A decimal comma would be dropped without a word, and 16,6192 be 166192: it is not taken, and told. */
export function tellDecimalCommas(page: Document): void {
  const notice = page.createElement('p');
  notice.className = 'desk-notice';
  notice.setAttribute('role', 'status');
  page.body.append(notice);
  let timer = 0;
  page.addEventListener(
    'beforeinput',
    (event) => {
      // What is pasted comes in the other.
      const typed = event.data ?? event.dataTransfer?.getData('text/plain');
      if (!isNumber(event.target) || !typed?.includes(',')) return;
      event.preventDefault();
      notice.textContent = TEXT;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => (notice.textContent = ''), SHOWN);
    },
    { capture: true },
  );
}
