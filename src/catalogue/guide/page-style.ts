import { html } from '../../language/html.ts';

/**
 * The style of the guide's page: on a wide screen the contents stand beside the text, on a narrow one a table is a row of
 * cards. A server whose policy lets no style in names its hash.
 */
export const GUIDE_STYLE = html`
:root{color-scheme:light dark;--ink:#1f2326;--soft:#565b5e;--paper:#fff;--stone:#f1efea;--line:#d3d0c8;--link:#0b5394;--mark:#fff3c4}
@media (prefers-color-scheme:dark){:root{--ink:#e8e6e1;--soft:#b3b0a8;--paper:#1b1d1f;--stone:#27292b;--line:#44464a;--link:#8ec5ff;--mark:#4a4013}}
*{box-sizing:border-box}
html{scroll-padding-block-start:1rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-inline-size:76rem;padding:1rem;font:1rem/1.6 system-ui,"Segoe UI","Noto Sans",sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:break-word}
h1,h2,h3{line-height:1.25;text-wrap:balance}
h2{margin-block:2.5rem .75rem;padding-block-start:1rem;border-block-start:1px solid var(--line)}
a{color:var(--link)}
:target{background:var(--mark)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
#noi-dung:focus{outline:none}
code,pre{font:.9em/1.5 ui-monospace,Consolas,"Noto Sans Mono",monospace}
code{background:var(--stone);padding:.1em .25em;border-radius:3px;overflow-wrap:anywhere}
pre{background:var(--stone);padding:.75rem;border-radius:6px;white-space:pre-wrap;overflow-wrap:anywhere}
pre code{padding:0}
figure{margin:1rem 0}
img{display:block;max-inline-size:100%;block-size:auto;border:1px solid var(--line)}
table{inline-size:100%;border-collapse:collapse;margin-block:1rem}
th,td{padding:.4rem .6rem;border:1px solid var(--line);text-align:start;vertical-align:top;font-weight:400}
thead th{background:var(--stone);font-weight:600}
.table-scroll{overflow-x:auto}
.fields{table-layout:fixed}
.fields th:nth-child(1){inline-size:21%}
.fields th:nth-child(2){inline-size:16%}
.fields th:nth-child(3){inline-size:9%}
.fields th:nth-child(5){inline-size:24%}
.skip{position:absolute;inset-inline-start:-99rem}
.skip:focus{position:static}
nav ol{padding-inline-start:0;list-style:none;columns:16rem}
nav li{padding-block:.2rem}
nav h2{margin-block:0;padding-block:0;border:0;font-size:1.1rem}
@media (min-width:64rem){
body{display:grid;grid-template-columns:17rem minmax(0,1fr);column-gap:2.5rem}
header{grid-column:1/-1}
nav{position:sticky;inset-block-start:1rem;align-self:start;max-block-size:calc(100vh - 2rem);overflow:auto}
nav ol{columns:auto}
main>h2:first-child,main>section:first-child h2{margin-block-start:0}
}
@media screen and (max-width:45rem){
.fields,.fields tbody,.fields tr,.fields th,.fields td{display:block;border:0}
.fields th:nth-child(n){inline-size:auto}
.fields thead{position:absolute;inset-inline-start:-99rem}
.fields tr{margin-block-end:1rem;border:1px solid var(--line);border-radius:6px}
.fields tbody th{background:var(--stone);border-radius:6px 6px 0 0}
.fields td:empty{display:none}
.fields td::before{content:attr(data-name) ": ";color:var(--soft)}
nav a{display:inline-block;min-block-size:1.5rem}
}
@media print{
body{max-inline-size:none;padding:0;font-size:9.5pt;color:#000;background:#fff}
a{color:inherit;text-decoration:none}
.skip{display:none}
nav ol{columns:3}
thead{display:table-header-group}
tr,pre,figure{break-inside:avoid}
h2{break-after:avoid}
:target{background:none}
}
`;
