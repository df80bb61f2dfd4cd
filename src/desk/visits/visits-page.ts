import { count } from '../../build/reporter.ts';
import { type Html, html } from '../../language/html.ts';
import type { VisitTable } from './visit-tables.ts';

const STYLE = html`
body{margin:2rem auto;max-width:60rem;padding:0 1rem;font:16px/1.5 system-ui,"Segoe UI",sans-serif;color:#1a1a1a;background:#fff}
h1{margin:0;font-size:1.6rem}h2{font-size:1.15rem;margin:2rem 0 .5rem}
.sum{margin:.5rem 0;font-size:1.1rem}
table{width:100%;border-collapse:collapse}
th,td{padding:.3rem .6rem;border-bottom:1px solid #ccc;text-align:start;font-weight:400}
thead th{border-bottom:2px solid #666;font-weight:600}
td.views,th.views{text-align:end;white-space:nowrap;width:8em}
td.bar{width:35%}td.bar svg{display:block;width:100%;height:.9em}rect{fill:#2b6e3f}
small{color:#555}footer{margin-top:2rem;color:#444}
@media print{@page{size:A4;margin:15mm}body{margin:0;max-width:none;font-size:11px}tr{break-inside:avoid}rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
/** Rows of one table on the page; all are in the CSV. */
const MOST = 60;

/** A document of its own: nothing is loaded, nothing runs. @param summary, notices in Vietnamese. */
export function createVisitsPage(
  tables: readonly VisitTable[],
  { summary, notices }: { summary: string; notices: readonly string[] },
): Html {
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>Lượt xem trang</title>
<style>${[STYLE]}</style>
</head>
<body>
<h1>Lượt xem trang</h1>
<p class="sum">${summary}</p>
${tables.map(tableHtml)}
<footer>
<ul>
${[...notices, METHOD].map((notice) => html`<li>${notice}</li>`)}
</ul>
</footer>
</body>
</html>
`;
}

const METHOD =
  'Cách đếm: mỗi lần máy chủ trả một trang là một lượt. Địa chỉ của khách bị bỏ ngay khi đọc, nên không biết có bao nhiêu người; trang mà trình duyệt đã giữ sẵn thì không đếm được. Máy tự xưng sai tên thì vẫn lẫn vào lượt của người.';

function tableHtml({ group, title, head, rows }: VisitTable): Html {
  // Days are read in their order; the newest are the ones that are asked for.
  const shown = group === 'day' ? rows.slice(-MOST) : rows.slice(0, MOST);
  const most = Math.max(...shown.map(({ views }) => views));
  const lines = shown.map(
    ({ name, code, views }) =>
      html`<tr><th scope="row">${name}${[group === 'record' ? html` <small>${code}</small>` : html``]}</th><td class="views">${count(views)}</td><td class="bar"><svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none"><rect width="${Math.max(1, Math.round((views / most) * 100))}" height="10"/></svg></td></tr>\n`,
  );
  const left = rows.length - shown.length;
  return html`<h2>${title}</h2>
<table><thead><tr><th scope="col">${head}</th><th scope="col" class="views">Lượt</th><td></td></tr></thead>
<tbody>
${lines}</tbody></table>
${[left > 0 ? html`<p>và ${count(left)} dòng nữa trong tệp CSV</p>` : html``]}
`;
}
