import { DISPLAY_KEY, restoreDisplay } from '../components/display/restore-display.ts';
import { hideBoxes } from '../components/head/hide-boxes.ts';

const calls = `(${restoreDisplay})(${JSON.stringify(DISPLAY_KEY)});(${hideBoxes})(document);`;

/* No module: those wait until the page is read, and it would be painted meanwhile. */
export const GET = () =>
  new Response(`${calls.replace(/\n\s*/g, '')}\n`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
