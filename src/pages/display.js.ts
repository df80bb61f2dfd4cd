import { DISPLAY_KEY, restoreDisplay } from '../components/display/restore-display.ts';
import { hideBoxes } from '../components/head/hide-boxes.ts';

const calls = `(${restoreDisplay})(${JSON.stringify(DISPLAY_KEY)});(${hideBoxes})(document);`;

/* In a draft the functions still have their comments, which would swallow what follows them on one line. */
const inOneLine = calls.replace(/^\s*\/\/.*$/gm, '').replace(/\n\s*/g, '');

/* No module: those wait until the page is read, and it would be painted meanwhile. */
export const GET = () =>
  new Response(`${inOneLine}\n`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
