import { html } from '../../language/html.ts';

/**
 * The page of the form; `/admin/` is its address. @param token what the page says to the desk's API with each request;
 * none where it speaks to a repository elsewhere, which asks for an account.
 */
export const adminPage = (token?: string): string =>
  [
    '<!doctype html>',
    html`<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    html`<meta name="robots" content="noindex"><title>Bàn biên tập</title>`,
    token && html`<meta name="desk-token" content="${token}">`,
    html`<link rel="icon" href="data:,"><link rel="stylesheet" href="assets/page.css">`,
    html`<script type="module" src="assets/main.js"></script></head>`,
    html`<body><header class="desk-bar"><a href="/">← Về bàn biên tập</a></header><div id="nc-root"></div><noscript>Trang này cần JavaScript.</noscript></body></html>`,
    '',
  ]
    .filter((part) => part !== undefined)
    .join('\n');
