export { openBrowser } from '../src/desk/browser.ts';
