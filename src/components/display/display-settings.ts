import { DISPLAY_KEY } from './restore-display.ts';

/** Remembers text size, contrast and scheme between pages. The effect itself is CSS (`:has`). */
function read(): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(DISPLAY_KEY) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

const inputs = document.querySelectorAll<HTMLInputElement>('.display-settings input[type="radio"]');
const saved = read();
for (const input of inputs) {
  if (saved[input.name] === input.value) input.checked = true;
  input.addEventListener('change', () => {
    try {
      localStorage.setItem(DISPLAY_KEY, JSON.stringify({ ...read(), [input.name]: input.value }));
    } catch {
      // Without storage the choice holds for this page.
    }
  });
}
// From here on the controls say it all; what the head set from memory would outlast a change.
for (const { name } of inputs) document.documentElement.removeAttribute(`data-${name}`);

// One panel at a time, and Escape closes it.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const open of document.querySelectorAll<HTMLDetailsElement>('.site-header details[open]')) {
    open.open = false;
    open.querySelector('summary')?.focus();
  }
});
