import { DISPLAY_KEY, restoreDisplay } from '../components/display/restore-display.ts';

/* No module: those wait until the page is read, and it would be painted meanwhile. */
export const GET = () =>
  new Response(`(${restoreDisplay})(${JSON.stringify(DISPLAY_KEY)});\n`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
